import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CaseEvent } from '@/lib/aftersales/case-log'
import { describeChange } from '@/lib/aftersales/case-log'
import { clockOutcomes } from '@/lib/aftersales/clock-outcomes'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const CLOCK = `seller-${NOW}`
const DUE = NOW + 10 * HOUR_MS
const LATE = NOW + 100 * HOUR_MS

const event = (
  what: CaseEvent['what'],
  hours: number,
  more: Partial<CaseEvent> = {},
): CaseEvent => ({
  id: `${what}-${hours}`,
  caseId: 'case-1',
  at: NOW + hours * HOUR_MS,
  what,
  from: null,
  to: null,
  ...more,
})
const clock = (what: CaseEvent['what'], hours: number, due: number | null, clockId = CLOCK) =>
  event(what, hours, { clockId, to: due === null ? null : NOW + due * HOUR_MS })
const began = clock('clock-started', 0, 10)
const NO_CLOCKS = { clocks: [], closed: false }
const at = (hours: number): number => NOW + hours * HOUR_MS

describe('a clock of the seller', () => {
  it.each([
    ['ends before its time', [clock('clock-ended', 9, null)], { at: at(9), met: true }],
    ['is gone at its very instant', [clock('clock-ended', 10, null)], { at: DUE, met: false }],
    ['is gone when a page next shows', [clock('clock-ended', 30, null)], { at: DUE, met: false }],
    ['belongs to a case that closes', [event('closed', 3)], { at: at(3), met: true }],
    ['belongs to a case called done', [event('done', 4, { to: at(4) })], { at: at(4), met: true }],
    [
      'belongs to a case that will be granted',
      [event('will-grant', 5, { to: 'true' })],
      { at: at(5), met: true },
    ],
    ['is never seen again', [], { at: DUE, met: false }],
    [
      'moves later and ends then',
      [clock('clock-extended', 2, 40), clock('clock-ended', 30, null)],
      { at: at(30), met: true },
    ],
    [
      'moves nearer and runs out',
      [clock('clock-shortened', 2, 5), clock('clock-ended', 9, null)],
      { at: at(5), met: false },
    ],
    [
      'is not to be granted after all',
      [event('will-grant', 5, { to: 'false' })],
      { at: DUE, met: false },
    ],
    ['is no longer done', [event('done', 5, { from: at(4) })], { at: DUE, met: false }],
  ] as const)('that %s comes out so', (_how, history, outcome) => {
    expect(clockOutcomes(NO_CLOCKS, [began, ...history], LATE)).toEqual([
      { clockId: CLOCK, ...outcome },
    ])
  })

  it('is open until its time', () => {
    expect(clockOutcomes(NO_CLOCKS, [began], DUE - 1)).toEqual([])
    expect(clockOutcomes(NO_CLOCKS, [began], DUE)).toHaveLength(1)
  })

  it('counts where it was set by hand and the case says whose it is', () => {
    const history = [clock('clock-started', 0, 10, 'hand-answer')]
    expect(clockOutcomes(NO_CLOCKS, history, LATE)).toEqual([])
    const record = { closed: false, clocks: [sampleClock({ id: 'hand-answer', dueAt: DUE })] }
    expect(clockOutcomes(record, history, LATE)).toHaveLength(1)
  })

  it('does not count where its case was closed when it was first seen', () => {
    expect(clockOutcomes({ ...NO_CLOCKS, closed: true }, [began], LATE)).toEqual([])
  })

  it.each([
    ["the buyer's", [clock('clock-started', 0, 10, `buyer-${NOW}`)]],
    ['one that nothing gives a due instant', [clock('clock-started', 0, 0)]],
  ])('is not %s', (_whose, history) => {
    expect(clockOutcomes(NO_CLOCKS, history, LATE)).toEqual([])
  })
})

it('each clock that a case had comes out once at most, whatever happened', () => {
  const state = fc.record({
    closed: fc.boolean(),
    dues: fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(state, { maxLength: 8 }), (states) => {
      const cases = states.map(({ closed, dues }) =>
        sampleCase({
          closed,
          clocks: dues.map((due, index) =>
            sampleClock({ id: `seller-${index}`, dueAt: NOW + due * HOUR_MS }),
          ),
        }),
      )
      const history = cases.flatMap((record, index) =>
        describeChange(cases[index - 1], record, NOW + index * HOUR_MS),
      )
      const last = cases.at(-1) ?? sampleCase({ clocks: [] })
      const outcomes = clockOutcomes(last, history, LATE)
      const started = history.filter(({ what }) => what === 'clock-started')
      for (const { clockId } of outcomes)
        expect(outcomes.filter((each) => each.clockId === clockId).length).toBeLessThanOrEqual(
          started.filter((each) => each.clockId === clockId).length,
        )
    }),
  )
})
