import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { BrokenFileError } from '@/lib/files/broken-file'
import { findTables } from '@/lib/files/containers/find-tables'

import { makeWorkbook, type BookCell } from '../../../helpers/make-workbook'
import { makeZip } from '../../../helpers/make-zip'

type Bytes = string | Uint8Array<ArrayBuffer>

async function find(content: Bytes, password?: string) {
  const found = await findTables(new Blob([content]), password)
  if (!found.ok) throw new Error(found.error)
  return found.value
}
const refusalOf = async (content: Bytes, password?: string): Promise<string | null> => {
  const found = await findTables(new Blob([content]), password)
  return found.ok ? null : found.error
}
async function readAll(content: Bytes): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {}
  for (const { name, open } of await find(content)) {
    const source = await open()
    if (!source.ok) {
      read[name] = source.error
      continue
    }
    const rows: (readonly string[])[] = []
    for await (const run of source.value.readRuns({ isHeader: () => false })) rows.push(...run.rows)
    read[name] = rows
  }
  return read
}
/** Whether a file was read or refused; any other error is told by its name. */
async function outcomeOf(content: Bytes): Promise<string> {
  try {
    const found = await findTables(new Blob([content]))
    if (!found.ok) return 'refused'
    await readAll(content)
    return 'read'
  } catch (error) {
    return error instanceof BrokenFileError ? 'refused' : String(error)
  }
}
const bookOf = (rows: readonly (readonly BookCell[])[], parts = {}) =>
  makeWorkbook([{ name: 'orders', rows }], { parts })
const shareAll = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((shared) => ({ shared })))
const sheetOf = (data: string) => ({
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
})

describe('the tables of a workbook', () => {
  it('are its sheets by name, hidden ones left out', async () => {
    const book = await makeWorkbook([
      { name: '订单报表', rows: [['a']] },
      { name: '销售明细 & more', rows: [['b']] },
      { name: 'codes', rows: [['c']], state: 'hidden' },
    ])
    expect(await readAll(book)).toEqual({ 订单报表: [['a']], '销售明细 & more': [['b']] })
  })
  it('have cells of all kinds as the text that a person sees', async () => {
    const rows = [
      ['inline', { shared: 'shared <&>' }, { shared: 'shared <&>' }],
      [17.8, { value: '46173.594652777778', style: 2 }, { value: '46173', style: 1 }],
      [
        { value: '12.5', style: 3 },
        { value: '1', type: 'b' },
        { value: '#N/A', type: 'e' },
      ],
      [
        { value: 'from a formula', type: 'str' },
        { value: '2026-05-31T14:16:18Z', type: 'd' },
      ],
    ]
    expect(await readAll(await bookOf(rows))).toEqual({
      '': [
        ['inline', 'shared <&>', 'shared <&>'],
        ['17.8', '2026-05-31 14:16:18', '2026-05-31'],
        ['12.5', 'TRUE', '#N/A'],
        ['from a formula', '2026-05-31 14:16:18'],
      ],
    })
  })
  it('keep their places where rows and cells are left out', async () => {
    const book = await bookOf(
      [],
      sheetOf(
        '<row r="2"><c r="B2" t="inlineStr"><is><t>b</t></is></c><c r="AB2"><v>1</v></c></row><row><c><v>2</v></c></row>',
      ),
    )
    const blanks = Array.from({ length: 25 }, () => '')
    expect(await readAll(book)).toEqual({ '': [[], ['', 'b', ...blanks, '1'], ['2']] })
  })
  it('put texts together from their runs, without how they are pronounced', async () => {
    const book = await bookOf([[{ shared: 'x' }]], {
      'xl/sharedStrings.xml':
        '<x:sst xmlns:x="main"><x:si><x:r><x:t>砂</x:t></x:r><x:r><x:t>锅</x:t></x:r><x:rPh><x:t>shaguo</x:t></x:rPh></x:si></x:sst>',
    })
    expect(await readAll(book)).toEqual({ '': [['砂锅']] })
  })
  it('need neither shared texts nor styles', async () => {
    const book = await bookOf([['a']], { 'xl/sharedStrings.xml': '<sst count="0"/>' })
    expect(await readAll(book)).toEqual({ '': [['a']] })
  })
  it('are the rows that were written, whatever stands in them', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).map((text) =>
      // What XML can hold, and no escape of a workbook.
      text.replaceAll(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|_x/gu, ''),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }),
        async (rows) => {
          expect(await readAll(await bookOf(rows))).toEqual({ '': rows })
          expect(await readAll(await bookOf(shareAll(rows)))).toEqual({ '': rows })
        },
      ),
      { numRuns: 40 },
    )
  })
  it.each([
    ['rows that go back', '<row r="2"/><row r="1"/>'],
    ['cells that go back', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"/>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a text that is not in the list', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a row that is not closed', '<row r="1"><c r="A1"><v>1</v></c>'],
  ])('are not read with %s', async (_what, data) => {
    await expect(readAll(await bookOf([], sheetOf(data)))).rejects.toThrow(
      new BrokenFileError('damaged'),
    )
  })
})

