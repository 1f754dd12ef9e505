import type { Reply } from './reply'
import { saleReplies } from './starter-sale'
import { serviceReplies } from './starter-service'

/** The replies that a shop starts with, in the order of a sale. */
export const starterReplies: readonly Reply[] = [...saleReplies, ...serviceReplies]
