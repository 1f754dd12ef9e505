import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { caseClockSchema, type CaseClock } from '@/lib/aftersales/case-record'
import { observeClock, type ClockReading } from '@/lib/aftersales/observe-clock'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

import { NOW, sampleClock, sampleReading } from './sample-case'

const DUE = NOW + DAY_MS

const reading = (over: Partial<ClockReading> = {}) => sampleReading({ dueAt: DUE, ...over })
const known = (over: Partial<CaseClock> = {}): CaseClock => sampleClock({ dueAt: DUE, ...over })

const clocksOf = (series: readonly { dueIn: number; after: number; granularityMs: number }[]) => {
  const clocks: CaseClock[] = []
  let observedAt = NOW
  for (const { dueIn, after, granularityMs } of series) {
    observedAt += after
    const next = reading({ dueAt: DUE + dueIn, observedAt, granularityMs })
    clocks.push(observeClock(clocks.at(-1), next))
  }
  return clocks
}

describe('a clock seen for the first time', () => {
  it('begins in epoch 0 without changes', () => {
    expect(observeClock(undefined, reading())).toEqual(known())
  })
})

describe('a clock seen again', () => {
  const later = NOW + MINUTE_MS

  it.each([
    { moves: 'not at all', by: 0, dueAt: DUE, epoch: 3, changes: 0 },
    { moves: 'later by its granularity', by: SECOND_MS, dueAt: DUE, epoch: 3, changes: 0 },
    { moves: 'earlier by its granularity', by: -SECOND_MS, dueAt: DUE, epoch: 3, changes: 0 },
    { moves: 'later by more', by: 1001, dueAt: DUE + 1001, epoch: 4, changes: 1 },
    { moves: 'earlier by more', by: -1001, dueAt: DUE - 1001, epoch: 3, changes: 1 },
  ])('that moves $moves keeps to its epoch rule', ({ by, dueAt, epoch, changes }) => {
    const merged = observeClock(
      known({ epoch: 3 }),
      reading({ dueAt: DUE + by, observedAt: later, text: '23:59:00' }),
    )
    expect(merged).toMatchObject({ dueAt, epoch, observedAt: later, text: '23:59:00' })
    expect(merged.changes).toEqual(changes === 0 ? [] : [{ at: later, from: DUE, to: dueAt }])
  })

  it('takes the instant of a finer countdown without a new epoch', () => {
    const coarse = known({ granularityMs: HOUR_MS })
    const fine = reading({ dueAt: DUE + 40 * MINUTE_MS, observedAt: later })
    expect(observeClock(coarse, fine)).toMatchObject({
      dueAt: DUE + 40 * MINUTE_MS,
      granularityMs: SECOND_MS,
      epoch: 0,
      changes: [],
    })
  })

  it('keeps the instant of a finer countdown when a coarser one agrees', () => {
    const coarse = reading({ granularityMs: HOUR_MS, dueAt: DUE - HOUR_MS, observedAt: later })
    expect(observeClock(known(), coarse)).toMatchObject({ dueAt: DUE, granularityMs: SECOND_MS })
  })

  it('does not listen to an older reading', () => {
    const previous = known({ observedAt: later })
    expect(observeClock(previous, reading({ dueAt: DUE + DAY_MS }))).toBe(previous)
  })

  it('listens again after the machine was set back from a wrong date', () => {
    const wrong = known({ dueAt: DUE + DAY_MS, observedAt: NOW + DAY_MS })
    expect(observeClock(wrong, reading(), NOW)).toMatchObject({ dueAt: DUE, observedAt: NOW })
    expect(observeClock(wrong, reading())).toBe(wrong)
  })

  it('forgets all but the last 50 moves', () => {
    let clock = known()
    for (let day = 1; day <= 60; day += 1)
      clock = observeClock(clock, reading({ dueAt: DUE + day * DAY_MS, observedAt: NOW + day }))
    expect(clock.changes).toHaveLength(50)
    expect(clock.changes.at(-1)?.to).toBe(DUE + 60 * DAY_MS)
    expect(caseClockSchema.safeParse(clock).success).toBe(true)
  })
})

describe('any series of readings', () => {
  const readings = fc.array(
    fc.record({
      dueIn: fc.integer({ min: -5 * HOUR_MS, max: 5 * HOUR_MS }),
      after: fc.integer({ min: -HOUR_MS, max: HOUR_MS }),
      granularityMs: fc.constantFrom(SECOND_MS, MINUTE_MS, HOUR_MS),
    }),
    { minLength: 1, maxLength: 30 },
  )
  it('never takes an epoch or a time of observation back', () => {
    fc.assert(
      fc.property(readings, (series) => {
        clocksOf(series).reduce((before, after) => {
          expect(after.epoch).toBeGreaterThanOrEqual(before.epoch)
          expect(after.observedAt).toBeGreaterThanOrEqual(before.observedAt)
          return after
        })
      }),
    )
  })

  it('grows the epoch exactly when the instant moves later by more than the countdown can blur', () => {
    fc.assert(
      fc.property(readings, (series) => {
        clocksOf(series).reduce((before, after) => {
          const blur = Math.max(before.granularityMs, after.granularityMs)
          expect(after.epoch - before.epoch).toBe(after.dueAt - before.dueAt > blur ? 1 : 0)
          return after
        })
      }),
    )
  })

  it('changes nothing when its last reading comes twice', () => {
    fc.assert(
      fc.property(readings, fc.nat(5 * HOUR_MS), (series, dueIn) => {
        const last = reading({ dueAt: DUE + dueIn, observedAt: NOW + 2 * DAY_MS })
        const once = observeClock(clocksOf(series).at(-1), last)
        expect(observeClock(once, last)).toEqual(once)
      }),
    )
  })

  it('does not jitter while a page counts down', () => {
    const seconds = fc.array(fc.nat(5_000), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(seconds, (waits) => {
        let now = NOW
        const first = observeClock(undefined, reading())
        const last = waits.reduce((clock, wait) => {
          now += wait
          const shownLeft = Math.floor((DUE - now) / SECOND_MS) * SECOND_MS
          return observeClock(clock, reading({ dueAt: now + shownLeft, observedAt: now }))
        }, first)
        expect(last).toMatchObject({ dueAt: DUE, epoch: 0, changes: [] })
      }),
    )
  })
})
