import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import type { BoundFormat } from '@/lib/files/import-format'
import { inspectFile, type FileReport } from '@/lib/files/inspect-file'
import { openFile, type FileBatch } from '@/lib/files/open-file'
import { mergeMoves, orderMoveSchema } from '@/lib/shared/order-moves'
import { orderFactsSchema } from '@/lib/shared/orders'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const FORMATS = Object.values(IMPORT_FORMATS)
const FIXTURES = join(import.meta.dirname, '../../fixtures/files')
const RUNS = { numRuns: 40 }

const JUNK = [
  '',
  ' ',
  '-',
  '/',
  '0',
  '-1',
  '9'.repeat(40),
  '1e99',
  '5.11861E+18',
  '="12345678901234"',
  "'=cmd|' /C calc'!A0",
  '¥1,234.56',
  '1.234,56',
  '2026-02-30 25:61:61',
  '3026-01-01 00:00:00',
  '合计',
  'Total',
  '__proto__',
  '\u202E\u200B',
  '退款成功',
  '交易关闭',
  '(已退款1)',
  'a"b\nc',
]
const cell = (known: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known, '') },
    { weight: 2, arbitrary: fc.constantFrom(...JUNK) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
  )

interface Fixture {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly text: string
}
async function load(name: string): Promise<Fixture> {
  const text = await readFile(join(FIXTURES, name), 'utf8')
  const all = Papa.parse<string[]>(text.replace('\uFEFF', ''), {
    skipEmptyLines: true,
    delimiter: name.endsWith('.txt') ? '\t' : ',',
  }).data
  const at = all.findIndex((cells) => FORMATS.some((format) => format(cells) !== null))
  return { header: all[at] ?? [], rows: all.slice(at + 1), text }
}
/** Tables of a format's columns, filled with what its files hold and with what they should not. */
const tables = ({ header, rows }: Fixture): fc.Arbitrary<string[][]> => {
  const columns = header.map((_name, place) => cell(rows.map((row) => row[place] ?? '')))
  return fc.array(
    fc.tuple(...columns).map((cells): string[] => cells),
    { minLength: 1, maxLength: 12 },
  )
}
const csv = ({ header }: Fixture, rows: readonly string[][]): string =>
  `${Papa.unparse([[...header], ...rows], { newline: '\n' })}\n`

const inspect = (text: string): Promise<FileReport> =>
  inspectFile(new Blob([text]), { formats: FORMATS, now: NOW })
const bind = ({ header }: Fixture): BoundFormat => {
  const bound = FORMATS.map((format) => format(header)).find((format) => format !== null)
  if (bound === undefined || bound === null) throw new Error('the fixture is of no format')
  return bound
}
async function readAll(text: string): Promise<FileBatch[]> {
  const opened = await openFile(new Blob([text]), { formats: FORMATS, now: NOW })
  if (!opened.ok) throw new Error(opened.error.why)
  const batches: FileBatch[] = []
  for await (const batch of opened.value.batches()) batches.push(batch)
  return batches
}

const NAMES = (await readdir(FIXTURES)).filter((name) => !name.endsWith('.json'))

describe.each(NAMES)('whatever stands in a file like %s', (name) => {
  it('every row is taken, refused or furniture, and none is lost', async () => {
    const fixture = await load(name)
    await fc.assert(
      fc.asyncProperty(tables(fixture), async (rows) => {
        const bound = bind(fixture)
        const filled = rows.filter((row) => row.some((each) => each.trim() !== ''))
        const kinds = filled.map((row) => bound.readRow(row, NOW).kind)
        const count = (kind: string): number => kinds.filter((each) => each === kind).length
        const report = await inspect(csv(fixture, rows))
        expect(report.rows).toBe(count('taken') + count('refused'))
        expect(report.rejected.length).toBeGreaterThanOrEqual(count('refused'))
        expect(report.rejected.length).toBeLessThanOrEqual(report.rows)
        expect(new Set(report.rejected.map(({ row }) => row)).size).toBe(report.rejected.length)
      }),
      RUNS,
    )
  })
  it('only what the store takes comes out, and the same each time', async () => {
    const fixture = await load(name)
    await fc.assert(
      fc.asyncProperty(tables(fixture), async (rows) => {
        const text = csv(fixture, rows)
        const batches = await readAll(text)
        expect(await readAll(text)).toEqual(batches)
        for (const { facts, moves } of batches.flatMap(({ orders }) => orders)) {
          orderFactsSchema.parse(facts)
          for (const move of moves ?? []) orderMoveSchema.parse(move)
          if (moves === undefined) continue
          const kept = mergeMoves(moves, [])
          expect(mergeMoves(kept, moves)).toEqual(kept)
        }
      }),
      RUNS,
    )
  })
  it('a file with holes and stray signs is read or refused, and never breaks the reader', async () => {
    const { text } = await load(name)
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length }),
        fc.nat({ max: 30 }),
        fc.constantFrom(...JUNK, '\u0000', '\uD800', '"', '\n', ',', '\t'),
        async (at, length, stray) => {
          const broken = text.slice(0, at) + stray + text.slice(at + length)
          const { rows, rejected } = await inspect(broken)
          expect(rejected.length).toBeLessThanOrEqual(rows)
        },
      ),
      RUNS,
    )
  })
})
