import type { Library } from '../library'
import { starterGroups } from './groups'
import { saleReplies } from './sale'
import { serviceReplies } from './service'
import { starterLibrary } from './starter-reply'

/** Replies and groups that a shop starts with, in the order of a sale. */
export const STARTER: Library = starterLibrary(starterGroups, [...saleReplies, ...serviceReplies])

export const starterReplies = STARTER.replies
