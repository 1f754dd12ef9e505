import { createAnswerFinder } from '@/lib/replies/answers'
import { contradictions } from '@/lib/replies/policy/contradictions'
import { suggestFrom } from '@/lib/replies/suggest'

/** Builds what suggests replies and holds them against a policy sheet: a chunk of its own. */
export const createReplyTools = () => ({
  finder: createAnswerFinder(),
  suggest: suggestFrom,
  contradictions,
})

export type ReplyTools = ReturnType<typeof createReplyTools>
