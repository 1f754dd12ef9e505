import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_ALERT_OFFSETS_MS, policyOf } from '@/lib/aftersales/alert-policy'
import { planStages, stagesOf } from '@/lib/aftersales/stages'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const DEFAULT_POLICY = policyOf(DEFAULT_ALERT_OFFSETS_MS)
const DUE = NOW + 2 * DAY_MS
const clock = sampleClock({ dueAt: DUE })
const record = sampleCase({ clocks: [clock] })
const keysOf = (offsetsMs: readonly number[], epoch = 0) =>
  offsetsMs.map((offsetMs) => `case-1|page|${offsetMs}|${epoch}`)
const planAt = (now: number, logged: readonly string[] = []) => {
  const plan = planStages(record, clock, DEFAULT_POLICY, now, new Set(logged))
  return {
    show: plan.show?.offsetMs ?? null,
    supersede: plan.supersede.map(({ offsetMs }) => offsetMs),
    nextAt: plan.nextAt,
  }
}
const [DAY, FOUR, ONE, QUARTER] = [DAY_MS, 4 * HOUR_MS, HOUR_MS, 15 * MINUTE_MS]

describe('stages of a clock', () => {
  it('lie at every offset and at the due instant, least urgent first, each once', () => {
    const offsets = stagesOf(record, clock, policyOf([ONE, DAY, ONE, 0])).map(
      ({ offsetMs }) => offsetMs,
    )
    expect(offsets).toEqual([DAY, ONE, 0])
  })

  it('have a key of case, clock, offset and epoch', () => {
    const stages = stagesOf(record, sampleClock({ epoch: 2 }), policyOf([ONE]))
    expect(stages.map(({ key }) => key)).toEqual(keysOf([ONE, 0], 2))
  })

  it.each([
    { whose: 'a closed case', of: { ...record, closed: true }, at: clock },
    { whose: 'the buyer', of: record, at: { ...clock, owner: 'buyer' as const } },
    { whose: 'the platform', of: record, at: { ...clock, owner: 'platform' as const } },
  ])('do not exist for a clock of $whose', ({ of, at }) => {
    expect(stagesOf(of, at, DEFAULT_POLICY)).toEqual([])
  })
})

describe('the plan of a clock', () => {
  it.each([
    { left: '2 days', now: NOW, show: null, supersede: [], nextAt: DUE - DAY },
    { left: '24 h and 1 ms', now: DUE - DAY - 1, show: null, supersede: [], nextAt: DUE - DAY },
    { left: '24 h', now: DUE - DAY, show: DAY, supersede: [], nextAt: DUE - FOUR },
    { left: '2 h', now: DUE - 2 * ONE, show: FOUR, supersede: [DAY], nextAt: DUE - ONE },
    { left: '5 min', now: DUE - 300_000, show: QUARTER, supersede: [DAY, FOUR, ONE], nextAt: DUE },
    { left: '1 ms', now: DUE - 1, show: QUARTER, supersede: [DAY, FOUR, ONE], nextAt: DUE },
    { left: 'nothing', now: DUE, show: 0, supersede: [DAY, FOUR, ONE, QUARTER], nextAt: null },
  ])(
    'with $left left shows the most urgent stage passed, once',
    ({ now, show, supersede, nextAt }) => {
      expect(planAt(now)).toEqual({ show, supersede, nextAt })
    },
  )

  it('shows nothing that the ledger holds', () => {
    expect(planAt(DUE - FOUR, keysOf([DAY, FOUR]))).toMatchObject({ show: null, supersede: [] })
  })

  it('shows no stage that a more urgent one has overtaken', () => {
    expect(planAt(DUE - ONE, keysOf([ONE]))).toMatchObject({ show: null, supersede: [DAY, FOUR] })
  })

  it('does not wake for a stage that was shown before the machine was set back', () => {
    expect(planAt(DUE - DAY, keysOf([DAY, FOUR, ONE]))).toEqual({
      show: null,
      supersede: [],
      nextAt: DUE - QUARTER,
    })
  })

  it('starts anew in the next epoch', () => {
    const extended = sampleClock({ dueAt: DUE + DAY_MS, epoch: 1 })
    const held = new Set(keysOf([DAY, FOUR, ONE, QUARTER, 0]))
    const plan = planStages(record, extended, DEFAULT_POLICY, DUE, held)
    expect(plan.show?.key).toBe(`case-1|page|${DAY}|1`)
  })

  it('shows at most once per stage and leaves none behind, whenever it is asked', () => {
    const times = fc.array(fc.integer({ min: DUE - 2 * DAY_MS, max: DUE + HOUR_MS }))
    fc.assert(
      fc.property(times, (asked) => {
        const logged = new Set<string>()
        const shown: string[] = []
        for (const now of [...asked, DUE]) {
          const plan = planStages(record, clock, DEFAULT_POLICY, now, logged)
          if (plan.show !== null) shown.push(plan.show.key)
          for (const stage of [plan.show ?? [], ...plan.supersede].flat()) logged.add(stage.key)
        }
        expect(new Set(shown).size).toBe(shown.length)
        expect(logged).toEqual(new Set(keysOf([...DEFAULT_ALERT_OFFSETS_MS, 0])))
        expect(shown.at(-1)).toBe(keysOf([0])[0])
      }),
    )
  })
})

