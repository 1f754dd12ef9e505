import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { aliveChance, forecastOrders } from '@/lib/customers/prediction/order-forecast'
import { ORDER_MODELS } from '@/lib/customers/prediction/prediction'
import { CDNOW_FITS } from '@/tests/helpers/cdnow'

const within = (share: number, expected: number) => (actual: number) =>
  Math.abs(actual / expected - 1) <= share

/** lifetimes 0.11.3: x, tx, T; alive by BG/NBD and by MBG/NBD; BG/NBD orders in 10, 39 and 52 weeks. */
const BG_POINTS = [
  [
    2, 30.43, 38.86, 0.7266091367990596, 0.7061262587154024, 0.35693100864690797,
    1.2259104241744019, 1.5585837617716687,
  ],
  [
    1, 1.71, 38.86, 0.2122273880722091, 0.17081963009209197, 0.0582026811991503,
    0.20325062425618848, 0.25990707940848995,
  ],
  [
    0, 0, 38.86, 1, 0.3897164420501349, 0.05421009733134756, 0.19478085793947952,
    0.2516657254072711,
  ],
  [
    29, 37, 38.86, 0.9139333823630258, 0.9081610631223503, 5.704884206408234, 18.612064758713508,
    23.277512772691853,
  ],
  [
    7, 29.43, 38.86, 0.6418006393519174, 0.6226387217056298, 1.0027562948347342, 3.337239646526895,
    4.199123173565133,
  ],
  [
    10, 36, 38.86, 0.8773523448388314, 0.8672419511829528, 1.9317311476975407, 6.384978036651425,
    8.016863992887455,
  ],
  [
    26, 30.86, 31, 0.968919715969211, 0.9655528688620737, 6.530589827166156, 20.750570498763917,
    25.759474717124334,
  ],
] as const

/** The published form of MBG/NBD with 2F1, by mpmath: x, tx, T; orders in 10, 39 and 52 weeks. */
const MBG_POINTS = [
  [2, 30.43, 38.86, 0.3729231997851834, 1.2626707787139886, 1.596825873691899],
  [1, 1.71, 38.86, 0.05487982301134644, 0.1887892403705034, 0.24006886739605784],
  [0, 0, 38.86, 0.043594228073849946, 0.15395364436667508, 0.19762848288207815],
  [29, 37, 38.86, 5.463069850376851, 17.553377740712868, 21.83081683883854],
  [26, 30.86, 31, 6.221185055497938, 19.448037119459574, 23.999957703153896],
] as const

describe('chances and orders of CDNOW buyers', () => {
  it.each(BG_POINTS)('agree with the reference for x=%d, tx=%d, T=%d', (x, tx, T, ...expected) => {
    const past = { x, tx, T }
    const [bgAlive, mbgAlive, ...orders] = expected
    expect(aliveChance('bgnbd', CDNOW_FITS.bgnbd, past)).toBeCloseTo(bgAlive, 10)
    expect(aliveChance('mbgnbd', CDNOW_FITS.mbgnbd, past)).toBeCloseTo(mbgAlive, 10)
    for (const [index, t] of [10, 39, 52].entries())
      expect(forecastOrders('bgnbd', CDNOW_FITS.bgnbd, past, t).mean).toSatisfy(
        within(1e-9, orders[index] ?? 0),
      )
  })

  it.each(MBG_POINTS)('agree with 2F1 for x=%d, tx=%d, T=%d', (x, tx, T, ...expected) => {
    for (const [index, t] of [10, 39, 52].entries())
      expect(forecastOrders('mbgnbd', CDNOW_FITS.mbgnbd, { x, tx, T }, t).mean).toSatisfy(
        within(1e-9, expected[index] ?? 0),
      )
  })

  it.each([
    ['bgnbd', 1, 0.05318473689563016],
    ['bgnbd', 10, 0.4317609895226665],
    ['bgnbd', 39, 1.1950162284461943],
    ['bgnbd', 52, 1.4440207698690732],
    ['bgnbd', 78, 1.8579717035277485],
    ['mbgnbd', 1, 0.053060629447065855],
    ['mbgnbd', 52, 1.4188895552521936],
  ] as const)('%s expects of a new buyer in %d weeks %d repeat orders', (model, t, expected) => {
    const { mean } = forecastOrders(model, CDNOW_FITS[model], { x: 0, tx: 0, T: 0 }, t)
    expect(mean).toSatisfy(within(1e-6, expected))
  })

  it('spread over 0, 1, 2... orders as an integral over rates and chances to leave gives', () => {
    const past = { x: 2, tx: 30.43, T: 38.86 }
    const { chances } = forecastOrders('mbgnbd', CDNOW_FITS.mbgnbd, past, 39)
    // scipy's dblquad over Gamma(r+x, alpha+T) and Beta(a, b+x+1)
    const expected = [0.440080933, 0.234222819, 0.145954888, 0.083844954, 0.0459100137]
    for (const [count, chance] of expected.entries()) expect(chances[count]).toBeCloseTo(chance, 7)
  })
})

