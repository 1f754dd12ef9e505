import { describe, expect, it } from 'vitest'

import { BrokenFileError } from '@/lib/files/broken-file'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openFile, type FileBatch } from '@/lib/files/open-file'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const HEADER = '订单成交时间,商品,订单号,订单状态,用户实付金额(元)'
const row = (index: number): string =>
  `2026-11-02 10:41:07,砂锅 ${index},261102-${String(index).padStart(15, '0')},已收货,189`
const open = (parts: readonly BlobPart[], chunkBytes?: number) =>
  openFile(new Blob([...parts]), {
    formats: Object.values(IMPORT_FORMATS),
    now: NOW,
    ...(chunkBytes === undefined ? {} : { chunkBytes }),
  })
const batchesOf = async (text: string, chunkBytes?: number): Promise<FileBatch[]> => {
  const opened = await open([text], chunkBytes)
  if (!opened.ok) throw new Error(opened.error.why)
  const batches: FileBatch[] = []
  for await (const batch of opened.value.batches()) batches.push(batch)
  return batches
}

describe('a file that is not taken', () => {
  it.each([
    ['empty', ['']],
    ['spreadsheet', [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])]],
    ['archive', ['Rar!\u001A\u0007\u0001']],
    ['damaged', ['PK\u0003\u0004orders.csv']],
    ['undecodable', [new Uint8Array([0xff, 0xff, 0x20])]],
  ])('is said to be %s', async (why, parts) => {
    expect(await open(parts)).toEqual({ ok: false, error: { why } })
  })
  it('tells which columns it has', async () => {
    expect(await open(['排班表\n日期,姓名,班次\n1,2,3\n'])).toEqual({
      ok: false,
      error: { why: 'unknown-format', columns: ['日期', '姓名', '班次'] },
    })
  })
})

describe('the rows of a file', () => {
  it('are counted as a spreadsheet counts them, blank rows and titles included', async () => {
    const [batch] = await batchesOf(`标题\n${HEADER}\n${row(1)}\n,,,,\n,,坏号,,\n`)
    expect(batch?.orders).toHaveLength(1)
    expect(batch?.refused).toMatchObject([{ row: 5, reason: 'wrong-number', column: '订单号' }])
    expect(batch?.rowsDone).toBe(2)
  })
  it.each(['\n', '\r\n', '\r'])('are found with line ends %j', async (newline) => {
    const [batch] = await batchesOf([HEADER, row(1), row(2)].join(newline))
    expect(batch?.orders).toHaveLength(2)
  })
  it.each(['\t', ';'])('are found with delimiter %j', async (delimiter) => {
    const text = [HEADER, row(1)].join('\n').replaceAll(',', delimiter)
    expect((await batchesOf(text))[0]?.orders).toHaveLength(1)
  })
  it('keep line breaks and delimiters inside quotes', async () => {
    const text = `${HEADER}\n2026-11-02 10:41:07,"砂锅, ""大""\n红色",${row(1).slice(-30)}`
    const [batch] = await batchesOf(text)
    expect((batch?.orders.length ?? 0) + (batch?.refused.length ?? 0)).toBe(1)
  })
  it('come in batches that add up to the whole file', async () => {
    const text = [HEADER, ...Array.from({ length: 500 }, (_, index) => row(index))].join('\n')
    const batches = await batchesOf(text, 4_000)
    expect(batches.length).toBeGreaterThan(5)
    expect(batches.flatMap(({ orders }) => orders)).toHaveLength(500)
    expect(batches.at(-1)).toMatchObject({ rowsDone: 500, bytesDone: new Blob([text]).size })
  })
  it('stop the import where a line never ends', async () => {
    const text = `${HEADER}\n${row(1)}\n${'x'.repeat(10_000_000)}`
    await expect(batchesOf(text)).rejects.toThrow(new BrokenFileError('long-line'))
  })
  it('stop the import where the file ends in the middle of one', async () => {
    const text = `${HEADER}\n${row(1)}\n2026-11-02 10:41:07,砂锅`
    await expect(batchesOf(text)).rejects.toThrow(new BrokenFileError('cut-off'))
  })
  it('may be more than a call takes arguments', async () => {
    const batches = await batchesOf(`${HEADER}\n${'\n'.repeat(400_000)}${row(1)}\n`)
    expect(batches.flatMap(({ orders }) => orders)).toHaveLength(1)
  })
  it.each([10, 5_000_000])(
    'stop the import where a quote is never closed for %i characters',
    async (length) => {
      const text = `${HEADER}\n${row(1)}\n2026-11-02,"${'x'.repeat(length)}\n${row(2)}`
      await expect(batchesOf(text)).rejects.toThrow(new BrokenFileError('unclosed-quote'))
    },
  )
  it('are refused as a whole when more cells than columns hold something', async () => {
    const [batch] = await batchesOf(`${HEADER}\n${row(1)},,\n${row(2)},多`)
    expect(batch?.orders).toHaveLength(1)
    expect(batch?.refused).toMatchObject([{ reason: 'extra-cells', column: '', cell: '多' }])
  })
})
