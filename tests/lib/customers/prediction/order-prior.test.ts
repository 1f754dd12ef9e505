import { describe, expect, it } from 'vitest'

import { toLogs } from '@/lib/customers/prediction/order-likelihood'
import { orderPrior, priorWeightFor, typicalShop } from '@/lib/customers/prediction/order-prior'

describe('the prior of a small shop', () => {
  it.each([
    [0, 1],
    [125, 0.5],
    [250, 0],
    [9_000, 0],
  ])('of %d repeat buyers weighs %d', (repeatBuyers, weight) => {
    expect(priorWeightFor(repeatBuyers)).toBe(weight)
  })

  it('pulls towards the typical shop, by its weight', () => {
    const at = toLogs(typicalShop('week')).map((log) => log + 1)
    const [whole, half] = [1, 0.5].map((weight) => orderPrior('week', weight)(at))
    expect(whole?.gradient.every((slope) => slope < 0)).toBe(true)
    expect(half?.value).toBeCloseTo((whole?.value ?? 0) / 2, 12)
    expect(orderPrior('week', 1)(toLogs(typicalShop('week'))).value).toBeCloseTo(0, 12)
  })
})
