import { Dexie } from 'dexie'

import { OUTCOME_DAYS } from '@/lib/offers/outcome'
import { DAY_MS } from '@/lib/shared/time'

import type { Database } from './database'
import type { Edits } from './edits'
import type { Edit } from './rows-facts'
import type { OfferRecordRow, OfferTalkRow } from './rows-offers'

/** A buyer who speaks with the shop: how things stand with them. */
type Speaking = Omit<OfferTalkRow, 'id'>

/** An offer that is said in a conversation. */
type SaidOffer = Omit<OfferRecordRow, 'id' | keyof Edit>

/** Conversations, and what was offered in them. */
export interface Offers {
  /** The conversation that goes on, or a new one: each lasts as long as an order counts as following it, so that none counts for two. */
  readonly talk: (speaking: Speaking) => Promise<OfferTalkRow>
  /** Notes an offer once a conversation; a later answer takes the place of the one before, and the time of the first telling stays. */
  readonly note: (said: SaidOffer) => Promise<void>
  /** Takes back what was answered: the offer was said, and nothing came of it yet. */
  readonly takeBack: (conversationId: string, offerId: string) => Promise<void>
  readonly ofTalk: (conversationId: string) => Promise<OfferRecordRow[]>
  /** Those of a shop that began since (epoch ms), the latest `most` of them. */
  readonly talksSince: (shopId: string, since: number, most: number) => Promise<OfferTalkRow[]>
  readonly recordsOf: (shopId: string) => Promise<OfferRecordRow[]>
  /** What was offered to some customers, in no particular order. */
  readonly ofCustomers: (customerIds: readonly string[]) => Promise<OfferRecordRow[]>
}

const TALK_MS = OUTCOME_DAYS * DAY_MS

const recordId = (conversationId: string, offerId: string): string => `${conversationId}|${offerId}`

/** Builds the repository of offers. */
export function createOffers(db: Database, edits: Edits): Offers {
  const running = ({ shopId, customerId, at }: Speaking): Promise<OfferTalkRow | undefined> =>
    db.offerTalks
      .where('[shopId+customerId+at]')
      .between([shopId, customerId, at - TALK_MS], [shopId, customerId, at], false, true)
      .last()
  return {
    talk: async (speaking) => {
      const known = await running(speaking)
      if (known !== undefined) return known
      return db.transaction('rw', db.offerTalks, async () => {
        const first = await running(speaking)
        if (first !== undefined) return first
        const row = { ...speaking, id: `${speaking.customerId}|${String(speaking.at)}` }
        await db.offerTalks.put(row)
        return row
      })
    },
    note: (said) =>
      db.transaction('rw', db.offerRecords, db.meta, async () => {
        const id = recordId(said.conversationId, said.offerId)
        const known = await db.offerRecords.get(id)
        // Saying it again is no answer, and no second telling.
        if (known !== undefined && (said.answer === 'offered' || known.answer === said.answer))
          return
        const at = known?.at ?? said.at
        await db.offerRecords.put({ ...said, id, at, ...(await edits.stamp(db)) })
      }),
    takeBack: (conversationId, offerId) =>
      db.transaction('rw', db.offerRecords, db.meta, async () => {
        const known = await db.offerRecords.get(recordId(conversationId, offerId))
        if (known === undefined || known.answer === 'offered') return
        await db.offerRecords.put({ ...known, answer: 'offered', ...(await edits.stamp(db)) })
      }),
    ofTalk: (conversationId) =>
      db.offerRecords.where('conversationId').equals(conversationId).toArray(),
    talksSince: (shopId, since, most) =>
      db.offerTalks
        .where('[shopId+at]')
        .between([shopId, since], [shopId, Dexie.maxKey])
        // oxlint-disable-next-line unicorn/no-array-reverse -- a query that reads backwards
        .reverse()
        .limit(most)
        .toArray(),
    ofCustomers: (customerIds) =>
      db.offerRecords
        .where('id')
        .startsWithAnyOf(customerIds.map((id) => `${id}|`))
        .toArray(),
    recordsOf: (shopId) => db.offerRecords.where('shopId').equals(shopId).toArray(),
  }
}
