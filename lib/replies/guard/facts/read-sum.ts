import { readNumber } from '../../policy/read-number'

/** Sums as people write them: ¥128, 128元, 一百二十八块五, $12.80, 12,80 €; groups `sign`, `number`, `code`, or `han` and `tenth`. */
export const SUM =
  /(?<han>[一二两三四五六七八九十百千万零]{1,9})(?:元|块)(?<tenth>[一二三四五六七八九])?(?![一二三四五六七八九])|(?:(?<sign>us\$|nt\$|hk\$|s\$|rm(?=\s?\d)|[¥$€£]|(?<![a-z])(?:usd|cny|rmb|twd|sgd|eur|gbp)\s?)\s?)?(?<![\d.-])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,6},\d{2}(?!\d)|\d{1,9}(?:\.\d{1,2})?)(?!\d|%|\.\d)\s?(?<code>元|块|圆|usd|cny|rmb|twd|sgd|eur|gbp|dollars?|yuan|euros?|pounds?|[€£])?/gu

const DECIMAL_COMMA = /^\d{1,6},\d{2}$/u

/** The sum that a find of `SUM` names, in units of the currency; null where it is no sum. */
export function readSum(groups: Readonly<Record<string, string | undefined>>): number | null {
  const { han, tenth, sign, code, number = '' } = groups
  if (han !== undefined) {
    const whole = readNumber(han)
    return whole === null ? null : whole + (tenth === undefined ? 0 : (readNumber(tenth) ?? 0) / 10)
  }
  if (sign === undefined && code === undefined) return null
  return Number(DECIMAL_COMMA.test(number) ? number.replace(',', '.') : number.replaceAll(',', ''))
}
