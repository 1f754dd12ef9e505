const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5 }).concat(
    Object.entries({ 六: 6, 七: 7, 八: 8, 九: 9 }),
  ),
)
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1_000],
])

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    'twenty-four': 24,
    thirty: 30,
    'forty-eight': 48,
    sixty: 60,
    'seventy-two': 72,
    ninety: 90,
  }),
)

/** Numbers as Chinese replies write them, for a pattern. */
export const CHINESE_NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?|[零〇一二两兩三四五六七八九十百千]+|半`

/** Numbers as English replies write them, for a pattern; longer words first. */
export const ENGLISH_NUMBER = [
  String.raw`\d+(?:,\d{3})*(?:\.\d+)?`,
  ...[...WORDS.keys()].toSorted((a, b) => b.length - a.length),
].join('|')

/** 十五, 二十, 一百零八, 四八 (figure by figure). */
function readChinese(text: string): number | null {
  if (text === '半') return 0.5
  let sum = 0
  let figure: number | null = null
  let hasUnit = false
  for (const sign of text) {
    const digit = DIGITS.get(sign)
    const unit = UNITS.get(sign)
    if (digit !== undefined) figure = hasUnit || figure === null ? digit : figure * 10 + digit
    else if (unit === undefined) return null
    else {
      hasUnit = true
      sum += (figure ?? 1) * unit
      figure = null
    }
  }
  return sum + (figure ?? 0)
}

/** A number as people write it, in figures, Chinese or English words; null where it is none. */
export function readNumber(text: string): number | null {
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''))
  return WORDS.get(text.toLowerCase()) ?? readChinese(text)
}
