import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fitOrders, type OrderFitPlan } from '@/lib/customers/prediction/fit-orders'
import type { CustomerSummary } from '@/lib/customers/prediction/prediction'
import { CDNOW_FITS, readCdnow } from '@/tests/helpers/cdnow'

const plan = (fields: Partial<OrderFitPlan> = {}): OrderFitPlan => ({
  model: 'mbgnbd',
  unit: 'week',
  isOverdue: () => false,
  ...fields,
})
const buyer = (x: number, tx: number, T: number): CustomerSummary => ({ x, tx, T, meanMinor: null })
const repeated = (count: number, one: CustomerSummary): CustomerSummary[] =>
  Array.from({ length: count }, () => one)

describe('a fit of CDNOW', () => {
  it.each([
    ['bgnbd', -9582.4255605674],
    ['mbgnbd', -9582.1326848999],
  ] as const)('finds the published %s', (model, logLik) => {
    const fit = fitOrders(readCdnow(), plan({ model }))
    expect(fit.degenerate).toBeNull()
    expect(fit.priorWeight).toBe(0)
    expect(fit.logLik).toBeCloseTo(logLik, 6)
    for (const [name, expected] of Object.entries(CDNOW_FITS[model]))
      expect({ name, value: Reflect.get(fit.parameters ?? {}, name) }).toEqual({
        name,
        value: expect.closeTo(expected, 5),
      })
  })

  it('is the same fit in days, with alpha seven times as large', () => {
    const days = readCdnow().map(({ x, tx, T, meanMinor }) => ({
      x,
      tx: tx * 7,
      T: T * 7,
      meanMinor,
    }))
    const { parameters } = fitOrders(days, plan({ unit: 'day' }))
    expect(parameters?.alpha).toBeCloseTo(CDNOW_FITS.mbgnbd.alpha * 7, 3)
    expect(parameters?.r).toBeCloseTo(CDNOW_FITS.mbgnbd.r, 4)
  })

  it('leaves open what the standard errors say', () => {
    const { parameters, spread } = fitOrders(readCdnow(), plan({ model: 'bgnbd' }))
    // lifetimes gives 0.01256 for r and 0.70535 for b; on logarithms these are shares.
    const scatter = (pick: 'r' | 'b'): number =>
      Math.sqrt(
        spread.reduce(
          (sum, each) => sum + Math.log(each[pick] / (parameters?.[pick] ?? 1)) ** 2,
          0,
        ) / spread.length,
      )
    expect(scatter('r')).toBeCloseTo(0.012557 / 0.24259, 3)
    expect(scatter('b')).toBeCloseTo(0.70535 / 2.42575, 2)
  })
})

describe('a fit that cannot be trusted', () => {
  const everySilence = (count: number): CustomerSummary[] =>
    Array.from({ length: count }, (_, index) => buyer(10 + (index % 9), 52 - (index % 3) / 7, 52))
  const cases: [string, CustomerSummary[]][] = [
    ['nobody', []],
    ['one buyer', [buyer(3, 20, 30)]],
    ['buyers who are all the same', repeated(500, buyer(3, 20, 30))],
    ['no repeat order', Array.from({ length: 500 }, (_, index) => buyer(0, 0, index / 7))],
  ]
  it.each(cases)('is too little data for %s', (_what, summaries) => {
    const { parameters, logLik, degenerate } = fitOrders(summaries, plan())
    expect({ parameters, logLik, degenerate }).toEqual({
      parameters: null,
      logLik: null,
      degenerate: 'too-little-data',
    })
  })

  it('says that nobody leaves where all bought until the end', () => {
    expect(fitOrders(everySilence(600), plan()).degenerate).toBe('nobody-leaves')
  })

  it('says that time ran out', () => {
    expect(fitOrders(readCdnow(), plan({ isOverdue: () => true })).degenerate).toBe('not-converged')
  })
})

/** Farthest that b may lie from its best value, as a logarithm. */
const reach = (count: number): number => {
  const { parameters, spread } = fitOrders(readCdnow().slice(0, count), plan())
  return Math.max(...spread.map(({ b }) => Math.abs(Math.log(b / (parameters?.b ?? 1)))))
}

describe('a small shop', () => {
  it('leans on shops in general, the less the more buyers came back', () => {
    const all = readCdnow()
    const weights = [30, 200, 2_000].map(
      (count) => fitOrders(all.slice(0, count), plan()).priorWeight,
    )
    expect(weights[0]).toBeGreaterThan(weights[1] ?? 1)
    expect(weights[2]).toBe(0)
  })

  it('leans wholly where nobody else could hold its parameters: all leave alike', () => {
    // Half of the buyers stop after one repeat, the others after two, whoever they are.
    const alike = Array.from({ length: 900 }, (_, index) =>
      buyer(1 + (index % 2), 3 + (index % 7), 30 + (index % 11)),
    )
    expect(fitOrders(alike, plan())).toMatchObject({ degenerate: null, priorWeight: 1 })
  })

  it('leaves more open than a large one', () => {
    expect(reach(40)).toBeGreaterThan(reach(2_357))
  })
})

describe('any fit', () => {
  const anyBuyer = fc
    .record({
      x: fc.integer({ min: 0, max: 40 }),
      tx: fc.integer({ min: 1, max: 300 }),
      silent: fc.nat(300),
    })
    .map(({ x, tx, silent }) => buyer(x, x === 0 ? 0 : tx, (x === 0 ? 0 : tx) + silent))

  it('gives finite parameters or says why not', () => {
    fc.assert(
      fc.property(fc.array(anyBuyer, { maxLength: 80 }), (summaries) => {
        const { parameters, spread, logLik, degenerate } = fitOrders(
          summaries,
          plan({ unit: 'day' }),
        )
        const numbers = [parameters, ...spread].flatMap((each) =>
          each === null ? [] : Object.values(each),
        )
        const isWhole =
          spread.length === 8 &&
          Number.isFinite(logLik) &&
          numbers.every((value) => Number.isFinite(value) && value > 0)
        expect(degenerate === null ? isWhole : spread.length === 0).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
