import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { contradictions } from '@/lib/replies/policy/contradictions'
import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'
import { starterReplies } from '@/lib/replies/starter/starter'

const sheet = {
  return_days: 7,
  free_shipping_from: { minor: 9_900, currency: 'CNY' },
  dispatch_cutoff: '16:00',
  dispatch_hours: 48,
  warranty_months: 12,
} as const satisfies PolicySheet

const dollars: PolicySheet = { ...sheet, free_shipping_from: { minor: 5_000, currency: 'USD' } }
const taiwan: PolicySheet = { ...sheet, free_shipping_from: { minor: 99_000, currency: 'TWD' } }

/** What each table below goes by: language, text, the words that state another number. */
type Case = readonly [lang: string, text: string, said: string]

const factsOf = (lang: string, text: string, by: PolicySheet = sheet) =>
  contradictions(text, by, lang).map(({ fact, said }) => [fact.replace('policy.', ''), said])

describe('another number of days for returns', () => {
  it.each<Case>([
    ['zh-CN', '本店支持15天无理由退换货哦', '15天无理由退换货'],
    ['zh-CN', '亲，签收后十五天内可以申请无理由退货', '十五天内可以申请无理由退货'],
    ['zh-CN', '三十天包退，放心拍', '三十天包退'],
    ['zh-CN', '收到后１０天内可退货', '１０天内可退货'],
    ['zh-CN', '无理由退货30天', '无理由退货30天'],
    ['zh-CN', '退货期限为：14天', '退货期限为：14天'],
    ['zh-CN', '两周内无理由', '两周内无理由'],
    ['zh-CN', '这款享 30-day return 服务', '30-day return'],
    ['zh-TW', '享有10天鑑賞期', '10天鑑賞期'],
    ['zh-TW', '鑑賞期為十天', '鑑賞期為十天'],
    ['zh-TW', '收到後14日內可無條件退換貨', '14日內可無條件退換貨'],
    ['en', 'We offer 30-day returns.', '30-day returns'],
    ['en', 'There is a 14 day, no questions asked return', '14 day, no questions asked return'],
    ['en', 'Returns are accepted within 30 days.', 'Returns are accepted within 30 days'],
    ['en', 'You can return it within thirty days.', 'can return it within thirty days'],
    ['en', 'The return window is 10 days', 'return window is 10 days'],
    ['en', 'Two weeks money-back', 'Two weeks money-back'],
    ['en', 'You have 14 days to return it', 'have 14 days to return'],
  ])('is found in %s: %s', (lang, text, said) => {
    expect(factsOf(lang, text)).toEqual([['return_days', said]])
  })
})

describe('another limit for free shipping', () => {
  it.each<Case>([
    ['zh-CN', '全场满88包邮', '满88包邮'],
    ['zh-CN', '满８８元就可以包邮哦', '满８８元就可以包邮'],
    ['zh-CN', '订单满¥199.5免运费', '满¥199.5免运费'],
    ['zh-CN', '59元起包邮', '59元起包邮'],
    ['zh-CN', '消费满一百元全国包邮', '消费满一百元全国包邮'],
    ['zh-CN', '包邮门槛是68元', '包邮门槛是68元'],
    ['zh-CN', '不满128元需要付运费', '不满128元需要付运费'],
    ['zh-CN', '满 $99 包邮', '满 $99 包邮'],
    ['en', 'Free shipping over ¥50!', 'Free shipping over ¥50'],
    [
      'en',
      'Free delivery on all orders above 120 RMB',
      'Free delivery on all orders above 120 RMB',
    ],
    ['en', 'Spend 200 or more and get free shipping', 'Spend 200 or more and get free shipping'],
    ['en', 'Orders over ¥1,099 ship free.', 'Orders over ¥1,099 ship free'],
    ['en', 'free shipping minimum is 79', 'free shipping minimum is 79'],
  ])('is found in %s: %s', (lang, text, said) => {
    expect(factsOf(lang, text)).toEqual([['free_shipping_from', said]])
  })
  it.each<[PolicySheet, ...Case]>([
    [dollars, 'en', 'free shipping over $35', 'free shipping over $35'],
    [dollars, 'en', 'free shipping over €50', 'free shipping over €50'],
    [dollars, 'en', 'free shipping on orders of $50.50', 'free shipping on orders of $50.50'],
    [taiwan, 'zh-TW', '滿NT$1,200免運', '滿NT$1,200免運'],
    [taiwan, 'zh-TW', '未滿九百元要付運費', '未滿九百元要付運費'],
  ])('is found in other money: %o %s %s', (by, lang, text, said) => {
    expect(factsOf(lang, text, by)).toEqual([['free_shipping_from', said]])
  })
})

