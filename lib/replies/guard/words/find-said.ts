import type { ReadyRule } from '../compile-guard'
import { isDenied } from './denial'
import { findPhrase, type SaidPhrase } from './find-phrases'
import type { TextReading } from './text-reading'
import type { Place } from './things'

const covers = (outer: Place, inner: Place): boolean =>
  outer.first <= inner.first && outer.last >= inner.last

/** Where a text says what a rule is about: not inside of innocent words, and not in order to deny it. */
export function findSaid(
  { rule, phrases, except, unlessSaid }: ReadyRule,
  reading: TextReading,
): readonly SaidPhrase[] {
  const found = phrases.flatMap((phrase) => findPhrase(phrase, reading))
  if (found.length === 0) return found
  if (unlessSaid.some((phrase) => findPhrase(phrase, reading).length > 0)) return []
  const innocent = except.flatMap((phrase) => findPhrase(phrase, reading))
  return found.filter(
    (said) =>
      !innocent.some((words) => said.parts.some((part) => covers(words, part))) &&
      (rule.evenDenied === true || !isDenied(reading, said.first)),
  )
}
