import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { digamma, logGamma } from '@/lib/customers/prediction/log-gamma'

describe('the gamma function', () => {
  it.each([
    [0.1, 2.252712651734206, -10.423754940411076],
    [0.5, 0.5723649429247001, -1.9635100260214235],
    [1, 0, -0.5772156649015329],
    [5.5, 3.957813967618717, 1.611093148581751],
    [100, 359.1342053695754, 4.600161852738087],
  ])('has its logarithm and the slope of it at %d', (value, log, slope) => {
    expect(logGamma(value)).toBeCloseTo(log, 11)
    expect(digamma(value)).toBeCloseTo(slope, 11)
  })

  it('grows by its argument from one number to the next', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (value) => {
        const size = Math.max(1, Math.abs(logGamma(value)))
        expect((logGamma(value + 1) - logGamma(value) - Math.log(value)) / size).toBeCloseTo(0, 11)
        expect((digamma(value + 1) - digamma(value)) * value).toBeCloseTo(1, 8)
      }),
    )
  })
})
