import { describe, expect, it } from 'vitest'

import { expectedSpend } from '@/lib/customers/prediction/expected-spend'
import { predictCustomer } from '@/lib/customers/prediction/predict-customer'
import type { CustomerSummary } from '@/lib/customers/prediction/prediction'

import { SAMPLE_MODEL } from './sample-model'

const pasts: readonly CustomerSummary[] = [
  { x: 0, tx: 0, T: 50, meanMinor: null },
  { x: 3, tx: 90, T: 100, meanMinor: 9_000 },
  { x: 12, tx: 300, T: 700, meanMinor: 40_000 },
]

describe('expected spend', () => {
  it.each(pasts)('after $x repeat orders is the mean of the prediction', (past) => {
    const [horizon] = predictCustomer(SAMPLE_MODEL, past, [365])?.horizons ?? []
    expect(expectedSpend(SAMPLE_MODEL, past, 365)).toBe(horizon?.spend?.meanMinor)
  })

  it('rests on the own rhythm where the fit is degenerate, as the prediction does', () => {
    const degenerate = { ...SAMPLE_MODEL, degenerate: 'nobody-leaves' } as const
    const [, past] = pasts
    if (past === undefined) throw new Error('no past')
    const [horizon] = predictCustomer(degenerate, past, [365])?.horizons ?? []
    expect(expectedSpend(degenerate, past, 365)).toBe(horizon?.spend?.meanMinor)
  })

  it.each([
    ['amounts of the shop', { ...SAMPLE_MODEL, spend: null }, pasts[1]],
    ['a rhythm of the buyer', { ...SAMPLE_MODEL, parameters: null }, pasts[0]],
    ['a possible past', SAMPLE_MODEL, { x: 2, tx: 90, T: 10, meanMinor: 5 }],
  ] as const)('is unknown without %s', (_what, model, past) => {
    if (past === undefined) throw new Error('no past')
    expect(expectedSpend(model, past, 365)).toBeNull()
  })
})
