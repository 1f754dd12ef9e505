import { describe, expect, it } from 'vitest'

import { doubtSilence, judgeLifecycle } from '@/lib/customers/lifecycle'
import { predictCustomer } from '@/lib/customers/prediction/predict-customer'
import type { Prediction } from '@/lib/customers/prediction/prediction'
import { LIFECYCLE_STAGES, type LifecycleStage } from '@/lib/customers/scores'

import { SAMPLE_MODEL } from './prediction/sample-model'

const overdue = (recencyDays: number) =>
  judgeLifecycle({ recencyDays, orderDays: 4, cycleDays: 20 }, 30)

describe('the lifecycle', () => {
  it.each<[number, number, number | null, LifecycleStage]>([
    [0, 1, null, 'new'],
    [44, 1, null, 'new'],
    [45, 1, null, 'at-risk'],
    [60, 1, null, 'gone'],
    [10, 2, 20, 'growing'],
    [10, 3, 20, 'growing'],
    [10, 4, 20, 'stable'],
    [29, 4, 20, 'stable'],
    [30, 4, 20, 'at-risk'],
    [39, 9, 20, 'at-risk'],
    [40, 9, 20, 'gone'],
    [5, 2, 1, 'growing'],
    [14, 2, 1, 'gone'],
  ])(
    '%s days after the last of %s orders with a rhythm of %s is %s',
    (recencyDays, orderDays, cycleDays, stage) => {
      expect(judgeLifecycle({ recencyDays, orderDays, cycleDays }, 30).stage).toBe(stage)
    },
  )

  it('counts the days past the expected order', () => {
    expect(overdue(19)).toMatchObject({ overdueDays: 0, cycleDays: 20, cycleOf: 'customer' })
    expect(overdue(25).overdueDays).toBe(5)
  })

  it('takes the shop’s rhythm for whoever has none', () => {
    expect(judgeLifecycle({ recencyDays: 5, orderDays: 1, cycleDays: null }, 30)).toMatchObject({
      cycleDays: 30,
      cycleOf: 'shop',
    })
  })

  it.each([
    ['any rhythm', { recencyDays: 5, orderDays: 1, cycleDays: null }, null],
    ['the time of an order', { recencyDays: null, orderDays: 0, cycleDays: null }, 30],
  ])('is unknown without %s', (_what, measures, shopCycle) => {
    expect(judgeLifecycle(measures, shopCycle)).toEqual({
      stage: null,
      cycleDays: null,
      cycleOf: null,
      overdueDays: 0,
    })
  })
})

const alive = (value: number): Prediction => ({
  basis: 'model',
  alive: { value, low: value, high: value },
  horizons: [],
})
const silent = (recencyDays: number, cycleDays: number) =>
  judgeLifecycle({ recencyDays, orderDays: 40, cycleDays }, null)

describe('a long silence', () => {
  it.each([
    ['at-risk', 0.99, 0.99],
    ['gone', 0.5, 0.5],
    ['gone', 0.49, null],
    ['at-risk', 0.2, null],
    ['stable', 0.99, null],
    ['new', 0.6, null],
  ] as const)('that is %s with a chance of %s is doubted by %s', (stage, chance, doubt) => {
    expect(doubtSilence({ stage }, alive(chance))).toBe(doubt)
  })

  it('stands where nothing is foretold', () => {
    for (const stage of LIFECYCLE_STAGES) expect(doubtSilence({ stage }, null)).toBeNull()
  })

  it('of whoever buys every few days, and stays away for two weeks now and then, is doubted', () => {
    const prediction = predictCustomer(SAMPLE_MODEL, { x: 39, tx: 350, T: 365, meanMinor: 5_000 })
    const lifecycle = silent(15, 2)
    expect(lifecycle.stage).toBe('gone')
    expect(doubtSilence(lifecycle, prediction)).toBeGreaterThan(0.5)
  })
})
