import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { checkText } from '@/lib/replies/guard/check-text'
import { compileGuard } from '@/lib/replies/guard/compile-guard'
import { DEFAULT_GUARD_BOOK, guardRules } from '@/lib/replies/guard/guard-book'
import { noFacts, type GuardFacts } from '@/lib/replies/guard/guard-facts'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import { readingsOf } from '@/lib/replies/search/readings'
import { starterReplies } from '@/lib/replies/starter/starter'
import { DAY_MS } from '@/lib/shared/time'

/** 10:00 on 22 November 2026 in Shanghai. */
const NOW = Date.UTC(2026, 10, 22, 2)
const RULES = guardRules(DEFAULT_GUARD_BOOK, shippedGuardPacks())
const TAOBAO = compileGuard(RULES, 'taobao', readingsOf)
const AMAZON = compileGuard(RULES, 'amazon', readingsOf)
const ANYWHERE = compileGuard(RULES, null, readingsOf)
const UNKNOWN = noFacts(null, 'Asia/Shanghai')

const findIn = (text: string, guard = TAOBAO, facts: GuardFacts = UNKNOWN) =>
  checkText(text, guard, facts, NOW)
const graveIn = (...of: Parameters<typeof findIn>) =>
  findIn(...of).filter(({ severity }) => severity !== 'note')

describe('what must not go out', () => {
  it.each([
    ['这边加微信聊', 'off-platform'],
    ['加 薇 芯 聊', 'off-platform'],
    ['加微\u200B信聊', 'off-platform'],
    ['加🌸微🌸信聊', 'off-platform'],
    ['加V聊', 'off-platform'],
    ['加ｖｘ聊', 'off-platform'],
    ['電話：１３８１２３４５６７８', 'contact'],
    ['一三八一二三四五六七八', 'contact'],
    ['全网最低价', 'absolute'],
    ['能治療失眠', 'health'],
    ['保证明天到', 'promise'],
    ['小店不开发票', 'invoice'],
    ['信用卡要加收手续费', 'card-payment'],
    ['货到付款不能验货', 'cash-on-delivery'],
    ['没货了，麻烦您取消订单', 'closing-trade'],
    ['煞笔', 'insult'],
    ['好评返现三元', 'paid-review'],
    ['退款原因选不想要', 'refund-reason'],
    ['撤销退款的话补偿您十元', 'paid-withdrawal'],
    ['手慢无，快拍', 'pressure'],
  ])('%s is about %s', (text, subject) => {
    expect(graveIn(text).map((found) => found.subject)).toContain(subject)
  })

  it.each([
    ['Add me on WhatsApp', 'off-platform'],
    ['Add me on WhаtsАpp', 'off-platform'],
    ['Add me on W.h.a.t.s.A.p.p', 'off-platform'],
    ['It is s e l l i n g f a s t', 'pressure'],
    ['Write to blue.house@gmail.com', 'contact'],
    ['This tea cures insomnia', 'health'],
    ['Leave a 5-star review and get a gift card', 'paid-review'],
    ['Choose "changed my mind" as the reason', 'refund-reason'],
    ['Withdraw the claim and I refund you $10', 'paid-withdrawal'],
    ['Add me on Wh4tsApp, it 1s faster', 'off-platform'],
    ['Once the stars are raised to 5 a voucher is yours', 'paid-review'],
    ['The buyer before you, a customer named Tom Hill, has the phone 555 010 9999', 'other-buyer'],
  ])('%s is about %s', (text, subject) => {
    expect(graveIn(text, AMAZON).map((found) => found.subject)).toContain(subject)
  })
})

describe('innocent words with the same signs', () => {
  it.each([
    '微波炉加热两分钟',
    '第一次买可以先看详情',
    '最近天冷',
    '加微辣还是加麻',
    '加V领的那款',
    '您用微信支付的，原路退回',
    '平台规定不能加微信',
    '最好用冷水洗',
    '100%棉',
    '请按真实情况选择退款原因',
    '订单 2026112200112233445 已登记',
    '发票免费开，不收任何费用',
    '评价随您写，我们不会返现',
    '好评返现这种事我们不做',
    '微信公众号我们没有开通',
    '冒充客服加微信的都是骗子',
  ])('%s passes', (text) => {
    expect(graveIn(text)).toEqual([])
  })

  it.each([
    'Best before March',
    'You paid with WeChat Pay',
    'We will review your refund request',
    'There is no extra fee for credit cards',
    'Line up the holes, then press start',
    'Tracking 1Z999AA10123456784',
  ])('%s passes', (text) => {
    expect(graveIn(text, AMAZON)).toEqual([])
  })

  it('all shipped replies pass', () => {
    const bodies = starterReplies.flatMap(({ texts }) =>
      texts.flatMap(({ wordings }) => wordings.map(({ body }) => body)),
    )
    expect(bodies.length).toBeGreaterThan(100)
    expect(bodies.filter((body) => graveIn(body, ANYWHERE).length > 0)).toEqual([])
  })
})