describe('the tables of an archive', () => {
  it('are its texts and sheets, without what systems put beside them', async () => {
    const book = await makeWorkbook([
      { name: 'orders', rows: [['a']] },
      { name: 'items', rows: [['b']] },
    ])
    const single = await bookOf([['c']])
    const bytes = await makeZip({
      'export/orders.csv': 'x,y\n1,2\n',
      'export/two.xlsx': book,
      'one.xlsx': single,
      '__MACOSX/export/._orders.csv': 'junk',
      'export/.DS_Store': 'junk',
    })
    expect(await readAll(bytes)).toEqual({
      'export/orders.csv': [['x', 'y'], ['1', '2'], ['']],
      'export/two.xlsx • orders': [['a']],
      'export/two.xlsx • items': [['b']],
      'one.xlsx': [['c']],
    })
  })
  it('that are archives again, old or empty are named one by one', async () => {
    const bytes = await makeZip({
      'inner.zip': await makeZip({ 'orders.csv': 'a' }),
      'old.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]),
      'list.ods': await makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'empty.csv': '',
      'torn.xlsx': new Uint8Array([0x50, 0x4b, 3, 4, 1]),
      'picture.png': new Uint8Array([0x89, 0x50, 0, 0, 0xff]),
    })
    expect(await readAll(bytes)).toEqual({
      'inner.zip': 'nested-archive',
      'old.xls': 'spreadsheet',
      'list.ods': 'spreadsheet',
      'empty.csv': 'empty',
      'torn.xlsx': 'damaged',
      'picture.png': 'undecodable',
    })
  })
  it('come out with the password that locks them', async () => {
    const locked = await makeZip({ 'orders.csv': 'a,b' }, { password: 'abc' })
    expect(await refusalOf(locked)).toBe('password-needed')
    expect(await refusalOf(locked, 'abd')).toBe('wrong-password')
    expect((await find(locked, 'abc')).map(({ name }) => name)).toEqual(['orders.csv'])
  })
})

describe('a file that cannot be looked into', () => {
  it.each([
    ['empty', ''],
    ['spreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    ['archive', new Uint8Array([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 1, 0])],
    ['archive', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])],
    ['archive', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
  ])('is said to be %s', async (why, content) => {
    expect(await refusalOf(content)).toBe(why)
  })
  it('may be a document of another program', async () => {
    expect(
      await refusalOf(await makeZip({ '[Content_Types].xml': '', 'word/document.xml': '' })),
    ).toBe('spreadsheet')
  })
  it('may be an archive without a file', async () => {
    expect(await refusalOf(await makeZip({}))).toBe('empty')
  })
  it('may be a workbook without its lists', async () => {
    const bytes = await makeZip({ 'xl/workbook.xml': '<workbook/>' })
    expect(await refusalOf(bytes)).toBe('damaged')
  })
  it('never fails but in its own ways, whatever byte of it is spoilt', async () => {
    const book = await makeWorkbook([{ name: 'orders', rows: [['a', 1], [{ shared: 'b' }]] }])
    const flips = fc.tuple(fc.nat(book.byteLength - 1), fc.integer({ min: 1, max: 255 }))
    await fc.assert(
      fc.asyncProperty(flips, async ([at, flip]) => {
        expect(await outcomeOf(book.with(at, (book[at] ?? 0) ^ flip))).toMatch(
          /^(?:read|refused)$/u,
        )
      }),
      { numRuns: 300 },
    )
  })
})
