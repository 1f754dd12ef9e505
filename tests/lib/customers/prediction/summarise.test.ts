import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isSound, summarise, transactionsAfter } from '@/lib/customers/prediction/summarise'

describe('a summary', () => {
  it('counts days with an order, the first apart', () => {
    const orders = [
      { day: 10, minor: 500 },
      { day: 31, minor: 300 },
      { day: 31, minor: 100 },
      { day: 17, minor: 200 },
    ]
    expect(summarise(orders, 40, 'day')).toEqual({ x: 2, tx: 21, T: 30, meanMinor: 300 })
  })

  it('counts weeks where the model does', () => {
    const orders = [
      { day: 0, minor: 100 },
      { day: 14, minor: 100 },
    ]
    expect(summarise(orders, 21, 'week')).toEqual({ x: 1, tx: 2, T: 3, meanMinor: 100 })
  })

  it('leaves out of the mean what is unknown or refunded beyond what was paid', () => {
    const orders = [
      { day: 1, minor: 9_999 },
      { day: 2, minor: null },
      { day: 3, minor: 100 },
      { day: 3, minor: -250 },
      { day: 4, minor: 700 },
    ]
    expect(summarise(orders, 9, 'day')).toMatchObject({ x: 3, meanMinor: 700 })
  })

  it.each([
    ['without orders', []],
    ['of orders that are still to come', [{ day: 50, minor: 1 }]],
    [
      'of orders on no day',
      [
        { day: NaN, minor: 1 },
        { day: Infinity, minor: 1 },
      ],
    ],
  ])('is none %s', (_what, orders) => {
    expect(summarise(orders, 9, 'day')).toBeNull()
  })

  it('is sound and does not depend on the order of the orders', () => {
    const order = fc.record({
      day: fc.integer({ min: -900, max: 900 }),
      minor: fc.option(fc.integer()),
    })
    fc.assert(
      fc.property(fc.array(order, { minLength: 1 }), (orders) => {
        const summary = summarise(orders, 900, 'day')
        expect(summary).toEqual(summarise(orders.toReversed(), 900, 'day'))
        expect(summary !== null && isSound(summary)).toBe(true)
      }),
    )
  })
})

describe('transactions after a day', () => {
  it('are its distinct later days until today', () => {
    const orders = [3, 4, 4, 6, 9].map((day) => ({ day, minor: null }))
    expect(transactionsAfter(orders, 3, 8)).toBe(2)
  })
})

describe('a summary that orders cannot give', () => {
  it.each([
    [{ x: 1.5, tx: 2, T: 3 }],
    [{ x: -1, tx: 0, T: 3 }],
    [{ x: 2, tx: 4, T: 3 }],
    [{ x: 2, tx: 0, T: 3 }],
    [{ x: 0, tx: 1, T: 3 }],
    [{ x: NaN, tx: 1, T: 3 }],
    [{ x: 1, tx: NaN, T: 3 }],
    [{ x: 1, tx: 1, T: Infinity }],
    [{ x: 1e12, tx: 1, T: 3 }],
  ])('%o is refused', (past) => {
    expect(isSound({ ...past, meanMinor: null })).toBe(false)
  })

  it.each([NaN, Infinity, -1])('is one with a mean amount of %d', (meanMinor) => {
    expect(isSound({ x: 1, tx: 1, T: 3, meanMinor })).toBe(false)
  })
})
