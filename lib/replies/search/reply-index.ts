import type { PlatformId } from '@/lib/shared/platforms'

import { isInScope } from '../read-reply'
import type { Reply } from '../reply'
import { marksIn, type Mark } from './marks'
import { createQueryMeeter, type QueryMeeter } from './meet-query'
import { createSlots } from './slots'
import { orderIn, rankWith, standingOf, type Asking } from './standing'
import { createSymbols, type Readings } from './symbols'

/** Who searches: replies that may not be used in their shop are not found. */
export interface Searcher extends Asking {
  readonly place: { readonly platform: PlatformId | null; readonly shopId: string | null }
}

/** Replies found, the best first. */
export interface FoundReplies {
  /** How many there are, also those beyond the limit. */
  readonly count: number
  readonly replies: readonly Reply[]
}

/** An index over the replies of a library, in all their languages. */
export interface ReplyIndex {
  /**
   * Takes in how a library differs from what the index holds. Stops where `isTimeUp` says so, to be called again with the
   * same library; true: all of it is in. Replies whose words did not change cost next to nothing.
   */
  readonly update: (library: readonly Reply[], isTimeUp?: () => boolean) => boolean
  /**
   * Replies that meet every word of a query; all of them for no words. What ranks them beside the words is made once for a
   * searcher object: a keystroke hands in the same one.
   */
  readonly search: (query: string, searcher: Searcher, limit?: number) => FoundReplies
  /** Where a query stands in a title that the index holds, for marking; also when it was typed in pinyin. */
  readonly marks: (title: string, query: string) => readonly Mark[]
}

/** Not to be found, in the place of a standing. */
const HIDDEN = -1

/** Begins an empty index; without readings it knows no pinyin. */
export function createReplyIndex(readings: Readings = () => []): ReplyIndex {
  const symbols = createSymbols(readings)
  const slots = createSlots(symbols)
  /** Holds until the library changes. */
  let meeter: QueryMeeter | null = null
  let standing: { readonly of: Searcher; readonly values: Float64Array } | null = null

  const standingFor = (searcher: Searcher): Float64Array => {
    if (standing?.of === searcher) return standing.values
    const stands = standingOf(searcher)
    const library = slots.library()
    const values = Float64Array.from(slots.orders(), (order) => {
      const reply = library[order]
      return reply !== undefined && isInScope(reply, searcher.place) ? stands(reply, order) : HIDDEN
    })
    standing = { of: searcher, values }
    return values
  }
  const search = (query: string, searcher: Searcher, limit = 100): FoundReplies => {
    const values = standingFor(searcher)
    meeter ??= createQueryMeeter({ columns: slots.columns(), symbols, readings })
    const met = meeter.meet(query)
    const ranks = new Float64Array(values.length)
    let count = 0
    for (const [slot, stands] of values.entries()) {
      const text = met === null ? 0 : (met[slot] ?? 0)
      if (stands === HIDDEN || (met !== null && text === 0)) continue
      ranks[count] = rankWith(text, stands)
      count += 1
    }
    const sorted = ranks.subarray(0, count).toSorted()
    const best = sorted.subarray(Math.max(0, count - limit)).toReversed()
    const library = slots.library()
    const replies = Array.from(best, (rank) => library[orderIn(rank)])
    return { count, replies: replies.filter((reply) => reply !== undefined) }
  }
  return {
    update: (library, isTimeUp = () => false) => {
      standing = null
      meeter = null
      return slots.update(library, isTimeUp)
    },
    search,
    marks: (title, query) => marksIn(title, query, symbols, readings),
  }
}
