import { contradictions } from '../../policy/contradictions'
import { checkOwnFacts } from './check-own-facts'
import type { CheckFact, FactHit } from './fact-hit'

/** A number that the policy sheet contradicts. */
export const checkPolicy: CheckFact = (question) => {
  const { text } = question.reading
  const { policy } = question.facts
  if (policy === null) return []
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const stated = contradictions(text, policy, lang).map(({ fact, from, to, sheet }): FactHit => ({
    from,
    to,
    known: { kind: 'policy', fact, value: sheet },
    isSure: true,
  }))
  return [...stated, ...checkOwnFacts(question)]
}
