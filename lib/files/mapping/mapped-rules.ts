import type { RowRule, RuleTest } from './column-mapping'

/** Below zero as figures print it, brackets included. */
const NEGATIVE = /^(?:[-−]|\().*[1-9]/u
const ZERO = /^[\p{Sc}\s]*[-−]?0+(?:[.,]0+)?[\p{Sc}\s]*$/u

const TESTS: Readonly<Record<RuleTest, (cell: string, value: string) => boolean>> = {
  is: (cell, value) => cell.toLowerCase() === value.trim().toLowerCase(),
  begins: (cell, value) =>
    value.trim() !== '' && cell.toLowerCase().startsWith(value.trim().toLowerCase()),
  empty: (cell) => cell === '',
  zero: (cell) => ZERO.test(cell),
  negative: (cell) => NEGATIVE.test(cell),
}

/** Whether a cell, as safe text, is what a rule is about. */
export const meetsRule = ({ test, value }: RowRule, cell: string): boolean =>
  TESTS[test](cell, value)
