import { TEXT_LIMIT } from '@/lib/shared/text-limit'

/** What files write where they have nothing to say. */
const MISSING_MARKERS: ReadonlySet<string> = new Set(['', '-', '/', '""', "''"])

/**
 * Control, direction and half characters: they could hide or turn around what a person reads. The joiner stays, as
 * emoji are made with it.
 */
const UNSAFE_CHARACTERS = /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}]/gu

/** Takes off what spreadsheets and consoles wrap around a value: TABs, blanks, `="…"`. */
function unwrapCell(raw: string): string {
  const trimmed = raw.trim()
  const formula = /^="(.*)"$/su.exec(trimmed)
  return (formula?.[1] ?? trimmed).trim()
}

const PLAIN =
  /^[A-Za-z0-9\u4E00-\u9FFF](?:[\u0020-\u007E\u4E00-\u9FFF]*[\u0021-\u007E\u4E00-\u9FFF])?$/u

/** Whether a cell is as most are: there is nothing to take off it, and nothing unsafe in it. */
export const isPlain = (raw: string): boolean =>
  raw === '' || (raw.length <= TEXT_LIMIT && PLAIN.test(raw))

/** The apostrophe that `escapeFormula` sets before what a spreadsheet would run. */
const MARKED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/u

/** A value of ours as it was before `escapeFormula`. */
export const plainCell = (cell: string): string => cell.replace(MARKED, '')

/** A cell as safe text of at most `TEXT_LIMIT` characters; empty where it only says that there is nothing. */
export function cleanText(raw: string): string {
  if (isPlain(raw)) return raw
  const text = unwrapCell(raw).replace(MARKED, '').replace(UNSAFE_CHARACTERS, ' ').trim()
  return MISSING_MARKERS.has(text) ? '' : text.slice(0, TEXT_LIMIT).replace(/\p{Cs}$/u, '')
}

/** Whether a text holds characters that could hide or turn around what a person reads. */
export const hasUnsafe = (text: string): boolean => text.search(UNSAFE_CHARACTERS) >= 0

/** A number that names something (order, goods), always as text: wrappers, apostrophes, quotes and a trailing `.00` go. */
export function cleanId(raw: string): string {
  const id = unwrapCell(raw)
    .replace(/^'+/u, '')
    .trim()
    .replace(/^"(.*)"$/su, '$1')
    .trim()
    .replace(/\.0+$/u, '')
  return MISSING_MARKERS.has(id) ? '' : id
}

/** Whether a spreadsheet turned this id into scientific notation: its last digits are lost for good. */
export function isDamagedNumber(id: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/iu.test(id)
}

/**
 * Whether a spreadsheet may have rounded this number: it keeps 15 digits and writes zeros for the rest. One in some
 * thousand honest numbers looks so too; it tells something only beside another trace of a spreadsheet.
 */
export function looksRounded(id: string): boolean {
  return /^\d{15}0{2,}$/u.test(id)
}

/** A column's name as the file writes it: width and surrounding blanks do not matter. */
export function normalizeHeader(raw: string): string {
  return unwrapCell(raw).normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

/** A column's name with case and separators left aside, for comparing: `Amazon Order ID` is `amazon-order-id`. */
export function matchName(raw: string): string {
  return normalizeHeader(raw)
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
}

/** Makes one value safe for a CSV cell: what a spreadsheet would run as a formula gets a leading apostrophe. */
export function escapeFormula(value: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value
}
