import { describe, expect, it } from 'vitest'

import { fitSpend } from '@/lib/customers/prediction/fit-spend'
import { CDNOW_SPEND, readCdnow } from '@/tests/helpers/cdnow'

const inTime = (): boolean => false

describe('a fit of amounts', () => {
  it('finds the published Gamma-Gamma on the 946 repeat buyers of CDNOW', () => {
    const fit = fitSpend(readCdnow(), inTime)
    expect(fit?.logLik).toBeCloseTo(-4055.923243, 5)
    expect(fit?.parameters.p).toBeCloseTo(CDNOW_SPEND.p, 4)
    expect(fit?.parameters.q).toBeCloseTo(CDNOW_SPEND.q, 4)
    expect(fit?.parameters.v).toBeCloseTo(CDNOW_SPEND.v, 4)
  })

  it('does not depend on the unit of money', () => {
    const cents = readCdnow().map(({ x, tx, T, meanMinor }) => ({
      x,
      tx,
      T,
      meanMinor: (meanMinor ?? 0) * 100,
    }))
    const fit = fitSpend(cents, inTime)
    expect(fit?.parameters.p).toBeCloseTo(CDNOW_SPEND.p, 4)
    expect(fit?.parameters.v).toBeCloseTo(CDNOW_SPEND.v * 100, 2)
  })

  it('leans towards shops in general where few came back', () => {
    const fit = fitSpend(readCdnow().slice(0, 40), inTime)
    expect(fit?.parameters.p).toBeGreaterThan(1)
    expect(fit?.parameters.p).toBeLessThan(25)
  })

  it.each([
    ['nobody came back', readCdnow().map(({ T, meanMinor }) => ({ x: 0, tx: 0, T, meanMinor }))],
    ['no amount is known', readCdnow().map(({ x, tx, T }) => ({ x, tx, T, meanMinor: null }))],
    ['all amounts are equal', readCdnow().map(({ x, tx, T }) => ({ x, tx, T, meanMinor: 3_990 }))],
  ])('is none where %s', (_what, summaries) => {
    expect(fitSpend(summaries, inTime)).toBeNull()
  })

  it('is none when time is up', () => {
    expect(fitSpend(readCdnow(), () => true)).toBeNull()
  })
})
