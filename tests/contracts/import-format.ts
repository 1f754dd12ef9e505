import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import type { FormatId } from '@/lib/files/import-format'
import { openFile, type FileBatch, type OpenFile } from '@/lib/files/open-file'
import { orderMoveSchema } from '@/lib/shared/order-moves'
import { orderFactsSchema } from '@/lib/shared/orders'

const FIXTURES = join(import.meta.dirname, '../fixtures/files')
const FORMATS = Object.values(IMPORT_FORMATS)

interface FormatCase {
  readonly format: FormatId
  /** A file of `tests/fixtures/files`; beside it stands `<name>.expected.json`. */
  readonly fixture: string
  /** Epoch ms at which the fixture is read. */
  readonly now: number
}

interface Everything extends Pick<FileBatch, 'orders' | 'buyers' | 'refused'> {
  readonly warnings: Record<string, number>
}

async function readAll(file: OpenFile): Promise<Everything> {
  const orders: FileBatch['orders'][number][] = []
  const buyers: FileBatch['buyers'][number][] = []
  const refused: FileBatch['refused'][number][] = []
  const warnings: Record<string, number> = {}
  for await (const batch of file.batches()) {
    orders.push(...batch.orders)
    buyers.push(...batch.buyers)
    refused.push(...batch.refused)
    for (const [warning, rows] of batch.warnings)
      warnings[warning] = (warnings[warning] ?? 0) + rows.length
  }
  return { orders, buyers, refused: refused.toSorted((a, b) => a.row - b.row), warnings }
}

async function open(text: string, now: number, chunkBytes?: number): Promise<OpenFile> {
  const options = { formats: FORMATS, now, ...(chunkBytes === undefined ? {} : { chunkBytes }) }
  const opened = await openFile(new Blob([text]), options)
  if (!opened.ok) throw new Error(`not taken: ${opened.error.why}`)
  return opened.value
}

const load = (fixture: string): Promise<string> => readFile(join(FIXTURES, fixture), 'utf8')
/** The rows of a file from its header on, each as wide as that. */
async function loadRows(fixture: string): Promise<string[][]> {
  const delimiter = fixture.endsWith('.txt') ? '\t' : ','
  const text = (await load(fixture)).replace('\uFEFF', '')
  const all = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter }).data
  const rows = all.slice(all.findIndex((cells) => FORMATS.some((bind) => bind(cells) !== null)))
  const width = rows[0]?.length ?? 0
  return rows.map((cells) => cells.concat(Array.from({ length: width - cells.length }, () => '')))
}

const withoutPlaces = ({ orders, buyers, refused, warnings }: Everything) => ({
  orders,
  ...(buyers.length === 0 ? {} : { buyers }),
  warnings,
  refused: refused.map(({ row, reason, column, cell }) => ({ row, reason, column, cell })),
})

/** What every import format keeps to; a fixture that is missing fails. */
export function testImportFormat({ format, fixture, now }: FormatCase): void {
  describe(`the format ${format}`, () => {
    it('reads its fixture exactly', async () => {
      const expected: unknown = JSON.parse(
        await readFile(join(FIXTURES, `${fixture}.expected.json`), 'utf8'),
      )
      const file = await open(await load(fixture), now)
      expect(file.format).toBe(format)
      expect(withoutPlaces(await readAll(file))).toEqual(expected)
    })
    it('reads the same again', async () => {
      const text = await load(fixture)
      expect(await readAll(await open(text, now))).toEqual(await readAll(await open(text, now)))
    })
    it('reads the same in small pieces', async () => {
      const text = await load(fixture)
      expect(await readAll(await open(text, now, 1_500))).toEqual(
        await readAll(await open(text, now)),
      )
    })
    it('gives only facts that the store takes', async () => {
      const { orders, buyers } = await readAll(await open(await load(fixture), now))
      expect(orders.length + buyers.length).toBeGreaterThan(0)
      for (const { facts, moves = [] } of orders) {
        expect(orderFactsSchema.safeParse(facts).success).toBe(true)
        for (const move of moves) expect(orderMoveSchema.safeParse(move).success).toBe(true)
      }
    })
    it('does not mind where columns stand', async () => {
      const text = await load(fixture)
      const rows = await loadRows(fixture)
      const turned = rows.map((cells) => cells.slice(0, rows[0]?.length).toReversed())
      const { orders } = await readAll(await open(Papa.unparse(turned), now))
      const before = await readAll(await open(text, now))
      for (const order of before.orders) expect(orders).toContainEqual(order)
    })
    it('does not mind titles above the header', async () => {
      const text = `店铺导出\n----,----\n\n${await load(fixture)}`
      expect(withoutPlaces(await readAll(await open(text, now))).orders).toEqual(
        (await readAll(await open(await load(fixture), now))).orders,
      )
    })
    it('leaves hostile cells as text', async () => {
      const [header = [], ...rows] = await loadRows(fixture)
      const sample = rows.find((cells) => cells.some((cell) => cell !== '')) ?? []
      const hostile = '<img src=x onerror=alert(1)>{{7*7}}=cmd|\u202Egpj'
      for (const [place] of header.entries()) {
        const cells = sample.with(place, hostile)
        const file = await open(Papa.unparse([header, cells]), now)
        const { orders, buyers, refused } = await readAll(file)
        const taken = orders.length + buyers.length + refused.length
        // A row of a statement may come to nothing by what stands in it.
        expect(taken).toBeGreaterThanOrEqual(['order', 'item'].includes(file.grain) ? 1 : 0)
        expect(taken).toBeLessThanOrEqual(1)
        expect(JSON.stringify([orders, buyers, refused])).not.toContain('\u202E')
      }
    })
    it('does not take a file that only shares some columns', async () => {
      const rows = (await loadRows(fixture)).map((cells) => cells.slice(0, 2))
      const opened = await openFile(new Blob([Papa.unparse(rows)]), { formats: FORMATS, now })
      expect(opened).toMatchObject({ ok: false, error: { why: 'unknown-format' } })
    })
  })
}
