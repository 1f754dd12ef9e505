import { readNumber } from '../../policy/read-number'
import type { PolicySheet } from '../../policy/policy-sheet'
import type { CheckFact, FactHit } from './fact-hit'
import { findPattern, type Found } from './fact-text'

const MEASURE =
  /(?<![\d.])(?<n>\d+(?:\.\d+)?|[一二两三四五六七八九十百]{1,4})\s?(?:个)?(?<unit>小时|工作日|天|日|周|月|年|元|块|%|折|个点|hours?|(?:business |working )?days?|weeks?|months?|years?|percent)/gu
/** Units that are one, whatever the language. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/小时|hour/u, 'hour'],
  [/天|日|day/u, 'day'],
  [/周|week/u, 'week'],
  [/月|month/u, 'month'],
  [/年|year/u, 'year'],
  [/元|块/u, 'money'],
  [/%|percent|个点/u, 'percent'],
  [/折/u, 'share'],
]
const unitOf = (unit: string): string => UNITS.find(([words]) => words.test(unit))?.[1] ?? ''

/** What a name of a fact is about, without what only says how it is measured. */
const ABOUT_NOTHING =
  /days?|hours?|months?|weeks?|years?|天数|时间|期限|时效|小时|金额|比例|percent|rate|max|min|limit|window|period/gu
const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll(ABOUT_NOTHING, ' ')
    .split(/[\s_]+/u)
    .filter((word) => word.length > 1)

const saidIn = (clause: string, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => clause.includes(word))

const clauseOf = ({ before, said, after }: Found): string =>
  `${before.split(',').at(-1) ?? ''}${said}${after.split(',')[0] ?? ''}`.replaceAll(/\s/gu, '')

/** A number of a fact that the shop named itself, and that its sheet contradicts. */
export const checkOwnFacts: CheckFact = ({ reading: { signs }, facts: { policy } }) => {
  const own: PolicySheet['own'] = policy?.own ?? []
  if (own.length === 0) return []
  const measures = findPattern(signs, MEASURE)
  return own.flatMap(({ name, value }): readonly FactHit[] => {
    const [stands] = [...value.normalize('NFKC').toLowerCase().matchAll(MEASURE)]
    const bare = /^\d+(?:\.\d+)?$/u.test(value.trim()) ? Number(value) : null
    const unit = unitOf(stands?.groups?.['unit'] ?? name.toLowerCase())
    const number = bare ?? readNumber(stands?.groups?.['n'] ?? '')
    if (number === null || unit === '') return []
    return measures
      .filter(
        (found) =>
          unitOf(found.groups['unit'] ?? '') === unit &&
          saidIn(clauseOf(found), wordsOf(name)) &&
          readNumber(found.groups['n'] ?? '') !== number,
      )
      .map(({ from, to }) => ({
        from,
        to,
        known: { kind: 'texts', texts: [value] },
        isSure: false,
      }))
  })
}
