import { BrokenFileError } from '../broken-file'
import type { PackedFile } from './archive'
import { streamXml, type XmlEvents } from './read-xml'
import { writeNumber, writeSerial } from './sheet-values'
import { createTextCollector, type SharedParts } from './workbook-parts'

/** Rows and columns that a sheet can have. */
const ROWS_LIMIT = 1_048_576
const COLUMNS_LIMIT = 16_384

/** Some rows of a sheet as texts, with the bytes of it read so far. */
export interface SheetRun {
  readonly rows: readonly (readonly string[])[]
  readonly bytesDone: number
}

/** Reads a sheet piece by piece without holding it; rows and cells that it leaves out are blank. Throws `BrokenFileError`. */
export async function* readSheet(file: PackedFile, shared: SharedParts): AsyncGenerator<SheetRun> {
  const sheet = createSheetReader(shared)
  for await (const bytesDone of streamXml(file.unpack(), sheet.events))
    yield { rows: sheet.take(), bytesDone }
}

/** Where the next cell stands: its column, from 0, by the letters of its address. */
function columnOf(address: string): number {
  let column = 0
  for (const sign of address) {
    const letter = (sign.codePointAt(0) ?? 0) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (column < 1 || column > COLUMNS_LIMIT) throw new BrokenFileError('damaged')
  return column - 1
}

interface Cell {
  readonly type: string
  readonly style: string | undefined
  value: string
}

function createSheetReader(shared: SharedParts): {
  readonly events: XmlEvents
  readonly take: () => string[][]
} {
  let done: string[][] = []
  let rowsDone = 0
  let row: string[] | null = null
  let cell: Cell | null = null
  let isValue = false
  const inline = createTextCollector()

  const openRow = (number: string | undefined): void => {
    const at = number === undefined ? rowsDone : Number(number) - 1
    if (!Number.isInteger(at) || at < rowsDone || at >= ROWS_LIMIT)
      throw new BrokenFileError('damaged')
    for (; rowsDone < at; rowsDone += 1) done.push([])
    row = []
  }
  const openCell = (cells: string[], attribute: (name: string) => string | undefined): void => {
    const address = attribute('r')
    const at = address === undefined ? cells.length : columnOf(address)
    if (at < cells.length) throw new BrokenFileError('damaged')
    while (cells.length < at) cells.push('')
    cell = { type: attribute('t') ?? 'n', style: attribute('s'), value: '' }
    inline.begin()
  }
  const events: XmlEvents = {
    open: (name, attribute) => {
      if (name === 'row') openRow(attribute('r'))
      else if (name === 'c' && row !== null) openCell(row, attribute)
      else if (cell === null) return
      else if (name === 'v') isValue = true
      else inline.open(name)
    },
    close: (name) => {
      if (name === 'v') isValue = false
      else if (name === 'c' && row !== null && cell !== null) {
        row.push(cell.type === 'inlineStr' ? inline.take() : textOf(cell, shared))
        cell = null
      } else if (name === 'row' && row !== null) {
        done.push(row)
        rowsDone += 1
        row = null
      } else inline.close(name)
    },
    text: (text) => {
      if (cell === null) return
      if (isValue) cell.value += text
      else inline.text(text)
    },
  }
  const take = (): string[][] => {
    const taken = done
    done = []
    return taken
  }
  return { events, take }
}

/** What a cell shows. A text that is not in the workbook's list means that the two do not belong together. */
function textOf({ type, style, value }: Cell, shared: SharedParts): string {
  if (value === '') return ''
  switch (type) {
    case 's': {
      const text = shared.strings[Number(value)]
      if (text === undefined) throw new BrokenFileError('damaged')
      return text
    }
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return value.replace('T', ' ').replace(/(?:\.0+)?Z?$/u, '')
    case 'n': {
      const kind = shared.styles[Number(style ?? 0)] ?? 'number'
      return kind === 'number' ? writeNumber(value) : writeSerial(value, kind, shared.since1904)
    }
    default:
      return value
  }
}
