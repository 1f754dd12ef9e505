import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/universal'

import { readTables } from '@/lib/files/read-tables'

const isHeader = (cells: readonly string[]): boolean => cells.includes('id')
const file = (text: string | Uint8Array<ArrayBuffer>): Blob => new Blob([text])

describe('the tables of a file', () => {
  it('are read from delimited text by its content, whatever the delimiter', async () => {
    expect(await readTables(file('id;price\n1;"2,5"'), isHeader)).toEqual({
      ok: true,
      value: [
        {
          name: '',
          rows: [
            ['id', 'price'],
            ['1', '2,5'],
          ],
        },
      ],
    })
  })
  it('are the sheets of a spreadsheet, numbers with the digits that stand there', async () => {
    const row = [
      { value: 'A-1', type: String },
      { value: 12.5, type: Number },
    ]
    const book = await writeXlsx([[{ value: 'id' }, { value: 'price' }], row]).toBlob()
    const read = await readTables(book, isHeader)
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          rows: [
            ['id', 'price'],
            ['A-1', '12.5'],
          ],
        },
      ],
    })
  })
  it.each([
    ['', 'empty'],
    ['id,price\n1,"open', 'unclosed-quote'],
    [new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1]), 'archive'],
    [new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'unreadable-spreadsheet'],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'unreadable-spreadsheet'],
  ])('of %j are not read, and why is told: %s', async (content, why) => {
    expect(await readTables(file(content), isHeader)).toEqual({ ok: false, error: why })
  })
})
