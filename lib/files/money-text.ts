const MONEY = /^(?:CN¥|[¥￥$]|RMB)?\s*(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(?:元)?$/u

/**
 * Reads printed money as minor units without going through a float: `17.8` with two digits is 1780. Null where the text
 * is no money, or holds more than a minor unit can say.
 */
export function parseMoney(text: string, digits = 2): number | null {
  const found = MONEY.exec(text.normalize('NFKC').trim())
  if (found === null) return null
  const [, sign = '', whole = '', fraction = ''] = found
  const kept = fraction.replace(/0+$/u, '')
  if (kept.length > digits) return null
  const minor = Number(whole.replaceAll(',', '') + kept.padEnd(digits, '0'))
  if (!Number.isSafeInteger(minor)) return null
  return sign === '-' && minor !== 0 ? -minor : minor
}
