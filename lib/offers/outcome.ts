import { z } from 'zod'

import { groupBy } from '@/lib/shared/group-by'
import { nativeIdSchema } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'

import { offerIdSchema } from './offer'
import { stratifiedDifference, type Estimate, type Share } from './proportions'

/** What a buyer did with an offer, as the agent marked it; `offered`: nothing was said of it. */
export const OFFER_ANSWERS = ['offered', 'taken', 'refused'] as const

/** An offer that was filled into the composer. */
export const offerRecordSchema = z.strictObject({
  id: nativeIdSchema,
  /** The same for the same product or package, whoever it is offered to: what is judged and retired. */
  offerId: offerIdSchema,
  conversationId: nativeIdSchema,
  /** Epoch ms. */
  at: z.int(),
  answer: z.enum(OFFER_ANSWERS),
})
export type OfferRecord = z.infer<typeof offerRecordSchema>

/** A conversation with a buyer, with or without an offer in it. */
export interface TalkRecord {
  readonly id: string
  /** When it began, epoch ms. */
  readonly at: number
  /** The buyer's tier at that time; null: none. */
  readonly tier: string | null
  /** Where in the sale it stood, as replies name it. */
  readonly stage: string
  /** When the buyer ordered, epoch ms, rising or not. */
  readonly ordersAt: readonly number[]
}

/** How an offer did. */
export interface OfferOutcome {
  readonly offerId: string
  readonly offered: number
  readonly taken: number
  readonly refused: number
  /** Conversations with it whose seven days are over, and those of them with an order in that time. */
  readonly settled: Share
  /** What it adds to the share that order within seven days, against conversations of the same tier and stage without any offer; null: there is nothing to compare with. */
  readonly uplift: Estimate | null
  readonly verdict: 'works' | 'harms' | 'does-nothing' | 'undecided'
}

/** Days after an offer in which an order counts as following it. */
export const OUTCOME_DAYS = 7
/** Conversations that an offer is tried in before it can be found to do nothing. */
const ENOUGH_TRIED = 100
/** Less than this is not worth an agent's words: half a percentage point. */
const WORTHWHILE = 0.005

const OUTCOME_MS = OUTCOME_DAYS * DAY_MS

const hasOrdered = ({ ordersAt }: TalkRecord, since: number): boolean =>
  ordersAt.some((at) => at >= since && at < since + OUTCOME_MS)

/** A conversation as it is compared: its stratum, and whether an order followed. */
interface Trial {
  readonly stratum: string
  readonly ordered: boolean
}

const trialOf = (talk: TalkRecord, since: number): Trial => ({
  stratum: JSON.stringify([talk.tier, talk.stage]),
  ordered: hasOrdered(talk, since),
})

const shareOf = (trials: readonly Trial[] = []): Share => ({
  hits: trials.filter(({ ordered }) => ordered).length,
  of: trials.length,
})

/** `does-nothing`: tried often enough without being seen to work, and the best guess is not worth the words. */
function judge(uplift: Estimate | null, { of }: Share): OfferOutcome['verdict'] {
  if (uplift === null) return 'undecided'
  if (uplift.low > 0) return 'works'
  if (uplift.high < 0) return 'harms'
  return of >= ENOUGH_TRIED && uplift.value < WORTHWHILE ? 'does-nothing' : 'undecided'
}

/** The first record of each conversation with an offer: a second telling is no second trial. */
function firstTellings(records: readonly OfferRecord[]): OfferRecord[] {
  const first = new Map<string, OfferRecord>()
  for (const record of records) {
    const known = first.get(record.conversationId)
    if (known === undefined || record.at < known.at) first.set(record.conversationId, record)
  }
  return [...first.values()]
}

/**
 * Judges every offer at `now` (epoch ms): how often it was offered, taken and refused, and what it adds to the share of
 * conversations followed by an order within seven days. Compared are conversations without any offer, of the same tier and
 * stage; an order counts from the telling on, or from the beginning of a conversation without one, and only conversations
 * whose seven days are over count on either side. Sorted by offer id.
 */
export function judgeOffers(
  records: readonly OfferRecord[],
  talks: readonly TalkRecord[],
  now: number,
): OfferOutcome[] {
  const talkById = new Map(talks.map((talk) => [talk.id, talk]))
  const withOffer = new Set(records.map(({ conversationId }) => conversationId))
  const without = groupBy(
    talks
      .filter(({ id, at }) => !withOffer.has(id) && at + OUTCOME_MS <= now)
      .map((talk) => trialOf(talk, talk.at)),
    ({ stratum }) => stratum,
  )
  const byOffer = groupBy(records, ({ offerId }) => offerId)
  const outcomes = Array.from(byOffer, ([offerId, all]): OfferOutcome => {
    const trials = firstTellings(all).flatMap(({ conversationId, at }) => {
      const talk = talkById.get(conversationId)
      return talk === undefined || at + OUTCOME_MS > now ? [] : trialOf(talk, at)
    })
    const strata = Array.from(
      groupBy(trials, ({ stratum }) => stratum),
      ([stratum, own]) => ({ one: shareOf(own), other: shareOf(without.get(stratum)) }),
    )
    const [settled, uplift] = [shareOf(trials), stratifiedDifference(strata)]
    return {
      offerId,
      offered: all.length,
      taken: all.filter(({ answer }) => answer === 'taken').length,
      refused: all.filter(({ answer }) => answer === 'refused').length,
      settled,
      uplift,
      verdict: judge(uplift, settled),
    }
  })
  return outcomes.toSorted((a, b) => (a.offerId < b.offerId ? -1 : 1))
}

/** Whether the owner is advised to retire an offer: it keeps buyers from ordering, or was tried enough and adds nothing. */
export const isToRetire = ({ verdict }: OfferOutcome): boolean =>
  verdict === 'harms' || verdict === 'does-nothing'
