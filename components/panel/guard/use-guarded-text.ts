import { useTyped } from '@/components/ui/typed'
import type { GuardFinding } from '@/lib/replies/guard/finding'
import { guardedWords } from '@/lib/shared/guard-terms'

import type { GuardActs } from './guard-notes'
import { betterText, NO_WORK, stopOf, swapOf, type GuardWork } from './guard-work'
import { useCheck, type CheckTexts } from './use-check'

/** The override of a finding, beside those that were there. */
export function withOverride(
  work: GuardWork,
  text: string,
  finding: GuardFinding,
  reason: string,
): GuardWork {
  const words = guardedWords(text, finding)
  const { ruleId } = finding
  return { ...work, overridden: [...work.overridden, { ruleId, words, reason }] }
}

/** Without the override of a finding. */
export function withoutOverride(work: GuardWork, text: string, finding: GuardFinding): GuardWork {
  const words = guardedWords(text, finding)
  const isIt = (each: GuardWork['overridden'][number]): boolean =>
    each.ruleId === finding.ruleId && each.words === words
  return { ...work, overridden: work.overridden.filter((each) => !isIt(each)) }
}

export interface GuardedTextOptions {
  /** Which text it is, as one word. */
  readonly place: string
  readonly check: CheckTexts
  readonly text: string
  readonly write: (text: string) => void
  /** What was found in the text before it came here. */
  readonly first?: readonly GuardFinding[]
}

/** A text that is changed by hand: what stands against it, and what was done about that. */
export function useGuardedText({ place, check, text, write, first }: GuardedTextOptions) {
  const [work, setWork] = useTyped(`${place} guard`, () => NO_WORK)
  const [findings = []] = useCheck(check, [text], first === undefined ? undefined : [first])
  const acts: GuardActs = {
    take: (finding) => {
      const swap = swapOf(text, finding)
      if (swap === null) return
      setWork({ ...work, swaps: [...work.swaps, swap] })
      write(betterText(text, finding))
    },
    override: (finding, reason) => setWork(withOverride(work, text, finding, reason)),
    withdraw: (finding) => setWork(withoutOverride(work, text, finding)),
  }
  return { findings, work, acts, stop: stopOf(findings, text, work) }
}
