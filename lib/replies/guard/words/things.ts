import type { ThingKind } from '../phrase'
import type { Sign } from '../signs/read-signs'
import type { View } from '../signs/view'
import { findPhones } from './phones'

/** Something found among the signs of a text: the first and the last of them. */
export interface Place {
  readonly first: number
  readonly last: number
}

const HOST_END = String.raw`(?:com|net|org|cn|io|me|co|shop|store|top|xyz|vip|club|site|online|info|biz|cc|tw|hk|uk|de|fr|jp|us|ca|au|ly|link|app|page|live|tv|gg)`
const LINK = new RegExp(
  String.raw`(?:https?\s*:\s*/\s*/\s*|www\s*\.\s*)[a-z0-9][a-z0-9.-]{0,80}(?:/[\w\-./?%&=#]{0,120})?|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,40}(?:\.|\s?\[?\(?\s?dot\s?\)?\]?\s?)){1,3}${HOST_END}(?![\w-])(?:/[\w\-./?%&=#]{0,120})?`,
  'gu',
)
const MAIL = new RegExp(
  String.raw`[a-z0-9][\w.+-]{0,40}\s?(?:@\s?[a-z0-9][a-z0-9-]{0,40}\s?(?:\.|\(dot\)|\[dot\]|\sdot\s|点)\s?|(?:\(at\)|\[at\]|\sat\s|#at#)\s?[a-z0-9][a-z0-9-]{0,40}(?:\.(?!\s)|\s?\(dot\)\s?|\s?\[dot\]\s?|\sdot\s|点))[a-z]{2,6}`,
  'gu',
)
const MAIL_HOST =
  /[a-z0-9][\w.+-]{2,40}\s?(?:@|艾特|\sat\s)\s?(?:gmail|hotmail|outlook|yahoo|icloud|qq|163|126|sina|foxmail)/gu
const HANDLE = /(?<![\w@])@?[a-z](?:[a-z]{0,14}[\d_-][\w-]{2,18}|[a-z]{4,19})(?!\w)/gu
/** An account with a figure in it right behind an invitation: 加X：abc123. */
const INVITED_HANDLE =
  /(?:加|家|嘉|\+|搜|找)\p{Script=Han}{0,3}\s?:?\s?(?=[a-z_-]*\d)[a-z][\w-]{4,19}(?!\w)/gu
const NUMBER = /(?<![\d.])\d(?:[\d -]{3,13}\d)(?![\d.])/gu
const FIGURES = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.\d{1,2})?`
const MONEY = new RegExp(
  String.raw`(?:us\$|nt\$|hk\$|[$¥€£]|(?:usd|cny|rmb|twd|hkd|eur|gbp)\s?)\s?${FIGURES}|(?<![\d.])${FIGURES}\s?(?:元|块|圆|刀|usd|cny|rmb|twd|hkd|eur|gbp|yuan|dollars?|bucks|euros?|pounds?)(?![a-z])|[一二两三四五六七八九十百千]{1,5}(?:元|块钱?)`,
  'gu',
)
const PERCENT = /\d{1,3}(?:\.\d+)?\s?%|百分之百|百分百/gu

const PATTERNS: Readonly<Record<Exclude<ThingKind, 'phone'>, readonly RegExp[]>> = {
  mail: [MAIL, MAIL_HOST],
  link: [LINK],
  handle: [HANDLE],
  number: [NUMBER],
  money: [MONEY],
  percent: [PERCENT],
  'invited-handle': [INVITED_HANDLE],
}

/** All things of a kind in a text, given as signs in their place: a view with one unit for each sign. */
export function findThings(kind: ThingKind, signs: readonly Sign[], { text, at }: View): Place[] {
  if (kind === 'phone') return findPhones(signs)
  return PATTERNS[kind].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
      first: at[index] ?? 0,
      last: at[index + said.length - 1] ?? 0,
    })),
  )
}
