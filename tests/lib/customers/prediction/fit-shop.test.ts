import { describe, expect, it } from 'vitest'

import { fitShop, fitSummaries, type ShopFitPlan } from '@/lib/customers/prediction/fit-shop'
import { shopModelSchema } from '@/lib/customers/prediction/prediction'
import type { DatedOrder } from '@/lib/customers/prediction/summarise'
import { seededRandom, type Random } from '@/lib/sample/random'
import { readCdnow } from '@/tests/helpers/cdnow'

const TODAY = 20_000
const plan = (fields: Partial<ShopFitPlan> = {}): ShopFitPlan => ({
  model: 'mbgnbd',
  unit: 'day',
  currency: 'CNY',
  clock: () => 1_000,
  ...fields,
})

/** A buyer who orders every 20 days or so from their first day on and leaves after an order with a chance of one in six. */
function simulateBuyer(random: Random): DatedOrder[] {
  const orders: DatedOrder[] = []
  const pace = 10 + 20 * random()
  for (
    let day = TODAY - Math.floor(400 * random());
    day <= TODAY;
    day += Math.ceil(-pace * Math.log(1 - random()))
  ) {
    orders.push({ day, minor: Math.round(2_000 + 4_000 * random()) })
    if (random() < 1 / 6) break
  }
  return orders
}
function simulateShop(buyers: number): DatedOrder[][] {
  const random = seededRandom(7)
  return Array.from({ length: buyers }, () => simulateBuyer(random))
}

describe('a fitted shop', () => {
  const shop = fitShop(simulateShop(900), TODAY, plan())

  it('is what may be stored', () => {
    expect(shopModelSchema.parse(JSON.parse(JSON.stringify(shop)))).toEqual(shop)
  })

  it('knows how its buyers order, leave and spend', () => {
    const { r = 0, alpha = 0, a = 0, b = 0 } = shop.parameters ?? {}
    const { p = 0, q = 0, v = 0 } = shop.spend ?? {}
    expect(shop.degenerate).toBeNull()
    expect(alpha / r).toBeGreaterThan(15)
    expect(alpha / r).toBeLessThan(25)
    expect(a / (a + b)).toBeCloseTo(1 / 6, 1)
    expect((p * v) / (q - 1) / 4_000).toBeCloseTo(1, 1)
  })

  it('has tested its ranges on its newest 90 days', () => {
    const { days, coverage80 = 0, mass80 = 0 } = shop.backtest ?? {}
    expect(days).toBe(90)
    expect(Math.abs(coverage80 - mass80)).toBeLessThan(0.05)
  })

  it('counts its customers and transactions', () => {
    const orders = [
      [
        { day: 1, minor: 1 },
        { day: 1, minor: 1 },
        { day: 5, minor: 1 },
      ],
      [],
    ]
    const { customers, orders: counted, backtest } = fitShop(orders, 9, plan())
    expect({ customers, counted, backtest }).toEqual({ customers: 1, counted: 2, backtest: null })
  })

  it.each([
    ['of nobody', []],
    [
      'of one buyer',
      [
        [
          { day: TODAY - 300, minor: 1 },
          { day: TODAY - 3, minor: 1 },
        ],
      ],
    ],
    ['of orders on no day', [[{ day: NaN, minor: NaN }], [{ day: Infinity, minor: 1 }]]],
    [
      'of alike buyers',
      Array.from({ length: 60 }, () => [
        { day: TODAY - 200, minor: 5 },
        { day: TODAY - 100, minor: 5 },
      ]),
    ],
  ])('%s has too little data', (_what, customers) => {
    const { parameters, degenerate, backtest } = fitShop(customers, TODAY, plan())
    expect({ parameters, degenerate, backtest }).toEqual({
      parameters: null,
      degenerate: 'too-little-data',
      backtest: null,
    })
  })

  it('gives up after a second', () => {
    let now = 0
    const clock = (): number => (now += 600)
    expect(fitShop(simulateShop(300), TODAY, plan({ clock })).degenerate).toBe('not-converged')
  })
})

describe('summaries', () => {
  it('that no orders can give are left out of the fit', () => {
    const sound = readCdnow()
    const odd = [NaN, Infinity, -1].map((x) => ({ x, tx: 1, T: 2, meanMinor: null }))
    const week = plan({ unit: 'week' })
    expect(fitSummaries([...odd, ...sound], week)).toEqual(fitSummaries(sound, week))
  })

  it('of a very large shop are fitted by every n-th customer, and all are counted', () => {
    const many = readCdnow().flatMap((each) => Array.from({ length: 12 }, () => each))
    const { shop } = fitSummaries(many, plan({ unit: 'week' }))
    expect(shop.customers).toBe(28_284)
    expect(shop.parameters?.r).toBeCloseTo(0.5248, 3)
  })

  it('tell whether the mean of all orders to come is endless', () => {
    const week = plan({ unit: 'week' })
    expect(fitSummaries(readCdnow(), week).shop.endless).toBe(true)
    expect(fitSummaries([], week).shop.endless).toBe(false)
  })
})