describe('another cut-off', () => {
  it.each<Case>([
    ['zh-CN', '18:00前下单当天发货', '18:00前下单当天发货'],
    ['zh-CN', '下午5点前付款的话，当天就发', '下午5点前付款的话，当天就发'],
    ['zh-CN', '下午三点半之前拍下，今天安排发出', '下午三点半之前拍下，今天安排发出'],
    ['zh-CN', '17点后的订单次日发货', '17点后的订单次日发货'],
    ['zh-CN', '截单时间是15：00', '截单时间是15：00'],
    ['zh-CN', '15点截单哦', '15点截单'],
    ['zh-CN', '上午4点前付款当天发', '上午4点前付款当天发'],
    ['zh-TW', '中午12點前下單，當日出貨', '中午12點前下單，當日出貨'],
    ['en', 'Order before 3 pm and it ships the same day', 'before 3 pm and it ships the same day'],
    ['en', 'Same-day dispatch for orders by 14:00', 'Same-day dispatch for orders by 14:00'],
    ['en', 'It leaves today if you pay before noon', 'leaves today if you pay before noon'],
    ['en', 'The cut-off is 5 p.m.', 'cut-off is 5 p.m.'],
  ])('is found in %s: %s', (lang, text, said) => {
    expect(factsOf(lang, text)).toEqual([['dispatch_cutoff', said]])
  })
})

describe('another time for dispatch', () => {
  it.each<Case>([
    ['zh-CN', '付款后24小时内发货', '24小时内发货'],
    ['zh-CN', '七十二小时内安排发出', '七十二小时内安排发出'],
    ['zh-CN', '三天内发货', '三天内发货'],
    ['zh-CN', '发货时间：付款后72小时', '发货时间：付款后72小时'],
    ['zh-TW', '下單後24小時內會出貨', '24小時內會出貨'],
    ['en', 'We ship your order within 24 hours.', 'ship your order within 24 hours'],
    [
      'en',
      'It is usually dispatched from our warehouse in three days',
      'dispatched from our warehouse in three days',
    ],
    [
      'en',
      'Within 24 hours of payment your parcel is sent.',
      'Within 24 hours of payment your parcel is sent',
    ],
    ['en', '24-hour dispatch', '24-hour dispatch'],
  ])('is found in %s: %s', (lang, text, said) => {
    expect(factsOf(lang, text)).toEqual([['dispatch_hours', said]])
  })
})

describe('another warranty', () => {
  it.each<Case>([
    ['zh-CN', '整机质保两年', '质保两年'],
    ['zh-CN', '保修期为6个月', '保修期为6个月'],
    ['zh-CN', '质保半年', '质保半年'],
    ['zh-CN', '一年半质保', '一年半质保'],
    ['zh-CN', '三年官方联保', '三年官方联保'],
    ['zh-CN', '质保30天', '质保30天'],
    ['zh-TW', '保固二十四個月', '保固二十四個月'],
    ['en', 'It has a 24-month warranty', '24-month warranty'],
    ['en', 'The warranty lasts for two years.', 'warranty lasts for two years'],
    ['en', 'It is guaranteed for 6 months', 'guaranteed for 6 months'],
  ])('is found in %s: %s', (lang, text, said) => {
    expect(factsOf(lang, text)).toEqual([['warranty_months', said]])
  })
})

