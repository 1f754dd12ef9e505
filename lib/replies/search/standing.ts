import type { ReplyUse } from '../library'
import type { Reply, ReplyStage } from '../reply'

const DAY_MS = 86_400_000
/** A use counts half after so long. */
const USE_HALF_LIFE_MS = 14 * DAY_MS

/**
 * How replies are ranked: a rank is a number whose digits are, from the left, what is listed here, so that each decides only
 * where all before it are equal. Figures: how many values a digit has.
 */
const DIGITS = {
  /** How well the words of the query are met (`weights.ts`): 0 to 80. */
  text: 128,
  /** Where the talk stands: 2 a reply to what the buyer just said, 1 one of the stage it has come to. */
  stage: 4,
  /** The buyer's state, an open case, an unpaid order, a parcel on its way: 2 the likeliest stage for it, 1 the next. */
  state: 4,
  /** How often it was used, and how lately. */
  use: 64,
  /** A title with less beside what was searched for. */
  brevity: 64,
  /** The order of the library. */
  order: 1 << 20,
} as const

const BELOW_STATE = DIGITS.use * DIGITS.brevity * DIGITS.order
const BELOW_TEXT = DIGITS.stage * DIGITS.state * BELOW_STATE

/** Who asks, and when: what ranks replies beside the words of a query. */
export interface Asking {
  /** Where the talk stands; null: not known. */
  readonly stage: ReplyStage | null
  /** Stages that fit the buyer's state, the likeliest first. */
  readonly fitting: readonly ReplyStage[]
  /** Ids of the replies that answer what the buyer said last. */
  readonly answering: ReadonlySet<string>
  readonly uses: readonly ReplyUse[]
  /** Epoch ms. */
  readonly now: number
}

/** How much a reply is in use, 0 to 63: uses, each of them worth half after 14 days, in steps that grow with the number. */
function useDigit(use: ReplyUse | undefined, now: number): number {
  if (use === undefined || use.count <= 0) return 0
  const age = Math.max(0, now - use.lastAt) / USE_HALF_LIFE_MS
  const worth = use.count * 2 ** -age
  return Math.min(DIGITS.use - 1, 1 + Math.floor(6 * Math.log2(1 + worth)))
}

/** Signs of the shortest title. */
const titleLength = ({ texts }: Reply): number =>
  Math.min(...texts.map(({ title }) => title.length))

/** What is below the text in the ranks of replies: made once for a situation, used for every key that is pressed. */
export function standingOf(asking: Asking): (reply: Reply, order: number) => number {
  const uses = new Map(asking.uses.map((use) => [use.replyId, use]))
  return (reply, order) => {
    const stage = asking.answering.has(reply.id) ? 2 : reply.stage === asking.stage ? 1 : 0
    const place = asking.fitting.indexOf(reply.stage)
    const state = place < 0 ? 0 : Math.max(0, 2 - place)
    const use = useDigit(uses.get(reply.id), asking.now)
    const brevity = DIGITS.brevity - 1 - Math.min(DIGITS.brevity - 1, titleLength(reply))
    const tail = (use * DIGITS.brevity + brevity) * DIGITS.order + DIGITS.order - 1 - order
    return (stage * DIGITS.state + state) * BELOW_STATE + tail
  }
}

/** The whole rank of a reply. */
export const rankWith = (text: number, standing: number): number => text * BELOW_TEXT + standing

/** The place in the library of the reply with this rank. */
export const orderIn = (rank: number): number => DIGITS.order - 1 - (rank % DIGITS.order)
