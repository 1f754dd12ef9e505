import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import type { FileOrder } from '@/lib/files/import-format'
import { bindMapping } from '@/lib/files/mapping/bind-mapping'
import {
  columnMappingSchema,
  RULE_TESTS,
  TIME_PATTERNS,
  type ColumnMapping,
} from '@/lib/files/mapping/column-mapping'
import { openFile, type RefusedRow } from '@/lib/files/open-file'
import { orderFactsSchema } from '@/lib/shared/orders'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const HEADER = ['Ref', 'Client', 'Article', 'Code', 'Qty', 'Price', 'Day', 'State']

const mappingOf = (change: Partial<ColumnMapping> = {}): ColumnMapping =>
  columnMappingSchema.parse({
    name: 'Till',
    header: HEADER,
    platform: 'shopify',
    columns: {
      number: 'Ref',
      buyer: 'Client',
      title: 'Article',
      sku: 'Code',
      pieces: 'Qty',
      price: 'Price',
      time: 'Day',
      state: 'State',
    },
    grain: 'item',
    moneyOf: 'item',
    time: { pattern: 'dmy', zone: 'Europe/London' },
    money: { currency: 'GBP', decimal: 'point' },
    states: { sent: 'shipped' },
    stateOfAll: null,
    rules: [],
    ...change,
  })

async function read(rows: readonly (readonly string[])[], mapping = mappingOf(), header = HEADER) {
  const text = Papa.unparse([header, ...rows.map((cells) => [...cells])])
  const opened = await openFile(new Blob([`${text}\r\n`]), {
    formats: [bindMapping(mapping)],
    now: NOW,
  })
  if (!opened.ok) return opened.error
  const orders: FileOrder[] = []
  const refused: RefusedRow[] = []
  const warnings: Record<string, number> = {}
  let rowsDone = 0
  for await (const batch of opened.value.batches()) {
    orders.push(...batch.orders)
    refused.push(...batch.refused)
    for (const [warning, at] of batch.warnings)
      warnings[warning] = (warnings[warning] ?? 0) + at.length
    ;({ rowsDone } = batch)
  }
  return { orders, refused, warnings, rowsDone }
}

const row = (change: Partial<Record<(typeof HEADER)[number], string>> = {}): string[] => {
  const cells: Record<string, string> = {
    Ref: 'A1',
    Client: '17850.0',
    Article: 'Pot',
    Code: 'P-1',
    Qty: '2',
    Price: '3.50',
    Day: '5/3/2026 09:10',
    State: 'Sent',
    ...change,
  }
  return HEADER.map((name) => cells[name] ?? '')
}

