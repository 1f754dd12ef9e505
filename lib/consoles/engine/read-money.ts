const PRICE = /^[¥￥]?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?$/u

/** Turns a printed price (`¥39.00`, `￥1,234.5`, `86元`) into fen, without floats; null when it is not exactly a price. */
export function readMinorUnits(text: string): number | null {
  const [, whole, part = ''] = PRICE.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const minor = Number(whole.replaceAll(',', '') + part.padEnd(2, '0'))
  return Number.isSafeInteger(minor) ? minor : null
}
