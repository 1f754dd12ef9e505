/** Letters of other alphabets that look like Latin ones, behind the Latin one that they are read as (Unicode UTS 39, those that keyboards have). */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'ьƅʙ',
  c: 'сϲᴄ',
  d: 'ԁᴅ',
  e: 'еєεᴇ℮',
  g: 'ɡɢ',
  h: 'һнʜ',
  i: 'іιıɪ',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'ⅼӏʟ',
  m: 'мᴍ',
  n: 'пηɴ',
  o: 'оοσᴏ',
  p: 'рρᴘ',
  q: 'ԛ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτᴛ',
  u: 'υцᴜ',
  v: 'ѵνᴠ√∨ⅴ',
  w: 'ѡωшᴡ',
  x: 'хχ×ⅹ✕✖',
  y: 'уγʏ',
  z: 'ᴢ',
  '1': '❶➀➊',
  '2': '❷➁➋',
  '3': '❸➂➌',
  '4': '❹➃➍',
  '5': '❺➄➎',
  '6': '❻➅➏',
  '7': '❼➆➐',
  '8': '❽➇➑',
  '9': '❾➈➒',
  '0': '⓪⓿',
  '+': '➕✚',
}

const READ_AS: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([letter, signs]) =>
    Array.from(signs, (sign): [string, string] => [sign, letter]),
  ),
)

/** Blocks of letters in boxes that no normal form opens: first code point, how many, letter of the first. */
const BOXED: readonly (readonly [number, number])[] = [
  [0x1f150, 26],
  [0x1f170, 26],
  [0x1f1e6, 26],
]

const A = 97

/** The plain sign that a small letter of another alphabet, or a boxed one, is read as; itself where there is none. */
export function plainLetter(sign: string): string {
  const known = READ_AS.get(sign)
  if (known !== undefined) return known
  const code = sign.codePointAt(0) ?? 0
  const block = BOXED.find(([first, count]) => code >= first && code < first + count)
  return block === undefined ? sign : String.fromCodePoint(A + code - block[0])
}

/** Figures and signs that stand for letters inside of a word. */
const WRITTEN_FOR: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
])

/** What a one is read as: it is put for both letters. */
export type OneAs = 'l' | 'i'

/** The letter that a figure or sign stands for inside of a word; undefined where it stands for none. */
export const letterFor = (sign: string, one: OneAs): string | undefined =>
  sign === '1' ? one : WRITTEN_FOR.get(sign)

/** Pictures that are put for a word. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['❤', '信'],
  ['♥', '信'],
  ['💕', '信'],
  ['💗', '信'],
  ['💓', '信'],
  ['💛', '信'],
  ['💚', '信'],
  ['⭐', '星'],
  ['🌟', '星'],
  ['★', '星'],
  ['☆', '星'],
  ['🐧', 'qq'],
  ['☎', '电话'],
  ['📞', '电话'],
  ['📱', '电话'],
  ['🧧', '红包'],
  ['💰', '钱'],
  ['🛰', '微信'],
  ['💊', '药'],
  ['🏦', '银行'],
  ['🥇', '第一'],
  ['💯', '100%'],
])

/** The words that a picture is put for; undefined where it is put for none. */
export const wordsOfPicture = (sign: string): string | undefined => MEANT.get(sign)
