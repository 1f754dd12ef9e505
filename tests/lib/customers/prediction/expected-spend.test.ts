import { describe, expect, it } from 'vitest'

import { expectedSpend } from '@/lib/customers/prediction/expected-spend'
import { predictCustomer } from '@/lib/customers/prediction/predict-customer'
import type { CustomerSummary, ShopModel } from '@/lib/customers/prediction/prediction'

const shop: ShopModel = {
  model: 'mbgnbd',
  unit: 'day',
  parameters: { r: 0.8, alpha: 60, a: 0.7, b: 2.5 },
  spread: [],
  spend: { p: 6, q: 4, v: 15_000 },
  currency: 'CNY',
  customers: 100,
  orders: 300,
  fittedAt: 0,
  degenerate: null,
  priorWeight: 0,
  endless: true,
  backtest: null,
}
const pasts: readonly CustomerSummary[] = [
  { x: 0, tx: 0, T: 50, meanMinor: null },
  { x: 3, tx: 90, T: 100, meanMinor: 9_000 },
  { x: 12, tx: 300, T: 700, meanMinor: 40_000 },
]

describe('expected spend', () => {
  it.each(pasts)('after $x repeat orders is the mean of the prediction', (past) => {
    const [horizon] = predictCustomer(shop, past, [365])?.horizons ?? []
    expect(expectedSpend(shop, past, 365)).toBe(horizon?.spend?.meanMinor)
  })

  it('rests on the own rhythm where the fit is degenerate, as the prediction does', () => {
    const degenerate = { ...shop, degenerate: 'nobody-leaves' } as const
    const [, past] = pasts
    if (past === undefined) throw new Error('no past')
    const [horizon] = predictCustomer(degenerate, past, [365])?.horizons ?? []
    expect(expectedSpend(degenerate, past, 365)).toBe(horizon?.spend?.meanMinor)
  })

  it.each([
    ['amounts of the shop', { ...shop, spend: null }, pasts[1]],
    ['a rhythm of the buyer', { ...shop, parameters: null }, pasts[0]],
    ['a possible past', shop, { x: 2, tx: 90, T: 10, meanMinor: 5 }],
  ] as const)('is unknown without %s', (_what, model, past) => {
    if (past === undefined) throw new Error('no past')
    expect(expectedSpend(model, past, 365)).toBeNull()
  })
})
