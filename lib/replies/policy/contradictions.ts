import { minorDigits } from '@/lib/shared/amount'
import type { Money } from '@/lib/shared/money'

import { CHINESE_PATTERNS } from './chinese-patterns'
import { ENGLISH_PATTERNS } from './english-patterns'
import type { PolicySheet } from './policy-sheet'
import { isContradicted, STATED_FACTS, type StatedFact, type StatementPatterns } from './statement'

/** A number in a text that is not what the policy sheet says; offsets are UTF-16 units into the text. */
export interface Contradiction {
  readonly fact: `policy.${StatedFact}`
  readonly from: number
  readonly to: number
  /** The words that state it. */
  readonly said: string
  /** What stands in the sheet. */
  readonly sheet: number | string | Money
}

/** Chinese replies mix in English terms, the others never Chinese ones. */
const patternsOf = (lang: string): readonly StatementPatterns[] =>
  /^zh\b/u.test(lang) ? [CHINESE_PATTERNS, ENGLISH_PATTERNS] : [ENGLISH_PATTERNS]

const FULL_WIDTH = /[\uFF01-\uFF5E\uFFE5]/gu
const FULL_WIDTH_SHIFT = 0xfe_e0

/** The text as patterns read it, sign by sign in its place: half-width, and blind to what a template brings in. */
const readable = (text: string): string =>
  text
    .replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gsu, (markup) => '\uFFFC'.repeat(markup.length))
    .replaceAll(FULL_WIDTH, (sign) =>
      sign === '\uFFE5' ? '¥' : String.fromCodePoint((sign.codePointAt(0) ?? 0) - FULL_WIDTH_SHIFT),
    )

/** What makes a statement none of the shop's: it denies it, or it tells the buyer what to do by when. */
const DENIED = [
  /(?:不支持|不支援|不享受?|不适用|不適用|不提供|不参与|不參與|不能|没有|沒有|无法|無法|不是|并非|並非)[^,。.!?\n]{0,6}$/u,
  /\b(?:no|not|without|never|isn't|doesn't|don't|cannot|can't)\b[^.,!?\n]{0,16}$/iu,
]
const ASKED_FOR = /(?:请|請|麻烦|麻煩|需要?|须|須|务必|務必)[^,。.!?\n]{0,8}$/u
const REACH_BACK = 32

function isOfShop(fact: StatedFact, text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - REACH_BACK), from)
  if (DENIED.some((pattern) => pattern.test(before))) return false
  return fact !== 'return_days' || !ASKED_FOR.test(before)
}

const overlaps = (one: Contradiction, other: Contradiction): boolean =>
  one.fact === other.fact && one.from < other.to && other.from < one.to

/** The longest of those that tell of the same words. */
function withoutEchoes(found: readonly Contradiction[]): Contradiction[] {
  const kept: Contradiction[] = []
  for (const each of found.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((longer) => overlaps(longer, each))) kept.push(each)
  return kept.toSorted((a, b) => a.from - b.from)
}

/** Finds the numbers in a reply, or in the body of one, that the policy sheet contradicts; `lang` is the reply's (BCP 47). */
export function contradictions(text: string, sheet: PolicySheet, lang: string): Contradiction[] {
  const read = readable(text)
  const money = sheet.free_shipping_from
  const digits = money === undefined ? 0 : minorDigits(money.currency)
  const found: Contradiction[] = []
  for (const fact of STATED_FACTS) {
    const stands = sheet[fact]
    if (stands === undefined) continue
    const statements = patternsOf(lang).map((facts) => facts[fact])
    const spoken = statements.filter(({ about }) => about.test(read))
    for (const pattern of spoken.flatMap(({ patterns }) => patterns))
      for (const { index: from, 0: said, groups = {} } of read.matchAll(pattern)) {
        if (!isContradicted(fact, groups, sheet, digits) || !isOfShop(fact, read, from)) continue
        const to = from + said.length
        found.push({ fact: `policy.${fact}`, from, to, said: text.slice(from, to), sheet: stands })
      }
  }
  return withoutEchoes(found)
}
