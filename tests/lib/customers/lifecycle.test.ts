import { describe, expect, it } from 'vitest'

import { judgeLifecycle } from '@/lib/customers/lifecycle'
import type { LifecycleStage } from '@/lib/customers/scores'

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
