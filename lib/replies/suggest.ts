import type { Locale } from '@/lib/settings/settings'
import type { OrderState } from '@/lib/shared/orders'

import { bigramsOf, bigramShare, foldText } from './fold-text'
import { textIn, type Reply, type ReplyStage } from './reply'

/** What the open conversation tells about which reply may fit. */
export interface Situation {
  /** The buyer's last words; null where the shop spoke last or the page shows none. */
  readonly lastMessage: string | null
  /** State of the newest order of this buyer; null: none known. */
  readonly orderState: OrderState | null
  readonly hasOrder: boolean
  readonly hasOpenCase: boolean
}

/** Stages that fit by the state of the newest order, first the likeliest. */
const STAGES_BY_STATE: Readonly<Record<OrderState, readonly ReplyStage[]>> = {
  unpaid: ['confirm', 'purpose'],
  paid: ['in-sale', 'confirm'],
  shipped: ['in-sale', 'after-sale'],
  received: ['care', 'after-sale'],
  refunding: ['after-sale', 'in-sale'],
  refunded: ['after-sale', 'care'],
  closed: ['purpose', 'confirm'],
}

/** Stages of a sale that fit a situation, first the likeliest. */
export function stagesOf({
  orderState,
  hasOrder,
  hasOpenCase,
}: Omit<Situation, 'lastMessage'>): readonly ReplyStage[] {
  if (hasOpenCase) return ['after-sale', 'in-sale']
  if (orderState !== null) return STAGES_BY_STATE[orderState]
  return hasOrder ? ['confirm', 'in-sale'] : ['welcome', 'purpose']
}

/** Whether a word was said; one in Latin letters only as a whole, else "hi" stands in "this". */
function wasSaid(word: string, said: string): boolean {
  if (!/^[a-z ]+$/.test(word)) return said.includes(word)
  return ` ${said.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${word} `)
}

/** How well a reply answers what was said: each of its words that was said counts more than any likeness. */
function answers(reply: Reply, said: string, locale: Locale): number {
  const met = reply.intents.filter((word) => wasSaid(foldText(word), said))
  const length = met.reduce((sum, word) => sum + Math.min(4, word.length), 0)
  return length + bigramShare(bigramsOf(foldText(textIn(reply, locale).title)), bigramsOf(said))
}

/** The `count` replies that fit the situation best: what was said decides first, then the stage of the sale. */
export function suggestReplies(
  library: readonly Reply[],
  situation: Situation,
  locale: Locale,
  count = 3,
): readonly Reply[] {
  const said = foldText(situation.lastMessage ?? '')
  const stages = stagesOf(situation)
  const rankOf = (reply: Reply): number => {
    const place = stages.indexOf(reply.stage)
    return answers(reply, said, locale) + (place < 0 ? 0 : 1.5 - place / 2)
  }
  return library
    .map((reply) => ({ reply, rank: rankOf(reply) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, count)
    .map(({ reply }) => reply)
}
