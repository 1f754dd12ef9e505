import { describe, expect, it } from 'vitest'

import { splitOf, startOrderValue } from '@/lib/figures/order-value'

const dayOf = (date: string): number => Date.parse(date) / 86_400_000

describe('the value of orders', () => {
  it('is counted by month, orders of unknown pieces or amount apart', () => {
    const draft = startOrderValue(dayOf('2026-03-15'))
    draft.add({ day: dayOf('2026-02-01'), pieces: 2, minor: 600 })
    draft.add({ day: dayOf('2026-02-28'), pieces: 1, minor: 300 })
    draft.add({ day: dayOf('2026-03-01'), pieces: null, minor: 300 })
    draft.add({ day: dayOf('2026-03-16'), pieces: 1, minor: 300 })
    draft.add({ day: dayOf('2020-03-01'), pieces: 1, minor: 300 })
    draft.add({ day: null, pieces: 1, minor: 300 })
    expect(draft.finish()).toEqual([
      { month: '2026-02', orders: 2, pieces: 3, minor: 900, unknown: 0 },
      { month: '2026-03', orders: 0, pieces: 0, minor: 0, unknown: 1 },
    ])
  })

  it('is pieces times unit price', () => {
    const month = { month: '2026-02', orders: 2, pieces: 3, minor: 900, unknown: 0 }
    expect(splitOf(month)).toEqual({ value: 450, pieces: 1.5, price: 300 })
    expect(splitOf({ ...month, orders: 0, pieces: 0, minor: 0 })).toBeNull()
  })
})
