import { matchName } from '../cells'
import { MAPPED_FIELDS, type MappedField, type TimePattern } from './column-mapping'
import { knownNames } from './known-names'
import { readMappedMoney } from './mapped-money'
import { createMappedTime } from './mapped-time'

/** A column that may hold something, and what speaks for it: its name, or only what stands in it. */
export interface ColumnGuess {
  readonly column: string
  readonly by: 'name' | 'values'
}
export type MappingGuess = Partial<Readonly<Record<MappedField, ColumnGuess>>>

/** 0 where the name speaks for nothing; above it the surer the greater. */
function nameScore(field: MappedField, name: string): number {
  const bare = matchName(name)
  const words = knownNames(field).map(matchName)
  const exact = words.indexOf(bare)
  if (exact >= 0) return 1_000 - exact
  const held = words.findIndex((word) => bare.includes(word))
  return held < 0 ? 0 : 500 - held
}

const share = (cells: readonly string[], test: (cell: string) => boolean): number => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
}

const PATTERNS: readonly TimePattern[] = ['ymd', 'dmy', 'mdy', 'epoch-ms', 'epoch-s']

/** The pattern in which most of these cells are times; null where none fits nine in ten. */
export function guessTimePattern(cells: readonly string[]): TimePattern | null {
  const fits = PATTERNS.map((pattern) => {
    const read = createMappedTime(pattern, 'UTC')
    return { pattern, fit: share(cells, (cell) => read(cell) !== null) }
  })
  const best = fits.toSorted((a, b) => b.fit - a.fit)[0]
  return best !== undefined && best.fit >= 0.9 ? best.pattern : null
}

/** Whether fractions stand behind a comma; where nothing tells, they stand behind a point. */
export function guessDecimal(cells: readonly string[]): 'point' | 'comma' {
  const comma = share(cells, (cell) => /,\d{1,2}\D*$/u.test(cell))
  const point = share(cells, (cell) => /\.\d{1,2}\D*$/u.test(cell))
  return comma > point ? 'comma' : 'point'
}

const isMoney = (cell: string): boolean =>
  readMappedMoney(cell, guessDecimal([cell]), 4) !== null && /\d/u.test(cell)

/** What the values of a column must look like for a name to be believed. */
const LOOKS: Partial<Readonly<Record<MappedField, (cells: readonly string[]) => boolean>>> = {
  number: (cells) => share(cells, (cell) => /\d/u.test(cell) && cell.length <= 64) > 0.9,
  phone: (cells) => share(cells, (cell) => /^[\d\s()+*.\-/]{5,}$/u.test(cell)) > 0.5,
  email: (cells) => share(cells, (cell) => /^\S+@\S+$/u.test(cell)) > 0.5,
  pieces: (cells) => share(cells, (cell) => /^-?\d{1,6}(?:[.,]0+)?$/u.test(cell)) > 0.9,
  price: (cells) => share(cells, isMoney) > 0.9,
  amount: (cells) => share(cells, isMoney) > 0.9,
  currency: (cells) => share(cells, (cell) => /^[a-z]{3}$/iu.test(cell)) > 0.9,
  time: (cells) => guessTimePattern(cells) !== null,
}

/** What values alone may tell, where no name speaks. */
const TOLD_BY_VALUES: readonly MappedField[] = ['time', 'email', 'currency']

/** The first of these fields must be told before others take their columns. */
const TURN: readonly MappedField[] = [
  'time',
  'number',
  'buyer',
  'email',
  'phone',
  'name',
  'sku',
  'title',
  'pieces',
  'price',
  'amount',
  'currency',
  'state',
]

/** Proposes a column for each thing that one may hold, by the names first and by what stands in it; nobody is bound by it. */
export function guessMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): MappingGuess {
  const cellsOf = (at: number): string[] => rows.map((cells) => (cells[at] ?? '').trim())
  const looks = (field: MappedField, at: number): boolean => LOOKS[field]?.(cellsOf(at)) ?? true
  const taken = new Set<number>()
  const found = new Map<MappedField, ColumnGuess>()
  const take = (field: MappedField, at: number, by: ColumnGuess['by']): void => {
    const column = header[at]
    if (column === undefined) return
    taken.add(at)
    found.set(field, { column, by })
  }
  for (const field of TURN) {
    const best = header
      .map((name, at) => ({ at, score: nameScore(field, name) }))
      .filter(({ at, score }) => score > 0 && !taken.has(at) && looks(field, at))
      .toSorted((a, b) => b.score - a.score)[0]
    if (best !== undefined) take(field, best.at, 'name')
  }
  for (const field of TOLD_BY_VALUES.filter((each) => !found.has(each))) {
    const at = header.findIndex((_name, index) => !taken.has(index) && looks(field, index))
    if (at >= 0) take(field, at, 'values')
  }
  const inOrder = MAPPED_FIELDS.flatMap((field) => {
    const guess = found.get(field)
    return guess === undefined ? [] : [[field, guess] as const]
  })
  return Object.fromEntries(inOrder)
}
