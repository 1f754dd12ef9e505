import { createAnswerFinder } from '@/lib/replies/answers'
import { suggestFrom } from '@/lib/replies/suggest'

/** Builds what suggests replies: a chunk of its own. */
export const createReplyTools = () => ({
  finder: createAnswerFinder(),
  suggest: suggestFrom,
})

export type ReplyTools = ReturnType<typeof createReplyTools>
