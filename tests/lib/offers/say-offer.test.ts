import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { en } from '@/lib/i18n/en'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import { zhCN } from '@/lib/i18n/zh-CN'
import { zhTW } from '@/lib/i18n/zh-TW'
import { isOverclaim } from '@/lib/offers/overclaims'
import {
  sayOffer,
  type OfferWriting,
  type SayableOffer,
  type SayableReason,
} from '@/lib/offers/say-offer'

const NOW = Date.parse('2026-11-21T14:32:00+08:00')
const END = Date.parse('2026-11-30T18:00:00+08:00')
const CATALOGUES = { en, 'zh-CN': zhCN, 'zh-TW': zhTW }
type Lang = keyof typeof CATALOGUES
const LANGS: readonly Lang[] = ['en', 'zh-CN', 'zh-TW']
const cny = (minor: number) => ({ minor, currency: 'CNY' })

const writingIn = (lang: Lang): OfferWriting => ({
  ...createReplyFormats(lang, { zone: 'Asia/Shanghai', currency: 'CNY' }, () => NOW),
  sentences: CATALOGUES[lang].offers.sentences,
  tierName: (tier) => tier.toUpperCase(),
})

const turner: SayableOffer = {
  title: 'Turner',
  price: cny(4_900),
  endsAt: null,
  moves: 'pieces',
  members: [],
  story: '',
  gift: null,
  freeShipping: false,
  reasons: [{ kind: 'together', title: 'Wok' }],
  points: [
    { group: null, feature: 'Silicone', advantage: 'soft edge.', benefit: 'no scratches。' },
  ],
}
const set: SayableOffer = {
  ...turner,
  title: 'Set',
  price: cny(24_800),
  endsAt: END,
  members: [
    { title: 'Wok', pieces: 1 },
    { title: 'Turner', pieces: 2 },
  ],
  story: 'All for the first dinner',
  gift: 'Cloth',
  freeShipping: true,
  reasons: [{ kind: 'package', saving: cny(2_000) }],
  points: [],
}

describe('an offer is said', () => {
  it.each([
    [
      'en',
      [
        'Turner goes along with it. Silicone: soft edge, so no scratches. It is ¥49. Other buyers took it together with Wok.',
        'Other buyers took it together with Wok. There is Turner for ¥49. What you get: no scratches.',
        'There is Turner for ¥49. What you get: no scratches. Would you like it too?',
      ],
    ],
    [
      'zh-CN',
      [
        '可以搭配Turner。Silicone，soft edge，no scratches。价格 ¥49。有买家和Wok一起买过。',
        '有买家和Wok一起买过。店里有Turner，¥49。no scratches。',
        '店里有Turner，¥49。no scratches。要一起带上吗？',
      ],
    ],
    [
      'zh-TW',
      [
        '可以搭配Turner。Silicone，soft edge，no scratches。價格 ¥49。有買家和Wok一起買過。',
        '有買家和Wok一起買過。店裡有Turner，¥49。no scratches。',
        '店裡有Turner，¥49。no scratches。要一起帶上嗎？',
      ],
    ],
  ] as const)('in three wordings in %s', (lang, wordings) => {
    expect(sayOffer(turner, writingIn(lang), NOW)).toEqual(wordings)
  })

  it.each([
    [
      'en',
      'Set goes along with it. In it: Wok, 2 × Turner. All for the first dinner. It is ¥248, until November 30, 18:00. A gift comes with it: Cloth. It ships free. Together that saves ¥20.',
    ],
    [
      'zh-CN',
      '可以搭配Set。里面有：Wok、Turner 2 件。All for the first dinner。价格 ¥248，到 11月30日 18:00 为止。另送Cloth。这套包邮。合起来省 ¥20。',
    ],
    [
      'zh-TW',
      '可以搭配Set。裡面有：Wok、Turner 2 件。All for the first dinner。價格 ¥248，到 11月30日 18:00 為止。另送Cloth。這套免運。合起來省 ¥20。',
    ],
  ] as const)('as a package with its members, end and gift in %s', (lang, wording) => {
    expect(sayOffer(set, writingIn(lang), NOW)[0]).toBe(wording)
  })

  it.each([
    ['used-up', { kind: 'used-up', since: NOW }, 'may be used up by now'],
    ['gap-tier', { kind: 'gap-tier', tier: 'gold', missing: cny(100) }, 'reach GOLD'],
    ['gap-shipping', { kind: 'gap-shipping', missing: cny(100) }, 'this order ships free'],
    ['popular', { kind: 'popular', count: 214 }, 'Many orders in the shop have it'],
  ] as const)('with the reason %s', (_, reason, words) => {
    expect(sayOffer({ ...turner, reasons: [reason] }, writingIn('en'), NOW)[1]).toContain(words)
  })

  it('without what concerns the shop alone, by the next reason', () => {
    const reasons: SayableReason[] = [{ kind: 'clearance' }, { kind: 'popular', count: 9 }]
    const [, byReason] = sayOffer({ ...turner, reasons }, writingIn('en'), NOW)
    expect(byReason).toMatch(/^Many orders/)
  })

  it('without a saving where none can be told', () => {
    const reasons: SayableReason[] = [{ kind: 'package', saving: null }]
    const all = sayOffer({ ...set, reasons }, writingIn('en'), NOW).join(' ')
    expect(all).not.toContain('saves')
  })

  it('without a selling point that claims too much, by the next one', () => {
    const loud = { group: null, feature: 'Steel', advantage: 'the best', benefit: 'joy' }
    const [first] = sayOffer({ ...turner, points: [loud, ...turner.points] }, writingIn('en'), NOW)
    expect(first).toContain('no scratches')
    expect(first).not.toContain('best')
  })

  it('as one to look at too where it comes in the stead of another', () => {
    const [first] = sayOffer({ ...turner, moves: 'unit-price' }, writingIn('en'), NOW)
    expect(first).toMatch(/^Turner is one to look at too\./)
  })

  it.each([
    ['not once it has ended', END, 0],
    ['in its last instant', END - 1, 3],
  ])('%s', (_, now, count) => {
    expect(sayOffer(set, writingIn('en'), now)).toHaveLength(count)
  })
})

