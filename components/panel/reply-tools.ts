import { createAnswerFinder } from '@/lib/replies/answers'
import { readingsOf } from '@/lib/replies/search/readings'
import { createReplyIndex } from '@/lib/replies/search/reply-index'
import { contradictions } from '@/lib/replies/policy/contradictions'
import { suggestFrom } from '@/lib/replies/suggest'

/** Builds what searches replies and suggests them, with the readings of Chinese characters: a chunk of its own. */
export const createReplyTools = () => ({
  index: createReplyIndex(readingsOf),
  finder: createAnswerFinder(),
  suggest: suggestFrom,
  contradictions,
})

export type ReplyTools = ReturnType<typeof createReplyTools>
