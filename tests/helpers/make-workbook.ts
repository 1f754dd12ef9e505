import { makeZip, type ZipContent } from './make-zip'

/** A cell as a workbook keeps it: a text of its own, one of the shared list (`shared`), or a number with a style. */
export type BookCell =
  | string
  | number
  | { readonly shared: string }
  | { readonly value: string; readonly style?: number; readonly type?: string }

export interface BookSheet {
  readonly name: string
  readonly rows: readonly (readonly BookCell[])[]
  readonly state?: 'hidden'
}

export interface BookOptions {
  readonly since1904?: boolean
  /** Parts that stand in place of the usual ones. */
  readonly parts?: ZipContent
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCodePoint(65 + (column % 26))

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Styles that cells may name: 0 plain, 1 a day, 2 a day with its clock, 3 money of a workbook's own format. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/><numFmt numFmtId="165" formatCode="[Red]&quot;days&quot; 0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`

/** Writes a workbook part by part, as programs of many kinds do; the shared list holds each text once. */
export async function makeWorkbook(
  sheets: readonly BookSheet[],
  { since1904 = false, parts = {} }: BookOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const strings: string[] = []
  const refer = (text: string): number => {
    if (!strings.includes(text)) strings.push(text)
    return strings.indexOf(text)
  }
  const cellXml = (cell: BookCell, address: string): string => {
    if (typeof cell === 'string')
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
    if ('shared' in cell) return `<c r="${address}" t="s"><v>${refer(cell.shared)}</v></c>`
    const { value, style = 0, type } = cell
    return `<c r="${address}" s="${style}"${type === undefined ? '' : ` t="${type}"`}><v>${escape(value)}</v></c>`
  }
  const sheetXml = ({ rows }: BookSheet): string =>
    `<worksheet xmlns="${MAIN}"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`
  const bodies = sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const,
  )
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escape(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  )
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const relations = [
    ...sheets.map((_sheet, index) =>
      relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    ),
    relation('rIdA', 'styles', 'styles.xml'),
    relation('rIdB', 'sharedStrings', 'sharedStrings.xml'),
  ]
  return makeZip({
    '[Content_Types].xml': '<Types/>',
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(bodies),
    ...parts,
  })
}