// Stops stand around what people write as often as not; those within it are their own.
const edge = fc.constantFrom('', '。', '. ', ' !', '，')
const text = fc
  .tuple(edge, fc.string({ unit: fc.constantFrom(...Array.from('ab 锅铲')), maxLength: 12 }), edge)
  .map((parts) => parts.join(''))
const title = text.filter((each) => /[ab锅铲]/u.test(each))
const money = fc.integer({ min: 0, max: 9_999_999 }).map(cny)
const point = fc.record({ group: fc.constant(null), feature: text, advantage: text, benefit: text })
const reason: fc.Arbitrary<SayableReason> = fc.oneof(
  title.map((each) => ({ kind: 'together' as const, title: each })),
  fc.option(money).map((saving) => ({ kind: 'package' as const, saving })),
  fc.constantFrom<SayableReason>(
    { kind: 'used-up', since: 0 },
    { kind: 'gap-tier', tier: 'gold', missing: cny(77_777_777) },
    { kind: 'gap-shipping', missing: cny(88_888_888) },
    { kind: 'clearance' },
    { kind: 'popular', count: 9 },
  ),
)
const anyOffer: fc.Arbitrary<SayableOffer> = fc.record({
  title,
  price: fc.option(money),
  endsAt: fc.option(fc.integer({ min: NOW - 1_000, max: NOW + 1_000 })),
  moves: fc.constantFrom('pieces', 'unit-price'),
  members: fc.array(fc.record({ title, pieces: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 }),
  story: text,
  gift: fc.option(text),
  freeShipping: fc.boolean(),
  reasons: fc.array(reason, { minLength: 1, maxLength: 3 }),
  points: fc.array(point, { maxLength: 2 }),
})

/** Amounts and times in marks of their own, so that each can be found again. */
const marked = (lang: Lang): OfferWriting => ({
  ...writingIn(lang),
  money: ({ minor }) => `‹${minor}›`,
  date: () => '⟨date⟩',
  time: () => '⟨time⟩',
})

describe.each(LANGS)('whatever is offered, in %s', (lang) => {
  const said = (offer: SayableOffer): readonly string[] => sayOffer(offer, marked(lang), NOW)

  it('no amount is named but its price and its saving', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        const known = [
          offer.price,
          ...offer.reasons.map((each) => (each.kind === 'package' ? each.saving : null)),
        ].map((amount) => String(amount?.minor))
        for (const wording of said(offer))
          for (const [, minor] of wording.matchAll(/‹(\d+)›/gu)) expect(known).toContain(minor)
      }),
    )
  })

  it('nothing in a wording is blank', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        for (const wording of said(offer)) {
          expect(wording.trim()).toBe(wording)
          expect(wording).not.toMatch(
            /undefined|null|NaN|\s{2}|[,:.!?，、；：。！？]\s*[,.;，。；]/u,
          )
          expect(wording).not.toMatch(/^[,.:，。：]|[，,:：]$/u)
        }
      }),
    )
  })

  it('an end is told with its price only, and three wordings differ', () => {
    fc.assert(
      fc.property(anyOffer, (offer) => {
        const wordings = said(offer)
        const tellsEnd = wordings.some((wording) => wording.includes('⟨date⟩'))
        const isOver = offer.endsAt !== null && offer.endsAt <= NOW
        expect(tellsEnd).toBe(offer.endsAt !== null && !isOver && offer.price !== null)
        expect(new Set(wordings).size).toBe(isOver ? 0 : 3)
      }),
    )
  })

  it('our own words claim and press nothing', () => {
    for (const each of [turner, set])
      expect(said(each).filter((wording) => isOverclaim(wording))).toEqual([])
  })
})
