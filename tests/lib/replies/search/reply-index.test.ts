import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Reply } from '@/lib/replies/reply'
import { readingsOf } from '@/lib/replies/search/readings'
import { createReplyIndex, type Searcher } from '@/lib/replies/search/reply-index'
import { starterReplies } from '@/lib/replies/starter/starter'
import { makeReply, type ReplySketch } from '@/tests/helpers/make-reply'

const anybody: Searcher = {
  stage: null,
  fitting: [],
  answering: new Set(),
  uses: [],
  now: 0,
  place: { platform: null, shopId: null },
}

function indexOf(library: readonly Reply[]) {
  const index = createReplyIndex(readingsOf)
  expect(index.update(library)).toBe(true)
  return index
}
const titlesFor = (library: readonly Reply[], query: string, searcher = anybody): string[] =>
  indexOf(library)
    .search(query, searcher)
    .replies.map(({ texts }) => texts[0]?.title ?? '')
const sketched = (...sketches: readonly (string | ReplySketch)[]): readonly Reply[] =>
  sketches.map((sketch) => makeReply(typeof sketch === 'string' ? { title: sketch } : sketch))

const SHELF = sketched(
  '未发货：催单安抚',
  '退款：先问清原因',
  '行李箱尺寸',
  '银行卡付款',
  '重量和重新发货',
  '绿色现货',
  '26cm炒锅能用电磁炉吗',
  'iPhone手机壳',
  'Wants an exchange',
  'Where is my parcel?',
  'Not shipped yet: calm and check',
)

const pinyinOf = (title: string, pick: number): string =>
  Array.from(title)
    .map((char) => {
      const readings = readingsOf(char)
      return readings.length > 0 ? readings[pick % readings.length] : char
    })
    .join('')
    .replaceAll(/[\p{P}\s]/gu, '')

describe('the index over replies', () => {
  it.each([
    // Characters.
    ['未发货', '未发货：催单安抚'],
    ['货：催', '未发货：催单安抚'],
    ['催单', '未发货：催单安抚'],
    // Pinyin: whole, half-typed, first letters, and any of them together.
    ['weifahuo', '未发货：催单安抚'],
    ['weifahu', '未发货：催单安抚'],
    ['weifh', '未发货：催单安抚'],
    ['wfh', '未发货：催单安抚'],
    ['WFH', '未发货：催单安抚'],
    ['wfhcdaf', '未发货：催单安抚'],
    ['shoujik', 'iPhone手机壳'],
    ['zhongliang', '重量和重新发货'],
    ['chongxin', '重量和重新发货'],
    ['chxin', '重量和重新发货'],
    ['yinhang', '银行卡付款'],
    ['xinglixiang', '行李箱尺寸'],
    ['lvse', '绿色现货'],
    ['luse', '绿色现货'],
    // Mixed.
    ['未fahuo', '未发货：催单安抚'],
    ['wei发huo', '未发货：催单安抚'],
    ['26cm炒guo', '26cm炒锅能用电磁炉吗'],
    ['iphonesjk', 'iPhone手机壳'],
    // The other script, and what only sounds so.
    ['未發貨', '未发货：催单安抚'],
    ['退宽', '退款：先问清原因'],
    // English: parts, beginnings, slips, words run together, any order.
    ['exchange', 'Wants an exchange'],
    ['ＥＸＣＨＡＮＧＥ', 'Wants an exchange'],
    ['exch', 'Wants an exchange'],
    ['chang', 'Wants an exchange'],
    ['exchnage', 'Wants an exchange'],
    ['exchage', 'Wants an exchange'],
    ['exchanbe', 'Wants an exchange'],
    ['exxchange', 'Wants an exchange'],
    ['parcel where', 'Where is my parcel?'],
    ['parc whe', 'Where is my parcel?'],
    ['whereismyp', 'Where is my parcel?'],
    ['shiped chekc', 'Not shipped yet: calm and check'],
    // Chinese without blanks, taken apart.
    ['退款原因', '退款：先问清原因'],
    ['安抚发货', '未发货：催单安抚'],
  ])('finds for %s first %s', (query, title) => {
    expect(titlesFor(SHELF, query)[0]).toBe(title)
  })

  it.each(['qqqqqqqq', 'exchange qqqq', '未发货 手机', 'exhcnaeg', '1234'])(
    'finds nothing for %s',
    (query) => {
      expect(titlesFor(SHELF, query)).toEqual([])
    },
  )

  it('ranks what is met by the place, then by the manner', () => {
    const library = sketched(
      { title: 'a', body: 'about refunds' },
      { title: 'b', intents: ['my refunds'] },
      { title: 'the prefunds' },
      { title: 'on refunds' },
      { title: 'refunds and more' },
      { title: 'refunds' },
      { title: 'c', shortcut: 'refunds' },
      { title: 'on refunsd' },
    )
    expect(titlesFor(library, 'refunds')).toEqual([
      'c',
      'refunds',
      'refunds and more',
      'on refunds',
      'the prefunds',
      'b',
      'a',
      'on refunsd',
    ])
  })

  it('searches every language of a reply, and wordings, but no tags', () => {
    const library = starterReplies.filter(({ id }) => id === 'not-shipped')
    for (const query of ['not shipped', '未发货', '未出貨', 'warehouse', '问仓库', 'wencangku'])
      expect(indexOf(library).search(query, anybody).count).toBe(1)
    expect(indexOf(library).search('order.number }}', anybody).count).toBe(0)
  })

  it('looks for first letters in bodies only from four on', () => {
    const library = sketched({ title: 'a', body: '我们马上为您安排' })
    expect(titlesFor(library, 'wmm')).toEqual([])
    expect(titlesFor(library, 'wmms')).toEqual(['a'])
  })

  it('knows no pinyin without readings', () => {
    const index = createReplyIndex()
    index.update(SHELF)
    expect(index.search('wfh', anybody).count).toBe(0)
    expect(index.search('未发货', anybody).count).toBe(1)
  })

  it('gives all for no words, ranked by who asks, and counts beyond the limit', () => {
    expect(titlesFor(SHELF, ' ，')).toHaveLength(SHELF.length)
    const found = indexOf(SHELF).search('', anybody, 2)
    expect([found.count, found.replies.length]).toEqual([SHELF.length, 2])
    expect(indexOf(SHELF).search('', anybody, 0).replies).toEqual([])
  })

  it('finds nothing that may not be used in the shop', () => {
    const [plain] = sketched('退款')
    if (plain === undefined) throw new Error('no reply')
    const taobao: Reply = { ...plain, scope: { platforms: ['taobao'], shopIds: [] } }
    expect(titlesFor([taobao], '退款')).toEqual([])
    const place = { platform: 'taobao', shopId: null } as const
    expect(titlesFor([taobao], '退款', { ...anybody, place })).toEqual(['退款'])
  })
})

