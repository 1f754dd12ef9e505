import { expect, it } from 'vitest'

import { sumLeaving } from '@/lib/figures/leaving'

const leaver = (id: string, minor: number) => ({ id, minor, active: 0.5, overdueDays: 3 })

it('puts those first of whom most is at stake, and counts those of whom nothing is foretold', () => {
  expect(sumLeaving([leaver('b', 10), null, leaver('c', 90), leaver('a', 10)])).toEqual({
    count: 4,
    foretold: 3,
    minor: 110,
    customers: [leaver('c', 90), leaver('a', 10), leaver('b', 10)],
  })
})

it('names fifty of many', () => {
  const many = Array.from({ length: 80 }, (_, index) => leaver(`c${index}`, index))
  const { count, customers } = sumLeaving(many)
  expect([count, customers.length, customers[0]?.minor]).toEqual([80, 50, 79])
})
