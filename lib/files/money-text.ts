const PREFIX = /^(?:CN¥|[¥￥$€£]|RMB)?\s*(-?)(.*?)\s*(?:元)?$/u
/** Thousands apart by comma or blank, the fraction by a point. */
const WITH_POINT = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?$/u
/** As much of Europe writes it; a comma before three digits could be either and is taken for thousands. */
const WITH_COMMA = /^(\d{1,3}(?:[. ]\d{3})+|\d+),(\d{1,2})$/u

/** Whether a text is as most amounts are written: figures and a point, with nothing around them. */
export const isPlainAmount = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text)

/**
 * Reads printed money as minor units without going through a float: `17.8` with two digits is 1780, and so is `17,80`.
 * Null where the text is no money, or holds more than a minor unit can say.
 */
export function parseMoney(text: string, digits = 2): number | null {
  const [, sign = '', figures = ''] = isPlainAmount(text)
    ? ['', '', text]
    : (PREFIX.exec(text.normalize('NFKC').trim()) ?? [])
  const found = WITH_POINT.exec(figures) ?? WITH_COMMA.exec(figures)
  if (found === null) return null
  const [, whole = '', fraction = ''] = found
  const kept = fraction.replace(/0+$/u, '')
  if (kept.length > digits) return null
  const minor = Number(whole.replace(/[., ]/gu, '') + kept.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return null
  return sign === '-' && minor !== 0 ? -minor : minor
}
