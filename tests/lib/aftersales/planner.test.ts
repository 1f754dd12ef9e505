import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { planWork, type Job, type Shift } from '@/lib/aftersales/planner'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

const NOW = 1_000_000
const shift: Shift = { now: NOW, endsAt: NOW + 4 * HOUR_MS }
const job = (id: string, dueInMinutes: number, minutes: number, loss: number): Job => ({
  id,
  dueAt: NOW + dueInMinutes * MINUTE_MS,
  workMs: minutes * MINUTE_MS,
  loss,
})
const idsOf = (jobs: readonly Job[]) => jobs.map(({ id }) => id)

const jobs = fc
  .array(
    fc.record({
      dueAt: fc.integer({ min: NOW - HOUR_MS, max: NOW + 6 * HOUR_MS }),
      workMs: fc.integer({ min: 1, max: HOUR_MS }),
      loss: fc.integer({ min: 0, max: 100_000 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((each, index) => Object.assign(each, { id: `case-${index}` })))

/** Money kept by taking a set of jobs in order of due time; null where one would be late. */
function keptBy(set: readonly Job[]): number | null {
  let at = shift.now
  for (const each of set.toSorted((a, b) => a.dueAt - b.dueAt)) {
    at += each.workMs
    if (at >= each.dueAt || at > shift.endsAt) return null
  }
  return set.reduce((sum, { loss }) => sum + loss, 0)
}

describe('a plan', () => {
  it('meets everything in order of due time where that can be done', () => {
    const plan = planWork([job('b', 60, 10, 1), job('a', 30, 10, 1)], shift)
    expect(idsOf(plan.order)).toEqual(['a', 'b'])
    expect(plan).toMatchObject({ missed: [], loss: 0, lateCases: 0 })
  })

  it('gives up the cheap case that stands in the way of a dear one', () => {
    const plan = planWork([job('cheap', 20, 15, 100), job('dear', 30, 20, 9_000)], shift)
    expect(idsOf(plan.order)).toEqual(['dear'])
    expect(plan).toMatchObject({ loss: 100, lateCases: 1 })
  })

  it('takes two middling cases for one dear one that costs both', () => {
    const plan = planWork(
      [job('x', 31, 30, 500), job('y', 31, 15, 300), job('z', 31, 15, 300)],
      shift,
    )
    expect(idsOf(plan.order).toSorted()).toEqual(['y', 'z'])
  })

  it('spends no time on a case that will be granted before money is safe', () => {
    const plan = planWork([job('granted', 11, 10, 0), job('money', 12, 10, 1)], shift)
    expect(idsOf(plan.order)).toEqual(['money'])
    expect(plan).toMatchObject({ loss: 0, lateCases: 1 })
  })

  it.each([
    [0, []],
    [1, ['a']],
  ] as const)('with work that ends %i ms before the due instant meets %j', (spareMs, met) => {
    const one = { id: 'a', dueAt: NOW + HOUR_MS + spareMs, workMs: HOUR_MS, loss: 5 }
    expect(idsOf(planWork([one], shift).order)).toEqual(met)
  })

  it('ends with the shift', () => {
    expect(
      idsOf(planWork([job('long', 999, 241, 5), job('fits', 999, 240, 5)], shift).order),
    ).toEqual(['fits'])
  })

  it('names what cannot be met, the dearest first', () => {
    const plan = planWork([job('late', -1, 5, 10), job('later', 2, 5, 70)], shift)
    expect(idsOf(plan.missed)).toEqual(['later', 'late'])
    expect(plan.loss).toBe(80)
  })

  it('can be kept to the letter, and drops nothing', () => {
    fc.assert(
      fc.property(jobs, (list) => {
        const { order, missed, loss } = planWork(list, shift)
        expect(idsOf([...order, ...missed]).toSorted()).toEqual(idsOf(list).toSorted())
        expect(keptBy(order)).toBe(list.reduce((sum, each) => sum + each.loss, 0) - loss)
      }),
    )
  })

  it('never keeps less than working in order of due time', () => {
    fc.assert(
      fc.property(jobs, (list) => {
        let at = shift.now
        let edf = 0
        for (const { dueAt, workMs, loss } of list.toSorted((a, b) => a.dueAt - b.dueAt)) {
          if (at + workMs >= dueAt || at + workMs > shift.endsAt) continue
          at += workMs
          edf += loss
        }
        expect(keptBy(planWork(list, shift).order)).toBeGreaterThanOrEqual(edf)
      }),
    )
  })

  it('in whole minutes keeps as much as the best of all subsets', () => {
    const whole = jobs.map((list) =>
      list.map((each) => ({
        ...each,
        workMs: Math.ceil(each.workMs / MINUTE_MS) * MINUTE_MS,
        dueAt: NOW + Math.floor((each.dueAt - NOW) / MINUTE_MS) * MINUTE_MS + 1,
      })),
    )
    fc.assert(
      fc.property(whole, (list) => {
        let best = 0
        for (let set = 0; set < 2 ** list.length; set += 1) {
          const kept = keptBy(list.filter((_, index) => (set & (1 << index)) !== 0))
          best = Math.max(best, kept ?? 0)
        }
        expect(keptBy(planWork(list, shift).order)).toBe(best)
      }),
      { numRuns: 40 },
    )
  })
})
