import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { FileOrder } from '@/lib/files/import-format'
import { isOtherCurrency, joinRows } from '@/lib/files/join-rows'
import { ORDER_STATES, type OrderState } from '@/lib/shared/orders'

const line = (paidMinor: number, state: OrderState): FileOrder => ({
  facts: { number: '1', state, title: `at ${paidMinor}`, pieces: 1, paidMinor, currency: 'EUR' },
  items: 1,
  total: { minor: paidMinor, currency: 'EUR' },
})
const lines = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(...ORDER_STATES)),
  { minLength: 1, maxLength: 6 },
)
const severalLines = lines.filter((drawn) => drawn.length > 1)
const isGone = (state: OrderState): boolean => state === 'refunded' || state === 'closed'
const joinAll = (rows: readonly FileOrder[]): FileOrder | undefined =>
  rows
    .slice(1)
    .reduce<FileOrder | undefined>(
      (joined, row) => (joined === undefined ? row : joinRows(joined, row, 'item')),
      rows[0],
    )
const amountsOf = (order: FileOrder | undefined) => ({
  items: order?.items,
  pieces: order?.facts.pieces,
  total: order?.total,
  paid: order?.facts.paidMinor,
  state: order?.facts.state,
})

describe('the rows of one order', () => {
  it('come to the same in whatever order they stand', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const rows = drawn.map(([paid, state]) => line(paid, state))
        expect(amountsOf(joinAll(rows.toReversed()))).toEqual(amountsOf(joinAll(rows)))
      }),
    )
  })
  it('come to the sum of all, paid only for those that stand', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const standing = drawn.filter(([, state]) => state !== 'refunded' && state !== 'closed')
        const counted = standing.length > 0 ? standing : drawn
        const sum = (all: typeof drawn): number => all.reduce((total, [paid]) => total + paid, 0)
        const joined = joinAll(drawn.map(([paid, state]) => line(paid, state)))
        expect(joined?.total?.minor).toBe(sum(drawn))
        expect(joined?.facts.paidMinor).toBe(sum(counted))
      }),
    )
  })
  it.each<[OrderState, OrderState, OrderState]>([
    ['shipped', 'paid', 'paid'],
    ['received', 'closed', 'received'],
    ['received', 'refunded', 'received'],
    ['refunding', 'received', 'received'],
    ['closed', 'refunded', 'refunded'],
  ])('that are %s and %s make it %s', (a, b, state) => {
    expect(joinRows(line(1, a), line(1, b), 'item').facts.state).toBe(state)
  })
  it('keep each line with its share, and mark what was given back beside what was kept', () => {
    fc.assert(
      fc.property(severalLines, (drawn) => {
        const isMixed = new Set(drawn.map(([, state]) => isGone(state))).size > 1
        const joined = joinAll(drawn.map(([paid, state]) => line(paid, state)))
        const expected = drawn.map(([paidMinor, state]) => ({
          title: `at ${paidMinor}`,
          pieces: 1,
          paidMinor,
          ...(isMixed && isGone(state) ? { gone: true } : {}),
        }))
        expect(joined?.facts.items).toEqual(expected)
      }),
    )
  })
  it('count the money once where the first row carries the whole', () => {
    const whole = line(500, 'paid')
    const bare: FileOrder = { facts: { number: '1', pieces: 2 }, items: 1 }
    const expected = { items: 2, total: { minor: 500 }, facts: { paidMinor: 500, pieces: 3 } }
    expect(joinRows(whole, bare, 'order')).toMatchObject(expected)
    expect(joinRows(bare, whole, 'order')).toMatchObject(expected)
    expect(joinRows(whole, whole, 'order')).toMatchObject({ total: { minor: 500 } })
  })
  it('speak of one currency', () => {
    const other: FileOrder = { ...line(1, 'paid'), total: { minor: 1, currency: 'USD' } }
    expect(isOtherCurrency(line(1, 'paid'), other)).toBe(true)
    expect(isOtherCurrency(line(1, 'paid'), { facts: { number: '1' }, items: 1 })).toBe(false)
  })
})
