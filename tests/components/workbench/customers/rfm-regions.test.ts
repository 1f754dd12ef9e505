import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  cellsOf,
  heatOf,
  heatSteps,
  isLeaving,
  isLoyal,
  sumRegion,
} from '@/components/workbench/customers/rfm-regions'

import { makeSurvey } from '../fake-people'

const rfm = makeSurvey().rfm
const cells = rfm === null ? [] : cellsOf(rfm)

describe('the grid', () => {
  it('reads from the best recency and the worst frequency on', () => {
    expect(cells).toHaveLength(25)
    expect(cells[0]).toEqual({ r: 5, f: 1, customers: 12 })
    expect(cells.at(-1)).toEqual({ r: 1, f: 5, customers: 9 })
  })
  it('adds up those who buy often and lately, and those who stopped', () => {
    expect(sumRegion(cells, isLoyal)).toEqual({ customers: 537, share: 537 / 1_980 })
    expect(sumRegion(cells, isLeaving).customers).toBe(98)
  })
  it('has no share of nothing', () => {
    expect(sumRegion([], isLoyal)).toEqual({ customers: 0, share: 0 })
  })
  it('has five steps of heat that rise with the people, whatever the size of the shop', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 25, maxLength: 25 }), (counts) => {
        const some = counts.map((customers) => ({ r: 1, f: 1, customers }))
        const steps = heatSteps(some)
        expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b))
        const heats = counts.toSorted((a, b) => a - b).map((each) => heatOf(each, steps))
        expect(heats).toEqual(heats.toSorted((a, b) => a - b))
      }),
    )
    expect([24, 25, 110, 400].map((count) => heatOf(count, heatSteps(cells)))).toEqual([2, 2, 3, 5])
  })
})