describe('a table by its owner’s word', () => {
  it('gives whole orders of its rows, like any format', async () => {
    expect(await read([row(), row({ Code: 'L-1', Article: 'Lid', Qty: '1', Price: '1' })])).toEqual(
      {
        refused: [],
        warnings: {},
        rowsDone: 2,
        orders: [
          {
            facts: {
              number: 'A1',
              state: 'shipped',
              placedAt: Date.parse('2026-03-05T09:10:00Z'),
              title: 'Pot',
              pieces: 3,
              items: [
                { title: 'Pot', sku: 'P-1', pieces: 2, paidMinor: 700 },
                { title: 'Lid', sku: 'L-1', pieces: 1, paidMinor: 100 },
              ],
              paidMinor: 800,
              currency: 'GBP',
            },
            buyer: { nativeId: '17850', nick: '17850' },
            items: 2,
            total: { minor: 800, currency: 'GBP' },
          },
        ],
      },
    )
  })

  it.each([
    [{ Ref: '' }, 'missing-number', 'Ref'],
    [{ Ref: '5.11861E+18' }, 'damaged-number', 'Ref'],
    [{ Day: '31/2/2026' }, 'bad-time', 'Day'],
    [{ Day: '5/3/2099' }, 'future-time', 'Day'],
    [{ Price: 'free' }, 'bad-money', 'Price'],
    [{ Price: '-1' }, 'bad-money', 'Price'],
    [{ Qty: 'some' }, 'bad-count', 'Qty'],
    [{ Qty: '-2' }, 'bad-count', 'Qty'],
  ] as const)('refuses %j as %s', async (change, reason, column) => {
    expect(await read([row(change)])).toMatchObject({
      orders: [],
      refused: [{ reason, column, cell: Object.values(change)[0] }],
    })
  })

  it('says of a status word that it is not known, and takes the order', async () => {
    const found = await read([row({ State: 'eaten' })])
    expect(found).toMatchObject({ warnings: { 'unknown-state': 1 }, orders: [{ items: 1 }] })
  })

  it('leaves out the rows that are no sale', async () => {
    const mapping = mappingOf({
      rules: [{ column: 'Ref', test: 'begins', value: 'c', effect: 'leave-out' }],
    })
    const found = await read([row(), row({ Ref: 'C7' })], mapping)
    expect(found).toMatchObject({ rowsDone: 2, warnings: { 'left-out': 1 }, refused: [] })
    expect('orders' in found && found.orders).toHaveLength(1)
  })

  it('takes a return off the order of its number, whichever row comes first', async () => {
    const mapping = mappingOf({
      rules: [{ column: 'Qty', test: 'negative', value: '', effect: 'return' }],
    })
    const back = row({ Qty: '-1' })
    for (const rows of [
      [row(), back],
      [back, row()],
    ])
      expect(await read(rows, mapping)).toMatchObject({
        orders: [{ facts: { number: 'A1', pieces: 2, paidMinor: 350 }, items: 1 }],
      })
  })

  it('makes no order of returns alone', async () => {
    const mapping = mappingOf({
      rules: [{ column: 'Qty', test: 'negative', value: '', effect: 'return' }],
    })
    expect(await read([row({ Qty: '-1' }), row({ Qty: '-2' })], mapping)).toEqual({
      orders: [],
      refused: [],
      warnings: { 'return-alone': 2 },
      rowsDone: 2,
    })
  })

  it('counts the order’s money once where each row repeats it', async () => {
    const { price: _price, ...columns } = mappingOf().columns
    const mapping = mappingOf({ moneyOf: 'order', columns: { ...columns, amount: 'Price' } })
    expect(await read([row(), row({ Code: 'L-1' })], mapping)).toMatchObject({
      orders: [{ facts: { paidMinor: 350 }, total: { minor: 350 } }],
    })
  })

  it('is known by the set of its columns, however they stand', async () => {
    const turned = HEADER.toReversed().map((name) => ` ${name.toUpperCase()} `)
    expect(await read([row().toReversed()], mappingOf(), turned)).toMatchObject({
      orders: [{ facts: { number: 'A1' } }],
    })
    expect(await read([[...row(), '']], mappingOf(), [...HEADER, 'More'])).toMatchObject({
      why: 'unknown-format',
    })
  })

  it('loses no row and takes none twice, whatever stands in the cells', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'A1', 'A2', '-1', '2', '3,50', '(4.00)', '5/3/2026', '1e9', '合计', '='),
      fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
    )
    const rule = fc.record({
      column: fc.constantFrom(...HEADER),
      test: fc.constantFrom(...RULE_TESTS),
      value: fc.constantFrom('', 'A', '2'),
      effect: fc.constantFrom('leave-out' as const, 'return' as const),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(...HEADER.map(() => cell)), { minLength: 1, maxLength: 8 }),
        fc.record({
          grain: fc.constantFrom('order' as const, 'item' as const),
          moneyOf: fc.constantFrom('order' as const, 'item' as const),
          pattern: fc.constantFrom(...TIME_PATTERNS),
          rules: fc.array(rule, { maxLength: 3 }),
        }),
        async (rows, { pattern, ...change }) => {
          const mapping = mappingOf({ ...change, time: { pattern, zone: 'Asia/Shanghai' } })
          const found = await read(rows, mapping)
          if ('why' in found) throw new Error(found.why)
          const { orders, refused, rowsDone } = found
          for (const { facts } of orders) {
            const { paidMinor: _paid, ...others } = facts
            expect(orderFactsSchema.safeParse(others).success).toBe(true)
          }
          expect(new Set(refused.map((each) => each.row)).size).toBe(refused.length)
          expect(orders.length + refused.length).toBeLessThanOrEqual(rowsDone)
          expect(rowsDone).toBeLessThanOrEqual(rows.length)
        },
      ),
      { numRuns: 200 },
    )
  })
})
