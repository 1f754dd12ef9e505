import { isPlainAmount, parseMoney } from '../money-text'
import type { ColumnMapping } from './column-mapping'

/** Digits behind a unit price's minor unit that still count: prices of screws go below a cent. */
const FINER = 4
const FINE = 10n ** BigInt(FINER)

const swapMarks = (text: string): string =>
  text.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))

/** The figures alone: names and signs of currencies go, brackets and a minus behind mean below zero. */
function figuresOf(text: string): string {
  if (isPlainAmount(text)) return text
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^\((.*)\)$/su, '-$1')
  const front = bare.replace(/^([-−]?)\s*[\p{L}\p{Sc}]+\.?[$]?\s*/u, '$1')
  const whole = front.replace(/\s*[\p{L}\p{Sc}]+$/u, '').replace(/−/gu, '-')
  return whole.replace(/^(.*\d)-$/u, '-$1').replace(/(\d)['’](?=\d{3})/gu, '$1,')
}

/** Money of a cell in minor units of so many digits, below zero too; null where the text is no money. */
export function readMappedMoney(
  text: string,
  decimal: ColumnMapping['money']['decimal'],
  digits: number,
): number | null {
  const figures = figuresOf(text)
  return parseMoney(decimal === 'comma' ? swapMarks(figures) : figures, digits)
}

/** What pieces at a unit price come to, minor units, rounded once at the end, halves up; null where the price is no money. */
export function readPriceTimes(
  text: string,
  pieces: number,
  decimal: ColumnMapping['money']['decimal'],
  digits: number,
): number | null {
  const fine = readMappedMoney(text, decimal, digits + FINER)
  if (fine === null) return null
  const product = BigInt(fine) * BigInt(pieces)
  const half = product < 0n ? -FINE / 2n : FINE / 2n
  return Number((product + half) / FINE)
}
