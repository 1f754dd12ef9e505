import Papa from 'papaparse'

import { makeWorkbook } from './make-workbook'
import { makeZip } from './make-zip'

/** A made-up export: the header and then its rows. */
export type Table = readonly (readonly string[])[]

/** Rows written with `|` between their cells. */
export const tableOf = (...rows: readonly string[]): Table => rows.map((row) => row.split('|'))

export const csv = (table: Table, config: Papa.UnparseConfig = {}): string =>
  `${Papa.unparse(
    table.map((row) => [...row]),
    { newline: '\n', ...config },
  )}${config.newline ?? '\n'}`

/** UTF-16 with its mark, as spreadsheets save "Unicode text". */
export function encodeUtf16(text: string): Uint8Array<ArrayBuffer> {
  const units = [0xfe_ff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]
  return new Uint8Array(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
}

const turned = (table: Table): Table => table.map((row) => row.toReversed())
const widened = (table: Table): Table =>
  table.map(([first = '', ...rest], index) => [
    first,
    index === 0 ? 'Extra, 另一列' : 'x, "y"',
    ...rest,
    index === 0 ? '' : '-',
  ])
/** Changes cells below the header. */
export const mapCells = (table: Table, change: (cell: string, column: string) => string): Table => {
  const [header = [], ...rows] = table
  return [header, ...rows.map((row) => row.map((cell, place) => change(cell, header[place] ?? '')))]
}
const renamed = (table: Table, change: (name: string) => string): Table => {
  const [header = [], ...rows] = table
  return [header.map(change), ...rows]
}
const apart = (table: Table): Table => [
  ...table.slice(0, 2),
  ...table.slice(3),
  ...table.slice(2, 3),
]

const bookOf = (table: Table): Promise<Uint8Array<ArrayBuffer>> =>
  makeWorkbook([{ name: 'sheet1', rows: table }])
const sharedBookOf = (table: Table): Promise<Uint8Array<ArrayBuffer>> =>
  makeWorkbook([{ name: 'sheet1', rows: table.map((row) => row.map((shared) => ({ shared }))) }])

/** Ways in which one export comes to be saved, none of which changes what it says. */
export const VARIANTS: readonly (readonly [
  string,
  (table: Table) => BlobPart | Promise<BlobPart>,
])[] = [
  ['as it comes', (table) => csv(table)],
  ['with columns the other way round', (table) => csv(turned(table))],
  ['with columns that nobody knows', (table) => csv(widened(table))],
  ['with a byte order mark', (table) => `\uFEFF${csv(table)}`],
  ['with line ends of Windows', (table) => csv(table, { newline: '\r\n' })],
  ['with every cell quoted', (table) => csv(table, { quotes: true })],
  ['with semicolons, as spreadsheets of Europe save', (table) => csv(table, { delimiter: ';' })],
  ['saved as text with tabs', (table) => csv(table, { delimiter: '\t' })],
  ['with titles above the header', (table) => `Exported, for you\n\n----,----\n${csv(table)}`],
  ['with bare commas first', (table) => `,,,,,,,\n${csv(table)}`],
  ['with blank rows in between', (table) => csv(table).replace('\n', '\n,,,\n\n')],
  ['with a sum below', (table) => `${csv(table)}合计,,,,1\n`],
  ['with header names in capitals', (table) => csv(renamed(table, (name) => name.toUpperCase()))],
  ['with blanks around header names', (table) => csv(renamed(table, (name) => ` ${name}\u3000`))],
  [
    'with cells guarded against spreadsheets',
    (table) => csv(mapCells(table, (cell) => `\t${cell}\t`)),
  ],
  ['with rows of one order apart', (table) => csv(apart(table))],
  ['as UTF-16', (table) => encodeUtf16(csv(table))],
  ['as a workbook of plain texts', bookOf],
  ['as a workbook of shared texts', sharedBookOf],
  [
    'as the second sheet of a workbook',
    async (table) =>
      makeWorkbook([
        { name: 'cover', rows: [] },
        { name: 'orders', rows: [['Report'], [], ...table] },
      ]),
  ],
  ['in an archive', async (table) => makeZip({ 'export/orders.csv': csv(table) })],
  ['as a workbook in an archive', async (table) => makeZip({ 'orders.xlsx': await bookOf(table) })],
]