const quiet = { ladders: [], hours: null, quietUntil: null }
const timesOf = (over: Partial<typeof record>, policy = DEFAULT_POLICY) =>
  stagesOf({ ...record, ...over }, clock, policy).map(({ offsetMs, plannedAt }) => [
    offsetMs,
    plannedAt - DUE,
  ])

describe('stages that people move', () => {
  const plain = [DAY, FOUR, ONE, QUARTER, 0].map((offset) => [offset, 0 - offset])

  it('lie before the due instant while nobody moves them', () => {
    expect(timesOf({})).toEqual(plain)
  })

  it('wait for the end of a snooze or of quiet, the last steps apart', () => {
    const held = [
      [DAY, -2 * MINUTE_MS],
      [FOUR, -2 * MINUTE_MS],
      [ONE, -2 * MINUTE_MS],
      ...plain.slice(3),
    ]
    const until = DUE - 2 * MINUTE_MS
    expect(timesOf({ snoozedUntil: until })).toEqual(held)
    expect(timesOf({}, { ...DEFAULT_POLICY, ...quiet, quietUntil: until })).toEqual(held)
  })

  it('held back are stood for by a more urgent one', () => {
    const snoozed = { ...record, snoozedUntil: DUE + DAY }
    const plan = planStages(snoozed, clock, DEFAULT_POLICY, DUE - QUARTER, new Set())
    expect(plan.show?.offsetMs).toBe(QUARTER)
    expect(plan.supersede.map(({ offsetMs }) => offsetMs)).toEqual([DAY, FOUR, ONE])
    expect(plan.nextAt).toBe(DUE)
  })

  it('come before people leave, the due instant apart', () => {
    const hours = { zone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5, 6, 7], from: '12:00', to: '18:00' }
    const times = timesOf({}, policyOf([FOUR, 0], { ...quiet, hours }))
    expect(times).toEqual([
      [FOUR, -(16 * HOUR_MS + 30 * MINUTE_MS)],
      [0, 0],
    ])
  })

  it('end when somebody calls the case done', () => {
    expect(timesOf({ doneAt: NOW })).toEqual([])
  })

  it('for cases that nobody has opened are left out once somebody has', () => {
    const steps = [{ offsetMs: ONE, when: 'unopened' as const }]
    const policy = { ...DEFAULT_POLICY, steps }
    expect(timesOf({}, policy)).toHaveLength(2)
    expect(timesOf({ openedAt: NOW - 1 }, policy)).toHaveLength(2)
    expect(timesOf({ openedAt: NOW }, policy)).toHaveLength(1)
  })

  it('of an unknown clock are one, at once', () => {
    const unknown = sampleClock({ source: 'unknown', dueAt: NOW })
    const plan = planStages(record, unknown, DEFAULT_POLICY, NOW, new Set())
    expect(plan).toMatchObject({ show: { offsetMs: 0 }, supersede: [], nextAt: null })
    const again = planStages(record, unknown, DEFAULT_POLICY, NOW, new Set(keysOf([0])))
    expect(again.show).toBeNull()
  })

  it('are all stood for once the last was announced, even if the clock is set back', () => {
    const plan = planStages(record, clock, DEFAULT_POLICY, DUE - ONE, new Set(keysOf([0])))
    expect(plan).toEqual({ show: null, supersede: expect.any(Array), nextAt: null })
  })
})
