import { checkFacts } from './check-facts'
import type { CompiledGuard, ReadyRule } from './compile-guard'
import type { GuardFinding, Severity } from './finding'
import type { GuardFacts } from './guard-facts'
import type { FactHit } from './facts/fact-hit'
import { offsetsOf } from './text-span'
import { proposeBetter } from './propose-better'
import { findSaid } from './words/find-said'
import type { TextReading } from './words/text-reading'

/** Findings of one rule that are told: more say nothing new. */
const MOST_FINDINGS = 10

const WEIGHT: Readonly<Record<Severity, number>> = { block: 2, warn: 1, note: 0 }

/** What is not certain stops nobody. */
const softened = (severity: Severity): Severity => (severity === 'block' ? 'warn' : severity)

function hitsOf(
  ready: ReadyRule,
  reading: TextReading,
  facts: GuardFacts,
  now: number,
): readonly FactHit[] {
  const said = findSaid(ready, reading).map((place) => offsetsOf(place, reading))
  const { check } = ready.rule
  if (check !== undefined) return checkFacts(check, { reading, said, facts, now })
  return said.map(({ from, to }) => ({ from, to, known: null, isSure: true }))
}

const overlaps = (one: GuardFinding, other: GuardFinding): boolean =>
  one.from < other.to && other.from < one.to

/** Of findings on the same subject that overlap the gravest, then the longest. */
function withoutEchoes(found: readonly GuardFinding[]): GuardFinding[] {
  const kept: GuardFinding[] = []
  const gravestFirst = found.toSorted(
    (a, b) => WEIGHT[b.severity] - WEIGHT[a.severity] || b.to - b.from - (a.to - a.from),
  )
  for (const each of gravestFirst)
    if (!kept.some((other) => other.subject === each.subject && overlaps(other, each)))
      kept.push(each)
  return kept.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** Finds in a text that is about to go out what can harm the shop or a buyer, in the order of the text; `now` is epoch ms. */
export function checkText(
  text: string,
  guard: CompiledGuard,
  facts: GuardFacts,
  now: number,
): readonly GuardFinding[] {
  const reading = guard.read(text)
  const found = guard.rules.flatMap((ready) =>
    hitsOf(ready, reading, facts, now)
      .slice(0, MOST_FINDINGS)
      .map((hit): GuardFinding => {
        const { rule, severity } = ready
        return {
          ruleId: rule.id,
          subject: rule.subject,
          severity: hit.isSure ? severity : softened(severity),
          from: hit.from,
          to: hit.to,
          reason: rule.reason,
          better: hit.better ?? proposeBetter(rule, hit, text),
          known: hit.known,
        }
      }),
  )
  return withoutEchoes(found)
}
