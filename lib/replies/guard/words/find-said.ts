import type { ReadyRule } from '../compile-guard'
import { denialBefore, isDeniedAfter } from './denial'
import { findPhrase, gapOf, type ReadyPhrase, type SaidPhrase } from './find-phrases'
import type { TextReading } from './text-reading'
import type { Place } from './things'

/** Signs within which other words tell what a find means. */
const NEAR = 24

const overlaps = (one: Place, other: Place): boolean =>
  one.first <= other.last && other.first <= one.last

const covers = (outer: Place, inner: Place): boolean =>
  outer.first <= inner.first && outer.last >= inner.last

/** Whether a part is denied by a word that is not itself a part: "no more pills" is said, "we give no refund for it" is not. */
const isDenied = ({ parts, last: end }: SaidPhrase, reading: TextReading): boolean =>
  isDeniedAfter(reading, end) ||
  parts.some(({ first }) => {
    const at = denialBefore(reading, first)
    return at !== null && !parts.some((part) => part.first <= at && at <= part.last)
  })

const allOf = (phrases: readonly ReadyPhrase[], reading: TextReading): readonly SaidPhrase[] =>
  phrases.flatMap((phrase) => findPhrase(phrase, reading))

/** Where a text says what a rule is about: not inside of innocent words, and not in order to deny it. */
export function findSaid(
  { rule, phrases, except, unlessSaid, unlessNear }: ReadyRule,
  reading: TextReading,
): readonly SaidPhrase[] {
  const found = allOf(phrases, reading)
  if (found.length === 0) return found
  if (allOf(unlessSaid, reading).length > 0) return []
  const innocent = allOf(except, reading)
  const telling = allOf(unlessNear, reading)
  return found.filter(
    (said) =>
      !innocent.some((words) => said.parts.some((part) => covers(words, part))) &&
      !telling.some((words) => overlaps(said, words) || gapOf(said, words, reading) <= NEAR) &&
      (rule.evenDenied === true || !isDenied(said, reading)),
  )
}
