import { readingsOf } from '@/lib/replies/search/readings'
import { createReplyIndex, type ReplyIndex } from '@/lib/replies/search/reply-index'

/** Builds what searches replies, with the readings of Chinese characters: a large chunk, loaded last. */
export const createReplySearch = (): ReplyIndex => createReplyIndex(readingsOf)
