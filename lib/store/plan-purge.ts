import { CONTACT_FIELDS } from '@/lib/customers/identity'
import { isNameless } from '@/lib/vault/erasure'
import { keptSince, type Retention } from '@/lib/vault/retention'

import type { Contacts } from './contacts'
import type { Database } from './database'
import { linesOf } from './each-person'
import { isTold, viewOrder } from './order'
import { unpackOrder } from './pack-order'
import type { Contact, Detail, ShopRow } from './rows'
import { STRIPES } from './stripes'

/** Customers of one stripe of a shop who were kept long enough, by what of them goes. */
export interface DueCustomers {
  readonly contact: readonly string[]
  readonly identity: readonly string[]
  readonly orders: readonly string[]
}

/** What a customer was last about. */
interface Touched {
  /** Epoch ms of the last order, and of the last sign of them; -Infinity where there is none. */
  readonly orderedAt: number
  readonly seenAt: number
  /** An order waits to be sent or paid, or its money to go back. */
  readonly isGoingOn: boolean
}

/** A customer of whom something may be due. */
interface Candidate extends Touched {
  readonly contact: Contact | undefined
  readonly hasOrders: boolean
}

/** What is gone through. */
interface PlanParts {
  readonly db: Database
  readonly contacts: Contacts
}

const GOING_ON = new Set(['unpaid', 'paid', 'refunding'])

function touchedBy(lines: readonly string[], contact: Contact | undefined): Touched {
  const orders = lines.map(unpackOrder).filter(isTold).map(viewOrder)
  const orderedAt = orders.reduce(
    (last, { placedAt = -Infinity }) => Math.max(last, placedAt),
    -Infinity,
  )
  return {
    orderedAt,
    seenAt: Math.max(orderedAt, contact?.seenAt ?? -Infinity),
    isGoingOn: orders.some(({ state }) => state !== undefined && GOING_ON.has(state)),
  }
}

const detailsOf = (contact: Contact): Detail[] =>
  CONTACT_FIELDS.flatMap((field) => contact[field] ?? [])

const hasReach = (contact: Contact | undefined): boolean =>
  contact !== undefined && detailsOf(contact).length > 0

/** Until when (epoch ms) each class reaches back; -Infinity: for ever. */
type Since = Readonly<Record<keyof DueCustomers, number>>

/** Whether what a contact itself tells shows that nothing of it is due: most are told apart so, and no order is read. */
const isFresh = (contact: Contact, since: Since): boolean =>
  contact.seenAt >= since.identity &&
  detailsOf(contact).every(({ seenAt }) => seenAt >= since.contact)

/** Those of a stripe of whom something may be due, with what is known of each. */
async function candidatesOf(
  { db, contacts }: PlanParts,
  { shopId, stripe }: { readonly shopId: string; readonly stripe: number },
  since: Since,
): Promise<Map<string, Candidate>> {
  const known = await contacts.readStripe(shopId, stripe)
  const isAboutOrders = since.orders > -Infinity
  const stale = [...known].flatMap(([id, contact]) => (isFresh(contact, since) ? [] : [id]))
  if (!isAboutOrders && stale.length === 0) return new Map()
  const lines = await linesOf(db, shopId, stripe)
  const ids = isAboutOrders ? new Set([...known.keys(), ...lines.keys()]) : stale
  return new Map(
    [...ids]
      .filter((id) => !isNameless(id))
      .map((id) => {
        const contact = known.get(id)
        const own = lines.get(id) ?? []
        return [id, { contact, hasOrders: own.length > 0, ...touchedBy(own, contact) }]
      }),
  )
}

/** Goes through the customers of a shop, a 32nd at a time; nothing is changed. */
export async function* dueCustomers(
  parts: PlanParts,
  { id: shopId, platform }: Pick<ShopRow, 'id' | 'platform'>,
  { retention, now }: { readonly retention: Retention; readonly now: number },
): AsyncGenerator<DueCustomers> {
  const sinceOf = (what: keyof DueCustomers): number =>
    keptSince(retention, platform, what, now) ?? -Infinity
  const since: Since = {
    contact: sinceOf('contact'),
    identity: sinceOf('identity'),
    orders: sinceOf('orders'),
  }
  for (let stripe = 0; stripe < STRIPES; stripe += 1) {
    const candidates = await candidatesOf(parts, { shopId, stripe }, since)
    const due = (isDue: (candidate: Candidate) => boolean): string[] =>
      [...candidates].flatMap(([id, candidate]) =>
        !candidate.isGoingOn && isDue(candidate) ? [id] : [],
      )
    yield {
      // How to reach somebody is for an order; where none is known, it counts from when it was told.
      contact: due(
        ({ contact, orderedAt, seenAt }) =>
          hasReach(contact) && (orderedAt === -Infinity ? seenAt : orderedAt) < since.contact,
      ),
      identity: due(({ contact, seenAt }) => contact !== undefined && seenAt < since.identity),
      orders: due(({ hasOrders, seenAt }) => hasOrders && seenAt < since.orders),
    }
  }
}