describe('a finding', () => {
  it('marks the words where they stand in the original text', () => {
    const text = '亲😊，加 微\u200B 信 聊吧'
    const [found] = findIn(text)
    expect(text.slice(found?.from, found?.to)).toMatch(/^加 微\u200B 信/u)
  })

  it('offers better words in the language of the text', () => {
    expect(findIn('保证明天到')[0]?.better?.text).toBe('预计')
    expect(findIn('保證明天送達')[0]?.better?.text).toBe('預計')
  })

  it('lies within the text, whatever the text', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 })
    const telling = fc.constantFrom('加微信', '13812345678', '最低价', 'whatsapp', '\u200B', '🌸')
    fc.assert(
      fc.property(fc.array(fc.oneof(anything, telling), { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        for (const { from, to } of findIn(text)) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })

  it('comes in a moment even for a long text of one word', () => {
    const start = performance.now()
    findIn('加微信'.repeat(3_000))
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

const KNOWN: GuardFacts = {
  ...UNKNOWN,
  orders: [
    {
      number: '2026112200112233445',
      state: 'paid',
      paid: { minor: 15_800, currency: 'CNY' },
      amounts: [],
      items: ['加厚保温杯'],
      otherNumbers: ['SF1234567890123'],
      deadlines: [NOW + 2 * DAY_MS],
    },
  ],
  tier: {
    held: ['银卡'],
    atLeast: false,
    published: true,
    ladder: [
      { names: ['银卡'], benefits: ['95折'], isHeld: true },
      { names: ['金卡'], benefits: ['免费退换'], isHeld: false },
    ],
  },
  buyer: {
    nick: null,
    names: ['李晓梅'],
    phones: [],
    mails: [],
    addresses: ['浙江省杭州市西湖区文三路8号'],
  },
  policy: { return_days: 7, own: [{ name: '价保', value: '15天' }] },
  products: [{ title: '加厚保温杯', price: null, stock: 3, offerEndsAt: NOW + DAY_MS }],
  ofOthers: ['王建国'],
}

describe('facts of the buyer', () => {
  it.each([
    ['订单号2026112200112233999已登记', 'order-number'],
    ['订单尾号9999的那单', 'order-number'],
    ['这单您实付168元', 'amount'],
    ['您购买的儿童雨衣已经打包', 'item'],
    ['您的订单已经发货', 'order-state'],
    ['11月28日给您发货', 'deadline'],
    ['5天内处理退款', 'deadline'],
    ['您是金卡会员', 'tier-benefit'],
    ['给您安排免费退换', 'tier-benefit'],
    ['支持15天无理由退货', 'policy'],
    ['收件人是王 建国对吗', 'other-buyer'],
    ['只剩最后5件', 'pressure'],
    ['您付了一百六十八块', 'amount'],
    ['陈先生您好，已登记', 'other-buyer'],
    ['给您寄到上海市徐汇区肇嘉浜路5号', 'other-buyer'],
    ['您是钻石会员', 'tier-benefit'],
    ['价保30天', 'policy'],
  ])('%s goes against them: %s', (text, subject) => {
    expect(graveIn(text, TAOBAO, KNOWN).map((found) => found.subject)).toContain(subject)
  })

  it.each([
    '订单号2026112200112233445已登记',
    '订单尾号3445的那单',
    '单号 SF1234567890123 已更新',
    '这单您实付158元',
    '您购买的保温杯已经打包',
    '您的订单还没发货',
    '明天给您发货',
    '24小时内处理退款',
    '升级到金卡可享免费退换',
    '支持7天无理由退货',
    '只剩最后3件',
    '今晚截止',
    '您付了一百五十八块',
    '李女士您好，已登记',
    '亲您好，已登记',
    '给您寄到杭州西湖区文三路8号',
    '您是银卡会员',
    '价保15天',
  ])('%s agrees with them', (text) => {
    expect(graveIn(text, TAOBAO, KNOWN)).toEqual([])
  })

  it.each(['订单号2026112200112233999', '您实付168元', '已经发货', '您是金卡会员'])(
    'what is unknown speaks against nothing: %s',
    (text) => {
      expect(graveIn(text)).toEqual([])
    },
  )

  it('gives the right order number instead of a wrong one', () => {
    const [found] = graveIn('订单号2026112200112233999', TAOBAO, KNOWN)
    expect(found?.better?.text).toBe('2026112200112233445')
  })
})