describe('nothing', () => {
  it.each([
    // What the sheet says too.
    ['zh-CN', '本店支持7天无理由退换货'],
    ['zh-CN', '支持七天无理由，满99包邮，16:00前下单当天发货，48小时内发货，质保一年'],
    ['zh-CN', '一周内无理由退货，两天内发货，质保十二个月'],
    ['zh-CN', '满九十九元包邮，下午４点前付款当天发'],
    ['zh-CN', '４点前付款当天发'],
    ['zh-TW', '享7天鑑賞期，滿99元免運，下午四點前下單當天出貨，保固一年'],
    ['en', '7-day returns, free shipping over ¥99, order by 4 pm and it ships the same day'],
    ['en', 'Returns are accepted within one week. It ships within two days. 12 months warranty.'],
    ['en', 'The warranty is one year; orders leave within 48 hours; cut-off 16:00.'],
    // Numbers of other things.
    ['zh-CN', '这款99元包邮，现在拍下立减20'],
    ['zh-CN', '满2件包邮，满3件9折'],
    ['zh-CN', '满199减20，数量有限'],
    ['zh-CN', '订单号 261118-0735，尺寸15天蓝色有货'],
    ['zh-CN', '退款会在3天内到账'],
    ['zh-CN', '24小时内回复您'],
    ['zh-CN', '请您3天内退货，退回后告诉我单号'],
    ['zh-CN', '平台会在3天内退货款'],
    ['zh-CN', '超过24小时未发货可以催我'],
    ['zh-CN', '预计3天内送达，18:00前送到'],
    ['zh-CN', '2个工作日内发货'],
    ['zh-CN', '订制商品不支持15天无理由'],
    ['zh-CN', '2025年质保卡在盒子里，11月22日发的'],
    ['zh-CN', '3-5天内发货'],
    ['zh-CN', '今天18:00前付款吗？'],
    ['zh-CN', '保修寄回后10天修好'],
    ['zh-TW', '尺寸是30公分，價格NT$1,200'],
    ['zh-TW', '退款3天內入帳'],
    ['en', 'Your order 112-30 was placed 14 days ago for $199.'],
    ['en', 'Refunds reach you within 5 days of the return.'],
    ['en', 'Returns are processed within 5 days.'],
    ['en', 'Here is the return label: it is valid for 30 days.'],
    ['en', 'Please return it within 3 days.'],
    ['en', 'Free shipping on orders of 3 items'],
    ['en', 'It ships within 2 business days and arrives in 5 days.'],
    ['en', 'We answer within 24 hours.'],
    ['en', 'This is not a 30-day return item.'],
    ['en', 'The pan is 30 cm, 2 kg, and 3 years old.'],
    ['en', 'Pay before 6 pm, so that the price holds today.'],
    ['en', 'Guarantee card no. 24, months vary'],
    // Other languages in an English reply.
    ['en', '15天无理由'],
    // What a template brings in.
    [
      'zh-CN',
      '{{ policy.return_days }}天无理由，满{{ policy.free_shipping_from | default: "88" }}包邮',
    ],
    [
      'en',
      '{{ policy.return_days | default: "30" }}-day returns{% if order.number == "30-day return" %}.{% endif %}',
    ],
  ])('is found in %s: %s', (lang, text) => {
    expect(factsOf(lang, text)).toEqual([])
  })
  it('is found where the sheet says nothing', () => {
    expect(factsOf('zh-CN', '15天无理由，满88包邮，18:00前下单当天发货', {})).toEqual([])
  })
  it.each(['en', 'zh-CN', 'zh-TW'])('is found in the starter replies in %s', (lang) => {
    const texts = starterReplies.flatMap((reply) =>
      reply.texts.filter((text) => text.lang === lang),
    )
    const bodies = texts.flatMap(({ wordings }) => wordings.map(({ body }) => body))
    expect(bodies.length).toBeGreaterThan(10)
    expect(bodies.flatMap((body) => factsOf(lang, body))).toEqual([])
  })
})

describe('what is found', () => {
  it('says where it stands and what the sheet says, in the order of the text', () => {
    const text = '满88包邮，支持15天无理由，{{ shop.name }}质保两年'
    expect(contradictions(text, sheet, 'zh-CN')).toEqual([
      {
        fact: 'policy.free_shipping_from',
        from: 0,
        to: 5,
        said: '满88包邮',
        sheet: { minor: 9_900, currency: 'CNY' },
      },
      { fact: 'policy.return_days', from: 8, to: 14, said: '15天无理由', sheet: 7 },
      { fact: 'policy.warranty_months', from: 30, to: 34, said: '质保两年', sheet: 12 },
    ])
  })
  it('follows the sheet for every number of days, in figures and in words', () => {
    const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
    const inWords = (days: number): string => {
      const tens = Math.floor(days / 10)
      return `${tens > 1 ? figures[tens] : ''}${tens > 0 ? '十' : ''}${figures[days % 10]}`
    }
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (said, is) => {
        const found = said === is ? 0 : 1
        const by = { return_days: is }
        for (const days of [String(said), inWords(said)])
          expect(contradictions(`支持${days}天无理由`, by, 'zh-CN')).toHaveLength(found)
        expect(contradictions(`a ${said}-day return`, by, 'en')).toHaveLength(found)
      }),
    )
  })
  it('lies within the text, whatever that says', () => {
    const piece = fc.constantFrom(
      '7',
      '15',
      '天',
      '内',
      '无理由',
      '满',
      '包邮',
      '¥',
      '{{',
      '}}',
      '前',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        for (const { from, to, said } of contradictions(text, sheet, 'zh-CN'))
          expect(text.slice(from, to)).toBe(said)
      }),
    )
  })
  it.each([
    ['blanks', ' '],
    ['figures', '1'],
    ['Chinese figures', '七'],
    ['days', '7 day '],
    ['signs', '¥ '],
    ['words between', 'free shipping on all orders '],
  ])('takes no longer for many %s', (_, piece) => {
    const text = `${piece.repeat(4_000 / piece.length)} 退包邮保修当天发货 return send warranty ship`
    const start = performance.now()
    for (let run = 0; run < 10; run++) contradictions(text, sheet, 'zh-CN')
    // A pattern that goes back over and over takes seconds.
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
