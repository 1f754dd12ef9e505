import { pinyin } from 'pinyin-pro'

import { cutUnits, foldLetters } from '@/lib/replies/search/units'

import type { BenchQuery, BenchReply } from './make-replies'

type Random = () => number

const below = (random: Random, count: number): number => Math.floor(random() * count)

/** Titles of a reply that queries are made from. */
const titlesOf = ({ title, english }: BenchReply): readonly string[] =>
  english === undefined ? [title] : [title, english.title]

interface Unit {
  readonly text: string
  readonly isSign: boolean
}

function unitsOf(title: string): readonly Unit[] {
  const units: Unit[] = []
  cutUnits(foldLetters(title), {
    sign: (code) => units.push({ text: String.fromCodePoint(code), isSign: true }),
    word: (text) => units.push({ text, isSign: false }),
  })
  return units
}

/** Pinyin of units as somebody types them who reads the whole title. */
function typedUnits(units: readonly Unit[]): readonly string[] {
  const chars = units.map(({ text, isSign }) => (isSign ? text : '，')).join('')
  const read = pinyin(chars, { toneType: 'none', type: 'array', v: true })
  return units.map(({ text, isSign }, index) => (isSign ? (read[index] ?? text) : text))
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A word with one slip: a letter too many, too few, another, or two swapped. */
function withSlip(word: string, random: Random): string {
  const at = below(random, word.length)
  const letter = LETTERS[below(random, LETTERS.length)] ?? 'x'
  const next = Math.min(at, word.length - 2)
  const slips = [
    `${word.slice(0, at)}${letter}${word.slice(at)}`,
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${letter}${word.slice(at + 1)}`,
    `${word.slice(0, next)}${word[next + 1] ?? ''}${word[next] ?? ''}${word.slice(next + 2)}`,
  ]
  return slips[below(random, slips.length)] ?? word
}

/** So many neighbouring units, from a random place on. */
function stretch<Value>(values: readonly Value[], count: number, random: Random): readonly Value[] {
  const from = below(random, Math.max(1, values.length - count + 1))
  return values.slice(from, from + count)
}

function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  const left = [...values]
  return values
    .map(() => left.splice(below(random, left.length), 1)[0])
    .filter((each) => each !== undefined)
}

type Maker = (units: readonly Unit[], random: Random) => string | null

const isChinese = (units: readonly Unit[]): boolean =>
  units.filter(({ isSign }) => isSign).length >= 3
const wordsIn = (units: readonly Unit[]): readonly string[] =>
  units.filter(({ isSign }) => !isSign).map(({ text }) => text)
const isEnglish = (units: readonly Unit[]): boolean =>
  !isChinese(units) && wordsIn(units).length >= 2

/** Kinds of queries; null: the title gives none. */
const MAKERS: Readonly<Record<string, Maker>> = {
  'full pinyin': (units) => (isChinese(units) ? typedUnits(units).join('') : null),
  initials: (units) =>
    isChinese(units)
      ? units
          .map((unit, at) => (unit.isSign ? (typedUnits(units)[at]?.[0] ?? '') : unit.text))
          .join('')
      : null,
  'half-typed pinyin': (units) => {
    if (!isChinese(units)) return null
    const typed = typedUnits(units)
    const last = typed.at(-1) ?? ''
    return `${typed.slice(0, -1).join('')}${last.slice(0, Math.max(1, last.length - 1))}`
  },
  'one error': (units, random) => {
    const words = wordsIn(units)
    const long = words.filter((word) => word.length >= 5 && /^[a-z]+$/.test(word))
    if (!isEnglish(units) || long.length === 0) return null
    const slipped = long[below(random, long.length)]
    return words.map((word) => (word === slipped ? withSlip(word, random) : word)).join(' ')
  },
  English: (units, random) =>
    isEnglish(units) ? shuffled(wordsIn(units), random).slice(0, 4).join(' ') : null,
  'part words': (units, random) =>
    isEnglish(units)
      ? wordsIn(units)
          .map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * (0.5 + random() / 2)))))
          .join(' ')
      : null,
  'Chinese parts': (units, random) => {
    if (!isChinese(units)) return null
    const half = Math.floor(units.length / 2)
    const parts = [units.slice(0, half), units.slice(half)].map((part) =>
      stretch(part, 2 + below(random, 2), random)
        .map(({ text }) => text)
        .join(''),
    )
    return shuffled(parts, random).join(' ')
  },
  mixed: (units, random) => {
    if (!isChinese(units)) return null
    const typed = typedUnits(units)
    const cut = 1 + below(random, units.length - 1)
    return units.map(({ text }, at) => (at < cut ? text : (typed[at] ?? ''))).join('')
  },
}

/** What tells titles apart for somebody who types the first letters only. */
const initialsOf = (title: string): string =>
  typedUnits(unitsOf(title))
    .map((typed) => typed[0] ?? '')
    .join('')

/** Whether few enough titles have all of the words for the meant one to be told by them. */
function isTelling(query: string, titles: readonly string[]): boolean {
  const words = query.split(' ')
  let count = 0
  for (const title of titles) if (words.every((word) => title.includes(word))) count += 1
  return count <= 3
}

/**
 * So many queries of every kind that the titles give, from a seed. What does not tell the meant reply from more than two
 * others, a person's typing being as it is, is no question and is left out.
 */
export function makeQueries(
  replies: readonly BenchReply[],
  each: number,
  random: Random,
): readonly BenchQuery[] {
  const folded = replies
    .flatMap(titlesOf)
    .map((title) => foldLetters(title).replaceAll(/\p{P}/gu, ''))
  const initials = new Map<string, number>()
  for (const title of folded) {
    const key = initialsOf(title)
    initials.set(key, (initials.get(key) ?? 0) + 1)
  }
  return Object.entries(MAKERS).flatMap(([kind, make]) => {
    const queries: BenchQuery[] = []
    for (let tried = 0; queries.length < each && tried < 20 * each; tried += 1) {
      const reply = replies[below(random, replies.length)]
      const titles = reply === undefined ? [] : titlesOf(reply)
      const title = titles[below(random, titles.length)] ?? ''
      const query = make(unitsOf(title), random)
      if (query === null) continue
      if (kind === 'initials' && (initials.get(initialsOf(title)) ?? 0) > 3) continue
      if (!isTelling(query, folded)) continue
      queries.push({ kind, query, expect: title })
    }
    return queries
  })
}
