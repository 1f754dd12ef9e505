import { describe, expect, it } from 'vitest'

import {
  isToRetire,
  judgeOffers,
  offerRecordSchema,
  OUTCOME_DAYS,
  type OfferOutcome,
  type OfferRecord,
  type TalkRecord,
} from '@/lib/offers/outcome'
import { DAY_MS } from '@/lib/shared/time'

const NOW = 1_790_000_000_000
const THEN = NOW - 30 * DAY_MS

interface Group {
  readonly name: string
  readonly of: number
  readonly ordered: number
  readonly tier?: string | null
  readonly isOffered?: boolean
}
/** Conversations of one tier, the first of which were followed by an order. */
function makeGroup({ name, of, ordered, tier = null, isOffered = false }: Group) {
  const talks = Array.from({ length: of }, (_, index): TalkRecord => ({
    id: `${name} ${index}`,
    at: THEN,
    tier,
    stage: 'pre-sale',
    ordersAt: index < ordered ? [THEN + DAY_MS] : [],
  }))
  const records = talks.map(({ id }): OfferRecord => ({
    id: `offer in ${id}`,
    offerId: 'cup',
    conversationId: id,
    at: THEN,
    answer: 'offered',
  }))
  return { talks, records: isOffered ? records : [] }
}
function judge(...groups: Group[]): OfferOutcome | undefined {
  const made = groups.map(makeGroup)
  return judgeOffers(
    made.flatMap(({ records }) => records),
    made.flatMap(({ talks }) => talks),
    NOW,
  )[0]
}

describe('an offer', () => {
  it('that more order after than without one works', () => {
    const found = judge(
      { name: 'with', of: 200, ordered: 80, isOffered: true },
      { name: 'without', of: 200, ordered: 40 },
    )
    expect(found).toMatchObject({ offered: 200, settled: { hits: 80, of: 200 }, verdict: 'works' })
    expect(found?.uplift?.value).toBeCloseTo(0.2, 12)
  })

  it.each([
    ['harms', 20, 60, 200, true],
    ['does-nothing', 50, 50, 200, true],
    ['undecided', 12, 10, 50, false],
    ['undecided', 110, 100, 200, false],
  ] as const)(
    '%s where %s order after it and %s without, of %s each',
    (verdict, a, b, of, retired) => {
      const found = judge(
        { name: 'with', of, ordered: a, isOffered: true },
        { name: 'without', of, ordered: b },
      )
      expect(found?.verdict).toBe(verdict)
      expect(found !== undefined && isToRetire(found)).toBe(retired)
    },
  )

  it('is compared within tiers only', () => {
    const found = judge(
      { name: 'gold with', of: 90, ordered: 72, tier: 'gold', isOffered: true },
      { name: 'gold without', of: 10, ordered: 8, tier: 'gold' },
      { name: 'none with', of: 10, ordered: 1, isOffered: true },
      { name: 'none without', of: 90, ordered: 9 },
    )
    expect(found?.uplift?.value).toBeCloseTo(0, 12)
  })

  it('has no uplift without conversations to compare with', () => {
    expect(judge({ name: 'with', of: 200, ordered: 80, isOffered: true })).toMatchObject({
      uplift: null,
      verdict: 'undecided',
    })
  })

  const talk: TalkRecord = { id: 't', at: THEN, tier: null, stage: 'order', ordersAt: [] }
  const record: OfferRecord = {
    id: 'r',
    offerId: 'cup',
    conversationId: 't',
    at: THEN,
    answer: 'offered',
  }
  it.each([
    ['at once', 0, 1],
    ['in the last moment', OUTCOME_DAYS * DAY_MS - 1, 1],
    ['seven days later', OUTCOME_DAYS * DAY_MS, 0],
    ['before it', -1, 0],
  ])('is followed by an order %s', (_what, after, hits) => {
    const [found] = judgeOffers([record], [{ ...talk, ordersAt: [THEN + after] }], NOW)
    expect(found?.settled).toEqual({ hits, of: 1 })
  })

  it('waits until its seven days are over', () => {
    const now = THEN + OUTCOME_DAYS * DAY_MS
    expect(judgeOffers([record], [talk], now - 1)[0]?.settled.of).toBe(0)
    expect(judgeOffers([record], [talk], now)[0]?.settled.of).toBe(1)
  })

  it('told twice in a conversation is one trial, and every telling counts as told', () => {
    const records = [
      record,
      { ...record, id: 'r2', at: THEN + 1, answer: 'taken' as const },
      { ...record, id: 'r3', at: THEN + 2, answer: 'refused' as const },
    ]
    expect(judgeOffers(records, [talk], NOW)[0]).toMatchObject({
      offered: 3,
      taken: 1,
      refused: 1,
      settled: { hits: 0, of: 1 },
    })
  })

  it('is kept as it was checked', () => {
    expect(offerRecordSchema.parse(record)).toEqual(record)
    expect(offerRecordSchema.safeParse({ ...record, answer: 'maybe' }).success).toBe(false)
  })
})
