import { contradictions } from '../../policy/contradictions'
import type { CheckFact } from './fact-hit'

/** A number that the policy sheet contradicts. */
export const checkPolicy: CheckFact = ({ reading: { text }, facts: { policy } }) => {
  if (policy === null) return []
  const lang = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  return contradictions(text, policy, lang).map(({ fact, from, to, sheet }) => ({
    from,
    to,
    known: { kind: 'policy', fact, value: sheet },
    isSure: true,
  }))
}
