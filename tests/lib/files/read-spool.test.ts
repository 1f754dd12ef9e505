import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { REFUSALS, type Refusal } from '@/lib/files/row-outcomes'
import { readRefused, writeRefused } from '@/lib/files/read-spool'
import { createRefusedSpool } from '@/lib/files/spool-refused'

const job = { signal: new AbortController().signal, tell: () => undefined }
const rowAt = (row: number, reason: Refusal = 'bad-money') => ({
  row,
  reason,
  column: 'Paid',
  cell: `=${row}`,
  cells: [`A${row}`, `=${row}`],
})
function spoolOf(count: number): Blob {
  const spool = createRefusedSpool()
  for (let row = 2; row < count + 2; row += 1)
    spool.add([rowAt(row, row % 10 === 0 ? 'bad-time' : 'bad-money')])
  return spool.finish()
}
const wish = { search: '', reason: null, skip: 0, limit: 50 }
const WORDS = {
  row: 'Row',
  reason: 'Because',
  reasons: Object.fromEntries(REFUSALS.map((each) => [each, `it is ${each}`])) as Record<
    Refusal,
    string
  >,
}

describe('the refused rows of a file', () => {
  it('are read page by page, however many there are', async () => {
    const page = await readRefused(spoolOf(30_000), { ...wish, skip: 29_990 }, job)
    expect(page.total).toBe(30_000)
    expect(page.rows).toHaveLength(10)
    expect(page.rows.at(-1)).toEqual(rowAt(30_001))
  })
  it('are found by reason and by what stands in them', async () => {
    const spool = spoolOf(100)
    expect(await readRefused(spool, { ...wish, reason: 'bad-time' }, job)).toMatchObject({
      total: 10,
    })
    expect(await readRefused(spool, { ...wish, search: ' a77 ' }, job)).toEqual({
      total: 1,
      rows: [rowAt(77)],
    })
  })
  it('are all in the file that is saved, each with its reason, and none runs as a formula', async () => {
    const file = await writeRefused(spoolOf(20_000), ['Ref', '=Paid'], WORDS, job)
    const text = (await file.text()).replace(/^\uFEFF/u, '')
    const rows = Papa.parse<string[]>(text.trimEnd(), { delimiter: ',' }).data
    expect(rows).toHaveLength(20_001)
    expect(rows[0]).toEqual(['Ref', "'=Paid", 'Row', 'Because'])
    expect(rows[1]).toEqual(['A2', "'=2", '2', 'it is bad-money'])
  })
  it('are none where nothing was refused', async () => {
    const spool = createRefusedSpool().finish()
    expect(await readRefused(spool, wish, job)).toEqual({ rows: [], total: 0 })
  })
  it('are read no further once nobody wants them', async () => {
    const control = new AbortController()
    control.abort()
    const stopped = { signal: control.signal, tell: () => undefined }
    await expect(readRefused(spoolOf(10), wish, stopped)).rejects.toThrow(/abort/i)
  })
})