describe('an index that is kept up to date', () => {
  it('finds what was added, not what was taken out, and a changed one by its new words', () => {
    const index = indexOf(SHELF)
    const [first, ...rest] = SHELF
    const changed = first === undefined ? [] : [makeReply({ id: first.id, title: '改了' }), ...rest]
    index.update(changed)
    expect(index.search('未发货', anybody).count).toBe(0)
    expect(index.search('gaile', anybody).count).toBe(1)
    index.update(rest)
    expect(index.search('gaile', anybody).count).toBe(0)
  })

  it('gives a reply as it is now where only what is not searched has changed', () => {
    const index = indexOf(SHELF)
    const staged = SHELF.map((reply) => ({ ...reply, stage: 'care' as const }))
    index.update(staged)
    expect(index.search('wfh', anybody).replies[0]).toBe(staged[0])
  })

  it('takes a library in slice by slice, and is searched meanwhile', () => {
    const library = Array.from({ length: 500 }, (_, number) =>
      makeReply({ title: `refund ${number}` }),
    )
    const index = createReplyIndex(readingsOf)
    expect(index.update(library, () => true)).toBe(false)
    const part = index.search('refund', anybody).count
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThan(500)
    let slices = 1
    while (!index.update(library, () => true)) slices += 1
    expect(slices).toBeGreaterThan(5)
    expect(index.search('refund', anybody).count).toBe(500)
  })

  it('gives the same as before once an added reply is taken out again, however often', () => {
    const index = indexOf(SHELF)
    const before = index.search('fh', anybody)
    for (let round = 0; round < 400; round += 1) {
      index.update([...SHELF, makeReply({ id: 'guest', title: `发货 ${round}` })])
      index.update(SHELF)
    }
    expect(index.search('fh', anybody)).toEqual(before)
  })

  it('gives the same whichever way replies came into it', () => {
    const queries = fc.constantFrom('fahuo', 'fh', '退款', 'exchange', 'is', '货', 'e', '')
    const shuffled = fc.shuffledSubarray([...SHELF], { minLength: SHELF.length })
    fc.assert(
      fc.property(shuffled, queries, (library, query) => {
        const index = indexOf(library)
        index.update(SHELF)
        expect(index.search(query, anybody)).toEqual(indexOf(SHELF).search(query, anybody))
      }),
    )
  })
})

describe('a title typed in full', () => {
  const readable = starterReplies.flatMap(({ texts }) =>
    texts.filter(({ lang }) => lang === 'zh-CN').map(({ title }) => title),
  )
  const index = indexOf(starterReplies)
  it.each(readable)('finds %s among the first three, in whichever readings', (title) => {
    for (const pick of [0, 1, 2]) {
      const { replies } = index.search(pinyinOf(title, pick), anybody, 3)
      expect(replies.some(({ texts }) => texts.some((text) => text.title === title))).toBe(true)
    }
  })

  it('never fails on any text, and every reply found is found once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        const ids = index.search(query, anybody).replies.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
