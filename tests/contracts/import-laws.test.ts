import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { createGatherer } from '@/lib/files/gather-orders'
import {
  FORMAT_IDS,
  type BoundFormat,
  type FormatId,
  type RowReading,
} from '@/lib/files/import-format'
import { REFUSALS } from '@/lib/files/row-outcomes'
import { orderFactsSchema } from '@/lib/shared/orders'

const FIXTURES = join(import.meta.dirname, '../fixtures/files')
const NOW = Date.parse('2026-11-21T06:32:00Z')

interface Sample {
  readonly format: BoundFormat
  /** Binds the format once more: it may remember what rows say for those below them. */
  readonly bind: () => BoundFormat
  readonly rows: readonly (readonly string[])[]
}

/** The fixture of a format: its header found, and the rows below it. */
async function loadSample(id: FormatId): Promise<Sample> {
  const names = await readdir(FIXTURES)
  const name = names.find((each) => each.startsWith(`${id}.`) && !each.endsWith('.json')) ?? ''
  const text = await readFile(join(FIXTURES, name), 'utf8')
  const { data } = Papa.parse<string[]>(text.replace('\uFEFF', ''), {
    delimiter: name.endsWith('.txt') ? '\t' : ',',
  })
  for (const [at, cells] of data.entries()) {
    const bind = (): BoundFormat | null => IMPORT_FORMATS[id](cells)
    const format = bind()
    if (format === null) continue
    return { format, bind: () => bind() ?? format, rows: data.slice(at + 1) }
  }
  throw new Error(`the fixture of ${id} has no header`)
}

const HOSTILE = [
  '',
  '-',
  '0',
  '-1',
  '1e999',
  '5.11861E+18',
  '99999999999999999999',
  '="1"',
  "'=1+1",
  '\uFFFD',
  '\u202E',
  '\uD800',
  '2026-13-45 99:99:99',
  '31/02/2026',
  'Xyz-99-99',
  '1,2,3,4',
  '1.234.567,89',
  '$ - €',
  '   ',
  '合计',
  '__proto__',
  'constructor',
  'record(s) downloaded',
]

/** What a row tells of an order, where it does. */
const takenOf = (reading: RowReading) =>
  reading.kind === 'taken' && reading.order !== null
    ? [{ number: reading.number, order: reading.order, key: reading.key }]
    : []

/** Rows made of the cells of a fixture, each perhaps cut, widened or with hostile cells in between. */
function someRows({ rows, format }: Sample): fc.Arbitrary<string[][]> {
  const width = format.header.length
  const known = rows.flatMap((cells) => [...cells])
  const cell = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...known) },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  )
  const wild = fc.array(cell, { maxLength: width + 2 })
  const bent = fc
    .tuple(fc.constantFrom(...rows), fc.array(fc.tuple(fc.nat(width), cell), { maxLength: 4 }))
    .map(([cells, changes]) => {
      const made = [...cells]
      for (const [place, text] of changes) made[place] = text
      return Array.from(made, (each) => each ?? '')
    })
  return fc.array(fc.oneof({ weight: 3, arbitrary: bent }, { weight: 1, arbitrary: wild }), {
    maxLength: 25,
  })
}

describe.each(FORMAT_IDS)('whatever rows a file of %s has', (id) => {
  it('each is taken, refused for a known reason, or a summary', async () => {
    const sample = await loadSample(id)
    fc.assert(
      fc.property(someRows(sample), (rows) => {
        const readings = rows.map((cells) => sample.format.readRow(cells, NOW))
        const reasons = readings.flatMap((each) => (each.kind === 'refused' ? [each.reason] : []))
        expect(REFUSALS).toEqual(expect.arrayContaining(reasons))
        for (const { number, order } of readings.flatMap(takenOf)) {
          expect(orderFactsSchema.safeParse(order.facts).error).toBeUndefined()
          expect(order.facts.number).toBe(number)
          expect(order.items).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 150 },
    )
  })
  it('none is lost, and no order of several rows is given twice', async () => {
    const sample = await loadSample(id)
    fc.assert(
      fc.property(someRows(sample), (rows) => {
        const gatherer = createGatherer(sample.format)
        const taken: { row: number; number: string; key: string }[] = []
        let refused = 0
        for (const [row, cells] of rows.entries()) {
          const reading = sample.format.readRow(cells, NOW)
          gatherer.take(row + 1, cells, reading)
          if (reading.kind === 'refused') refused += 1
          for (const { number, key = `row ${row + 1}` } of takenOf(reading))
            taken.push({
              row: row + 1,
              number,
              key: sample.format.grain === 'item' ? number : key,
            })
        }
        const given = gatherer.give(true)
        const numbers = given.orders.map(({ facts }) => facts.number)
        const lost = new Set(given.refused.map(({ row }) => row))
        expect(given.refused).toHaveLength(lost.size)
        // Besides those refused for themselves: rows of orders of which another row was refused.
        expect(lost.size).toBe(refused + taken.filter(({ row }) => lost.has(row)).length)
        for (const { row, number } of taken)
          expect(numbers.includes(number) || lost.has(row)).toBe(true)
        const kept = taken.filter(({ row }) => !lost.has(row))
        expect(numbers).toHaveLength(new Set(kept.map(({ key }) => key)).size)
      }),
      { numRuns: 150 },
    )
  })
  it('the same again say the same', async () => {
    const sample = await loadSample(id)
    const read = (rows: readonly (readonly string[])[]) => {
      const format = sample.bind()
      return rows.map((cells) => format.readRow(cells, NOW))
    }
    // Totals of a statement speak for the rows below them; all other rows stand for themselves.
    const isOrdered = sample.format.grain === 'movement'
    fc.assert(
      fc.property(someRows(sample), (rows) => {
        const before = read(rows)
        const again = isOrdered ? read(rows) : read(rows.toReversed()).toReversed()
        expect(again).toEqual(before)
      }),
      { numRuns: 40 },
    )
  })
})
