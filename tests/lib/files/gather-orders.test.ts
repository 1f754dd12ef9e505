import { describe, expect, it } from 'vitest'

import { createGatherer, traceOf } from '@/lib/files/gather-orders'
import type { RowReading } from '@/lib/files/import-format'

const taken = (number: string, minor: number, currency = 'EUR'): RowReading => ({
  kind: 'taken',
  number,
  warnings: ['no-time'],
  order: { facts: { number, paidMinor: minor, currency }, items: 1, total: { minor, currency } },
})
const refused = (number: string | null): RowReading => ({
  kind: 'refused',
  reason: 'bad-money',
  column: 'price',
  cell: 'x',
  number,
})

function gather(grain: 'order' | 'item', readings: readonly RowReading[]) {
  const gatherer = createGatherer({ grain, moneyOf: grain })
  for (const [index, reading] of readings.entries()) gatherer.take(index + 1, ['cell'], reading)
  const { orders, refused: rows, warnings } = gatherer.give(true)
  return {
    orders: orders.map(({ facts, items, total }) => [facts.number, items, total?.minor]),
    refused: rows.map(({ row, reason }) => [row, reason]),
    warned: warnings.get('no-time') ?? [],
  }
}
const others = (count: number): RowReading[] =>
  Array.from({ length: count }, (_, index) => taken(`other ${index}`, 1))

describe('rows of an order file', () => {
  it('are orders each, as they come', () => {
    const { orders, warned } = gather('order', [taken('1', 5), taken('1', 5), taken('2', 7)])
    expect(orders).toEqual([
      ['1', 1, 5],
      ['1', 1, 5],
      ['2', 1, 7],
    ])
    expect(warned).toEqual([1, 2, 3])
  })
})

describe('rows of an item file', () => {
  it('make one order, also with others between them', () => {
    expect(gather('item', [taken('1', 5), taken('2', 7), taken('1', 6)]).orders).toEqual([
      ['1', 2, 11],
      ['2', 1, 7],
    ])
  })
  it.each([
    ['first', [refused('1'), taken('1', 5), taken('1', 6)]],
    ['last', [taken('1', 5), taken('1', 6), refused('1')]],
  ])('are all refused where the %s of their order is', (_which, readings) => {
    const { orders, refused: rows, warned } = gather('item', [...readings, taken('2', 7)])
    expect(orders).toEqual([['2', 1, 7]])
    expect(rows.filter(([, reason]) => reason === 'part-refused')).toHaveLength(2)
    expect(rows.filter(([, reason]) => reason === 'bad-money')).toHaveLength(1)
    expect(warned).toEqual([4])
  })
  it('are refused where their currencies differ', () => {
    const readings = [taken('1', 5), taken('1', 6, 'USD')]
    expect(gather('item', readings)).toMatchObject({
      orders: [],
      refused: [
        [1, 'part-refused'],
        [2, 'bad-currency'],
      ],
    })
  })
  it('that come long after their order are refused, not counted as another', () => {
    const readings = [taken('1', 5), ...others(2_000), taken('1', 6)]
    const { orders, refused: rows } = gather('item', readings)
    expect(orders.filter(([number]) => number === '1')).toEqual([['1', 1, 5]])
    expect(rows).toEqual([[2_002, 'late-row']])
  })
  it('harm no other order when they name none', () => {
    const { orders, refused: rows } = gather('item', [taken('1', 5), refused(null)])
    expect([orders.length, rows]).toEqual([1, [[2, 'bad-money']]])
  })
  it('stay open between batches', () => {
    const gatherer = createGatherer({ grain: 'item', moneyOf: 'order' })
    gatherer.take(1, [], taken('1', 5))
    expect(gatherer.give(false).orders).toEqual([])
    gatherer.take(2, [], taken('1', 5))
    expect(gatherer.give(true).orders).toMatchObject([{ items: 2, total: { minor: 5 } }])
    expect(gatherer.give(true).orders).toEqual([])
  })
})

const digits = (value: number): string => String(value).padStart(7, '0')

it('gives half a million numbers a trace each', () => {
  const traces = new Set(
    Array.from({ length: 500_000 }, (_, at) => traceOf(`112-${digits(at)}-${digits(at * 7)}`)),
  )
  expect(traces.size).toBe(500_000)
  expect([...traces].every((trace) => Number.isSafeInteger(trace))).toBe(true)
})