describe('forecasts where the published forms break down', () => {
  it.each([
    // by mpmath with 60 digits
    [
      'a rate seen over a day, foretold for a year',
      { r: 0.5, alpha: 0.06, a: 1.5, b: 2 },
      [0, 0, 0],
      365,
      3.58646299796,
    ],
    ['a of exactly 1', { r: 0.5, alpha: 60, a: 1, b: 2 }, [3, 50, 90], 365, 3.25810674279],
    [
      'a wholesaler of 5,000 orders',
      { r: 0.5, alpha: 60, a: 0.8, b: 1.8 },
      [5_000, 700, 702],
      730,
      43.5673253278,
    ],
  ] as const)('hold for %s', (_what, parameters, [x, tx, T], t, expected) => {
    const { mean, chances } = forecastOrders('mbgnbd', parameters, { x, tx, T }, t)
    expect(mean).toSatisfy(within(1e-6, expected))
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 8)
  })
})

const parameters = fc.record({
  r: fc.double({ min: 0.05, max: 20, noNaN: true }),
  alpha: fc.double({ min: 0.5, max: 500, noNaN: true }),
  a: fc.double({ min: 0.02, max: 20, noNaN: true }),
  b: fc.double({ min: 0.02, max: 50, noNaN: true }),
})
const past = fc
  .record({
    x: fc.integer({ min: 0, max: 60 }),
    bought: fc.double({ min: 1, max: 400, noNaN: true }),
    silent: fc.double({ min: 0, max: 400, noNaN: true }),
  })
  .map(({ x, bought, silent }) => {
    const tx = x === 0 ? 0 : bought
    return { x, tx, T: tx + silent }
  })
const horizon = fc.double({ min: 0.5, max: 365, noNaN: true })
const anyModel = fc.constantFrom(...ORDER_MODELS)

describe('any forecast', () => {
  it('gives chances that add up to 1, none below 0, with the stated mean', () => {
    fc.assert(
      fc.property(anyModel, parameters, past, horizon, (model, given, known, t) => {
        const { mean, chances } = forecastOrders(model, given, known, t)
        expect(chances.every((chance) => chance >= -1e-12)).toBe(true)
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 8)
        const counted = chances.reduce((sum, chance, count) => sum + chance * count, 0)
        expect(Math.abs(counted - mean)).toBeLessThanOrEqual(1e-6 * Math.max(1, mean))
      }),
    )
  })

  it('expects no fewer orders in a longer time', () => {
    fc.assert(
      fc.property(anyModel, parameters, past, horizon, horizon, (model, given, known, t, more) => {
        const [short, long] = [t, t + more].map(
          (each) => forecastOrders(model, given, known, each).mean,
        )
        expect(long).toBeGreaterThanOrEqual((short ?? 0) * (1 - 1e-6))
      }),
    )
  })

  it('makes a buyer who stays silent longer less likely to be alive, never 0 to 1 exactly', () => {
    fc.assert(
      fc.property(
        parameters,
        past,
        fc.double({ min: 1, max: 50, noNaN: true }),
        (given, known, longer) => {
          const now = aliveChance('mbgnbd', given, known)
          const later = aliveChance('mbgnbd', given, { ...known, T: known.T + longer })
          expect(now).toBeGreaterThan(0)
          expect(now).toBeLessThan(1)
          expect(later).toBeLessThan(now)
        },
      ),
    )
  })
})
