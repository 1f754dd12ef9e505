import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { searchReplies, titleMarks } from '@/lib/replies/search'
import type { Reply } from '@/lib/replies/reply'
import { starterReplies } from '@/lib/replies/starter/starter'
import { LOCALES } from '@/lib/settings/settings'

const said = (reply: Reply, title: string, body: string): Reply => ({
  ...reply,
  texts: [{ lang: 'en', title, wordings: [{ name: '', body }] }],
})
const idsOf = (query: string, locale: (typeof LOCALES)[number]): string[] =>
  searchReplies(starterReplies, query, locale).map(({ id }) => id)

describe('the search over replies', () => {
  it.each([
    ['exchange', 'en', 'exchange'],
    ['EXCHANGE', 'en', 'exchange'],
    ['ｅｘｃｈａｎｇｅ', 'en', 'exchange'],
    ['exchnage', 'en', 'exchange'],
    ['wfh', 'zh-CN', 'not-shipped'],
    ['未发货', 'zh-CN', 'not-shipped'],
    ['換貨', 'zh-TW', 'exchange'],
    ['parcel where', 'en', 'where-is-it'],
  ] as const)('finds for %s in %s first %s', (query, locale, id) => {
    expect(idsOf(query, locale)[0]).toBe(id)
  })

  it('puts a title before a body', () => {
    const [first, second] = starterReplies
    if (first === undefined || second === undefined) throw new Error('the library is empty')
    const inBody = said(first, 'Stripes', 'about zebras')
    const inTitle = said(second, 'On zebras', 'stripes')
    expect(searchReplies([inBody, inTitle], 'zebras', 'en')).toEqual([inTitle, inBody])
  })

  it('gives the whole library in its order for no words, and nothing for unknown ones', () => {
    expect(searchReplies(starterReplies, '  ', 'en')).toEqual(starterReplies)
    expect(idsOf('qqqqqqqq', 'en')).toEqual([])
  })

  it('wants every word', () => {
    expect(idsOf('exchange qqqqqqqq', 'en')).toEqual([])
  })

  it('gives each reply once and the same for the same words', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...LOCALES), (query, locale) => {
        const ids = idsOf(query, locale)
        expect(new Set(ids).size).toBe(ids.length)
        expect(idsOf(query, locale)).toEqual(ids)
      }),
    )
  })
})

describe('marks in a title', () => {
  it.each([
    ['Wants an exchange', 'exchange', ['exchange']],
    ['Wants an exchange', 'an EX', ['an', 'ex']],
    ['未发货：催单安抚', '发货', ['发货']],
    ['Wants an exchange', 'refund', []],
  ])('of %s for %s are %j', (title, query, texts) => {
    const marks = titleMarks(title, query)
    expect(marks.map(([start, end]) => title.slice(start, end))).toEqual(texts)
  })
})
