import type { AnswerFinder } from './answers'
import type { Reply, ReplyStage } from './reply'
import type { Situation } from './situation'
import { stagesByState } from './stage'

export type { Situation } from './situation'

/** A reply that may fit, with the words by which it answers what was said. */
export interface Suggestion {
  readonly reply: Reply
  readonly words: readonly string[]
}

/** What the stage adds: less than any word that was said, more than likeness alone. */
const stageBonus = (place: number): number => (place < 0 ? 0 : Math.max(0, 1.5 - place / 2))

/**
 * The `count` replies of a library that fit the situation best: what was said decides first, then the stage that the talk has
 * come to, then the buyer's state; equal ones keep the library's order. `finder` holds the same library.
 */
export function suggestFrom(
  library: readonly Reply[],
  finder: AnswerFinder,
  situation: Situation,
  stage: ReplyStage,
  count = 3,
): readonly Suggestion[] {
  const answers = finder.answersTo(situation.lastMessage ?? '')
  const stages = [...new Set([stage, ...stagesByState(situation)])]
  const best: { readonly reply: Reply; readonly rank: number }[] = []
  for (const reply of library) {
    const rank = (answers.get(reply.id)?.weight ?? 0) + stageBonus(stages.indexOf(reply.stage))
    if (best.length === count && rank <= (best.at(-1)?.rank ?? 0)) continue
    const at = best.findIndex((other) => rank > other.rank)
    best.splice(at < 0 ? best.length : at, 0, { reply, rank })
    best.length = Math.min(best.length, count)
  }
  return best.map(({ reply }) => ({ reply, words: answers.get(reply.id)?.words ?? [] }))
}
