import type { Money } from '@/lib/shared/money'

import { RowRefused, type RowView } from './import-format'
import { readLocalMoney } from './local-money'
import { digitsOf } from './row-cells'

/** What amounts of a file are read with. */
export interface LocalTools {
  /** Currency of amounts that name none. */
  readonly currency: string
}

/** Money of a cell as its country writes it, also below zero; null where the cell is empty. */
export function readSigned<Column extends string>(
  row: RowView<Column>,
  column: Column,
  { currency }: LocalTools,
): Money | null {
  const text = row.text(column)
  if (text === '') return null
  if (digitsOf(currency) === null) throw new RowRefused('bad-currency', column)
  const money = readLocalMoney(text, currency, digitsOf)
  if (money === null) throw new RowRefused('bad-money', column)
  return money
}

/** Money of a cell as its country writes it, never below zero; null where the cell is empty. */
export function readAmount<Column extends string>(
  row: RowView<Column>,
  column: Column,
  tools: LocalTools,
): Money | null {
  const money = readSigned(row, column, tools)
  if (money !== null && money.minor < 0) throw new RowRefused('bad-money', column)
  return money
}

/** A function that remembers its answers, for what is slow to build and asked by few names. */
export function remember<Value>(make: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>()
  return (name) => {
    const made = known.get(name) ?? make(name)
    known.set(name, made)
    return made
  }
}

/** The first entry whose word occurs in a text decides; null where the text is empty, undefined where its words are new. */
export function readWord<Value>(
  text: string,
  words: readonly (readonly [RegExp, Value])[],
): Value | null | undefined {
  return text === '' ? null : words.find(([pattern]) => pattern.test(text))?.[1]
}

/** The name by which a marketplace knows a buyer; none where it is missing, covered or a person's name. */
export function readAccount(text: string): string | undefined {
  return text === '' || text.length > 64 || /[*＊\s]/u.test(text) ? undefined : text
}
