import type { GuardAnswers } from '@/lib/messaging/protocol'
import type { GuardFinding } from '@/lib/replies/guard/finding'
import type { GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import { guardedWords } from '@/lib/shared/guard-terms'
import type { GuardEntry } from '@/lib/store/guard-log'
import { hash32 } from '@/lib/store/hash'

import type { GuardedText, JudgeFill } from './fill-reply'
import { createGuardChecker, type GuardChecker, type GuardCheckerParts } from './guard-checker'
import type { ShownSighting } from './tab-states'

/** Stands between every text and the page. */
export interface GuardDesk {
  readonly check: GuardChecker['check']
  readonly rules: GuardChecker['rules']
  readonly forget: GuardChecker['forget']
  /** What stops a text: blocks, and warnings without a reason. It is logged as given up until it goes out in another way. */
  readonly judge: JudgeFill
  /** Logs what was found in a text of the agent's own. */
  readonly noteFound: (
    sighting: ShownSighting,
    text: string,
    findings: readonly GuardFinding[],
  ) => Promise<void>
  /** Logs what was done about findings of a text that has gone out. */
  readonly noteFilled: (sighting: ShownSighting, filled: GuardedText) => Promise<void>
}

/** What is to be kept of one catch. */
type Catch = Pick<GuardEntry, 'ruleId' | 'subject' | 'severity' | 'words' | 'reason' | 'outcome'>

const isSame = (
  text: string,
  finding: GuardFinding,
  { ruleId, words }: { readonly ruleId: string; readonly words: string },
): boolean => ruleId === finding.ruleId && words === guardedWords(text, finding)

/** Whether a finding keeps a text from going out: notes never do, warnings unless the agent gave a reason. */
function stops(finding: GuardFinding, text: string, { overridden }: GuardAnswers): boolean {
  if (finding.severity === 'warn') return !overridden.some((each) => isSame(text, finding, each))
  return finding.severity === 'block'
}

const asFound = (text: string, finding: GuardFinding): Catch => {
  const { ruleId, subject, severity } = finding
  const words = guardedWords(text, finding)
  return { ruleId, subject, severity, words, reason: null, outcome: 'given-up' }
}

/** What was done, for rules that are still there. */
function asAnswered(answers: GuardAnswers, rules: readonly GuardRuleInForce[]): readonly Catch[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return [
    ...answers.taken.map(({ ruleId, words }) => ({
      ruleId,
      words,
      reason: null,
      outcome: 'taken' as const,
    })),
    ...answers.overridden.map(({ ruleId, words, reason }) => ({
      ruleId,
      words,
      reason,
      outcome: 'overridden' as const,
    })),
  ].flatMap((each) => {
    const rule = byId.get(each.ruleId)
    return rule === undefined ? [] : [{ ...each, subject: rule.subject, severity: rule.severity }]
  })
}

/** Builds the desk. */
export function createGuardDesk(parts: GuardCheckerParts): GuardDesk {
  const checker = createGuardChecker(parts)
  const note = async (sighting: ShownSighting, caught: readonly Catch[]): Promise<void> => {
    const { platform, shop, contextId } = sighting
    // A note is only said: nobody has to answer it.
    const told = caught.filter(
      ({ severity, outcome }) => severity !== 'note' || outcome !== 'given-up',
    )
    if (told.length === 0) return
    try {
      const store = await parts.store()
      const about = {
        platform,
        shopId: shop === undefined ? null : await store.ids.shop(platform, shop.id),
        by: (await parts.settings.read()).agentName,
        at: parts.clock(),
      }
      const idOf = ({ ruleId, words }: Catch): string => `${contextId}|${ruleId}|${hash32(words)}`
      await store.guardLog.note(told.map((each) => Object.assign({ id: idOf(each) }, about, each)))
    } catch (error) {
      // What was caught is caught: a log that fails changes nothing for the agent.
      console.error('tillside: a catch was not logged', error)
    }
  }
  const noteFound: GuardDesk['noteFound'] = (sighting, text, findings) =>
    note(
      sighting,
      findings.map((finding) => asFound(text, finding)),
    )
  return {
    check: checker.check,
    rules: checker.rules,
    forget: checker.forget,
    noteFound,
    judge: async (sighting, { text, answers }) => {
      const [findings = []] = await checker.check(sighting, [text])
      const stopping = findings.filter((finding) => stops(finding, text, answers))
      await noteFound(sighting, text, stopping)
      // What only asks for a reason is told with what blocks, so that the agent deals with both at once.
      return stopping.length === 0 ? [] : findings
    },
    noteFilled: async (sighting, { answers }) =>
      note(sighting, asAnswered(answers, await checker.rules())),
  }
}
