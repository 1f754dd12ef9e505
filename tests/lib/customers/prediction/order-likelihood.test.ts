import { describe, expect, it } from 'vitest'

import { orderLikelihood, toLogs } from '@/lib/customers/prediction/order-likelihood'
import { ORDER_MODELS } from '@/lib/customers/prediction/prediction'
import { readCdnow } from '@/tests/helpers/cdnow'

describe('the likelihood of orders', () => {
  it('is what was published at the published parameters', () => {
    const likelihood = orderLikelihood('bgnbd', readCdnow())
    const { value } = likelihood(toLogs({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }))
    expect(value).toBeCloseTo(-9582.426831182365, 6)
  })

  it.each(ORDER_MODELS)('has the slope that its values have, for %s', (model) => {
    const likelihood = orderLikelihood(model, readCdnow())
    const point = [-0.3, 1.2, -0.5, 0.4]
    const { gradient } = likelihood(point)
    for (const [axis, slope] of gradient.entries()) {
      const [above = 0, below = 0] = [1e-5, -1e-5].map(
        (nudge) =>
          likelihood(point.map((value, index) => (index === axis ? value + nudge : value))).value,
      )
      expect((above - below) / 2e-5).toBeCloseTo(slope, 3)
    }
  })

  it.each(ORDER_MODELS)('counts alike customers as often as they are, for %s', (model) => {
    const some = readCdnow().slice(0, 50)
    const [once, thrice] = [some, [...some, ...some, ...some]].map(
      (summaries) => orderLikelihood(model, summaries)([-0.5, 1, 0, 0]).value,
    )
    expect(thrice).toBeCloseTo((once ?? 0) * 3, 8)
  })

  it('stays finite for past all measure', () => {
    const huge = [{ x: 50_000, tx: 99_999, T: 100_000, meanMinor: null }]
    const { value, gradient } = orderLikelihood('mbgnbd', huge)([0, 0, 0, 0])
    expect([value, ...gradient].every(Number.isFinite)).toBe(true)
  })
})
