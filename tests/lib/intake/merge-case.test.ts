import { describe, expect, it } from 'vitest'

import type { CaseRecord } from '@/lib/aftersales/case-record'
import { policyOf } from '@/lib/aftersales/alert-policy'
import { stagesOf } from '@/lib/aftersales/stages'
import type { CaseOnPage } from '@/lib/consoles/sighting'
import { isSameCase, mergeCase, type SeenCase } from '@/lib/intake/merge-case'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'
import { shownCase } from '@/tests/fixtures/store/make-sighting'
import { NOON } from '@/tests/fixtures/store/open-store'

const sight = (seen: CaseOnPage, observedAt = NOON): SeenCase => ({
  id: 'case',
  shopId: 'shop',
  platform: 'pinduoduo',
  seen,
  observedAt,
})
const first = mergeCase(undefined, sight(shownCase()), NOON)
const later = (seen: CaseOnPage, after = 1000) =>
  mergeCase(first, sight(seen, NOON + after), NOON + after)
const bare: CaseOnPage = { number: shownCase().number, unread: [] }

describe('merging a case', () => {
  it('gives the known record back when nothing is new', () => {
    expect(later(shownCase())).toBe(first)
  })

  it('notes now and then that the page still shows the same', () => {
    const again = later(shownCase(), 10 * MINUTE_MS)
    expect(again).not.toBe(first)
    expect(isSameCase(first, again)).toBe(true)
    expect(again.clocks[0]?.observedAt).toBe(NOON + 10 * MINUTE_MS)
  })

  it('keeps what a page does not show', () => {
    const merged = later({ ...bare, unread: ['countdown'], status: '平台处理中' })
    expect(merged).toMatchObject({
      status: '平台处理中',
      kind: 'refund-only',
      amount: first.amount,
    })
    expect(merged.clocks).toEqual(first.clocks)
  })

  it('keeps the clock of a page that shows none for the same side', () => {
    const { countdown: _, ...still } = shownCase()
    expect(later(still).clocks).toEqual(first.clocks)
  })

  it('ends the seller’s clock when it is the other side’s turn', () => {
    const { countdown: _, ...theirs } = shownCase({ owner: 'buyer', status: '待买家退货' })
    expect(later(theirs).clocks).toEqual([])
    const ticking = later(shownCase({ owner: 'buyer' }))
    expect(ticking.clocks.map(({ owner, epoch }) => [owner, epoch])).toEqual([['buyer', 0]])
  })

  it('names the clock of a turn that comes back anew, so that it is alerted again', () => {
    const theirs = later(shownCase({ owner: 'buyer' }))
    const back = mergeCase(theirs, sight(shownCase(), NOON + 2000), NOON + 2000)
    const offsets = policyOf([24 * HOUR_MS, 4 * HOUR_MS])
    const keysOf = (record: CaseRecord): string[] =>
      record.clocks.flatMap((clock) => stagesOf(record, clock, offsets).map(({ key }) => key))
    const shownBefore = new Set(keysOf(first))
    expect(shownBefore.size).toBe(3)
    expect(keysOf(back)).toHaveLength(3)
    expect(keysOf(back).filter((key) => shownBefore.has(key))).toEqual([])
  })

  it('begins a new epoch when the due instant moves later', () => {
    const seen = shownCase()
    const countdown = seen.countdown && { ...seen.countdown, dueAt: NOON + 9 * HOUR_MS }
    const merged = later({ ...seen, ...(countdown ? { countdown } : {}) })
    expect(merged.clocks).toMatchObject([{ epoch: 1, dueAt: NOON + 9 * HOUR_MS }])
  })

  it('takes a clock whose side is unknown for the seller’s', () => {
    const { owner: _, ...unknown } = shownCase()
    expect(mergeCase(undefined, sight(unknown), NOON).clocks[0]?.owner).toBe('seller')
  })

  it('closes and opens again as the page says', () => {
    const closed = later(shownCase({ closed: true }))
    expect(closed.closed).toBe(true)
    expect(mergeCase(closed, sight(shownCase(), NOON + 2000), NOON + 2000).closed).toBe(false)
    const { closed: _, ...silent } = shownCase()
    expect(mergeCase(closed, sight(silent, NOON + 2000), NOON + 2000).closed).toBe(true)
  })

  it('lets an older sighting change nothing', () => {
    expect(mergeCase(first, sight(shownCase({ closed: true }), NOON - 1), NOON)).toBe(first)
  })
})
