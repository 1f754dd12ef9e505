import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ORDER_STATES, type OrderFacts, type OrderItem } from '@/lib/shared/orders'
import { addsNothing, mergeOrders, observedOrder, viewOrder } from '@/lib/store/order'
import { mergeLines, packOrder, unpackOrder } from '@/lib/store/pack-order'
import { ORDER_SOURCES, type Order } from '@/lib/store/rows'

const item: fc.Arbitrary<OrderItem> = fc.record(
  {
    title: fc.constantFrom('pan', 'lid'),
    sku: fc.constantFrom('P1', 'L1'),
    pieces: fc.integer({ min: 0, max: 2 }),
    paidMinor: fc.integer({ min: 0, max: 2 }),
    gone: fc.constant(true as const),
  },
  { requiredKeys: ['title'] },
)
const facts: fc.Arbitrary<OrderFacts> = fc.record(
  {
    number: fc.constant('260517-1'),
    state: fc.constantFrom(...ORDER_STATES),
    placedAt: fc.integer({ min: 0, max: 3 }),
    title: fc.constantFrom('pan', 'pot'),
    pieces: fc.integer({ min: 0, max: 2 }),
    items: fc.array(item, { maxLength: 3 }),
    paidMinor: fc.integer({ min: 0, max: 2 }),
    currency: fc.constantFrom('CNY', 'USD'),
  },
  { requiredKeys: ['number'] },
)
const observed: fc.Arbitrary<Order> = fc
  .tuple(
    facts,
    fc.constantFrom(...ORDER_SOURCES),
    fc.integer({ min: 0, max: 3 }),
    fc.option(fc.constantFrom('anna', 'bert'), { nil: undefined }),
  )
  .map((parts) => observedOrder(...parts))
const order = fc
  .array(observed, { minLength: 1, maxLength: 5 })
  .map((all) => all.reduce(mergeOrders))

const at = (state: OrderFacts['state'], observedAt: number, more: Partial<OrderFacts> = {}) =>
  observedOrder({ number: 'n', ...(state ? { state } : {}), ...more }, 'file', observedAt)

describe('joining what is known of an order', () => {
  it('does not depend on who comes first', () => {
    fc.assert(
      fc.property(order, order, (a, b) => {
        expect(packOrder(mergeOrders(a, b))).toBe(packOrder(mergeOrders(b, a)))
      }),
    )
  })

  it('does not depend on how it is grouped', () => {
    fc.assert(
      fc.property(order, order, order, (a, b, c) => {
        expect(packOrder(mergeOrders(mergeOrders(a, b), c))).toBe(
          packOrder(mergeOrders(a, mergeOrders(b, c))),
        )
      }),
    )
  })

  it('changes nothing when the same is joined again', () => {
    fc.assert(
      fc.property(order, order, (a, b) => {
        const joined = mergeOrders(a, b)
        expect(packOrder(mergeOrders(joined, a))).toBe(packOrder(joined))
      }),
    )
  })

  it('keeps the newer state when an older export comes later', () => {
    const shipped = at('shipped', 2)
    expect(viewOrder(mergeOrders(shipped, at('paid', 1))).state).toBe('shipped')
    expect(viewOrder(mergeOrders(shipped, at('paid', 9))).state).toBe('shipped')
  })

  it('takes the later word of the same state whole', () => {
    const merged = mergeOrders(at('paid', 1, { title: 'pan' }), at('paid', 2, { title: 'pot' }))
    expect(merged.seen).toHaveLength(1)
    expect(viewOrder(merged).title).toBe('pot')
  })

  it('keeps one line for each number', () => {
    const lines = [at('paid', 1), at('shipped', 2)].map(packOrder)
    expect(mergeLines(lines)).toEqual([lines[1]])
  })

  it('knows when a word adds nothing', () => {
    fc.assert(
      fc.property(order, observed, (known, incoming) => {
        const sameBuyer = { number: incoming.number, seen: incoming.seen }
        if (!addsNothing(known, sameBuyer)) return
        expect(viewOrder(mergeOrders(known, sameBuyer))).toEqual(viewOrder(known))
      }),
    )
    expect(addsNothing(at('paid', 1), at('paid', 7))).toBe(true)
    expect(addsNothing(at('paid', 1), at('shipped', 0))).toBe(false)
  })
})

describe('showing an order', () => {
  it('fills what the best source leaves open from the next', () => {
    const page = observedOrder({ number: 'n', state: 'shipped' }, 'chat', 9)
    const file = observedOrder({ number: 'n', state: 'paid', title: 'pan', placedAt: 5 }, 'file', 1)
    expect(viewOrder(mergeOrders(page, file))).toEqual({
      number: 'n',
      state: 'shipped',
      title: 'pan',
      placedAt: 5,
    })
  })

  it('never mixes one source’s amount with another’s currency', () => {
    const page = observedOrder({ number: 'n', state: 'shipped', paidMinor: 5 }, 'chat', 9)
    const file = observedOrder({ number: 'n', paidMinor: 7, currency: 'USD' }, 'file', 1)
    expect(viewOrder(mergeOrders(page, file))).toEqual({
      number: 'n',
      state: 'shipped',
      paidMinor: 5,
    })
  })

  it('reads back what was packed', () => {
    fc.assert(
      fc.property(order, (each) => {
        expect(unpackOrder(packOrder(each))).toEqual(each)
      }),
    )
  })
})
