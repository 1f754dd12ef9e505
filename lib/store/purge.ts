import { CONTACT_FIELDS } from '@/lib/customers/identity'
import { groupBy } from '@/lib/shared/group-by'
import type { Clock } from '@/lib/shared/time'
import {
  hasLimits,
  isPurgeDue,
  keptSince,
  NOTHING_PURGED,
  RETENTION_CLASSES,
  type PurgeCounts,
  type Retention,
} from '@/lib/vault/retention'

import { ShopBusyError } from './amend-orders'
import { createClockGuard, type ClockGuard } from './clock-guard'
import type { Contacts } from './contacts'
import type { Database } from './database'
import type { Edits } from './edits'
import type { Joins } from './joins'
import type { Leases } from './leases'
import { finishLettingGo, letGo } from './let-go'
import { dueCustomers, type DueCustomers } from './plan-purge'
import {
  blankOldRefused,
  countOldTexts,
  forgetCases,
  oldCases,
  recordStands,
  removeOldTexts,
} from './purge-rows'
import type { ShopRow } from './rows'

/** Takes out what was kept for as long as the owner said; amounts, times and counts stay, so that tiers and figures do. */
export interface Purge {
  /** How many these limits would touch now; nothing is changed. */
  readonly foresee: (retention: Retention) => Promise<PurgeCounts>
  /** Goes by the limits that are set, at one shop or at all; takes nothing out while the clock is not believed. */
  readonly run: (shopId?: string) => Promise<PurgeCounts>
  /** The same once a night, unless it is locked; whoever shows something asks before. */
  readonly runIfDue: () => Promise<void>
  /** Nothing is taken out while the computer's clock has leapt. */
  readonly clock: ClockGuard
}

export interface PurgeParts {
  readonly db: Database
  readonly contacts: Contacts
  readonly joins: Joins
  readonly edits: Edits
  readonly leases: Leases
  readonly clock: Clock
  readonly newId: () => string
  readonly retention: () => Promise<Retention>
  /** Contacts cannot be read now, and nobody is shown any: the purge waits. */
  readonly isLocked: () => Promise<boolean>
  /** Writes a purge that took something out down where nobody can change it. */
  readonly note: (what: readonly string[]) => Promise<void>
}

/** Held by whoever takes out what is kept too long. */
const PURGE_LEASE = 'purge'

const add = (a: PurgeCounts, b: Partial<PurgeCounts>): PurgeCounts => ({
  contact: a.contact + (b.contact ?? 0),
  identity: a.identity + (b.identity ?? 0),
  texts: a.texts + (b.texts ?? 0),
  cases: a.cases + (b.cases ?? 0),
  orders: a.orders + (b.orders ?? 0),
})

/** What limits mean at one shop at one instant. */
interface ShopPurge {
  readonly shop: ShopRow
  readonly retention: Retention
  readonly now: number
}

const isWarned = async ({ db }: PurgeParts, customerIds: readonly string[], now: number) =>
  (
    await db.records
      .where('customerId')
      .anyOf([...customerIds])
      .toArray()
  ).some((row) => recordStands(row, now))

/** Persons of whom every account in the shop was kept long enough, and about whom nothing is pending. */
async function duePersons(
  parts: PurgeParts,
  { shop, now }: ShopPurge,
  due: readonly string[],
): Promise<string[][]> {
  const refs = due.map((customerId) => ({ shopId: shop.id, customerId }))
  const personOf = await parts.joins.personsOf(refs)
  const isDue = new Set(due)
  const persons = groupBy(refs, (ref) =>
    personOf(ref)
      .filter(({ shopId }) => shopId === shop.id)
      .map(({ customerId }) => customerId)
      .join(' '),
  )
  const whole = [...persons.keys()]
    .map((name) => name.split(' '))
    .filter((ids) => ids.every((id) => isDue.has(id)))
  const free: string[][] = []
  for (const ids of whole) if (!(await isWarned(parts, ids, now))) free.push(ids)
  return free
}

/** Carries out what is due of one stripe's customers; gives whom it touched. */
async function purgeCustomers(
  parts: PurgeParts,
  about: ShopPurge,
  due: DueCustomers,
  persons: readonly (readonly string[])[],
): Promise<string[]> {
  const { id } = about.shop
  if (due.contact.length > 0) await parts.contacts.erase(id, due.contact, CONTACT_FIELDS)
  if (due.identity.length > 0) await parts.contacts.erase(id, due.identity)
  if (persons.length > 0) await letGo(parts, id, persons)
  return [...due.contact, ...due.identity, ...persons.flat()]
}

/** Counts, and where it is meant so takes out, what one shop has kept long enough. */
async function purgeShop(
  parts: PurgeParts,
  about: ShopPurge,
  isMeant: boolean,
): Promise<PurgeCounts> {
  const { db, contacts } = parts
  const { shop, retention, now } = about
  const touched: string[] = []
  const orders: string[] = []
  let counts = NOTHING_PURGED
  for await (const due of dueCustomers(parts, shop, about)) {
    orders.push(...due.orders)
    counts = add(counts, { contact: due.contact.length, identity: due.identity.length })
    if (isMeant) touched.push(...(await purgeCustomers(parts, about, due, [])))
  }
  // Accounts that are one person may lie in different stripes.
  const persons = await duePersons(parts, about, orders)
  const none: DueCustomers = { contact: [], identity: [], orders: [] }
  if (isMeant) touched.push(...(await purgeCustomers(parts, about, none, persons)))
  if (touched.length > 0) await contacts.pruneFinders(shop.id, touched)
  const textsSince = keptSince(retention, shop.platform, 'texts', now) ?? -Infinity
  const casesSince = keptSince(retention, shop.platform, 'cases', now) ?? -Infinity
  const texts = await countOldTexts(db, shop.id, { since: textsSince, now })
  const cases = await oldCases(db, shop.id, casesSince)
  if (isMeant && texts > 0) await removeOldTexts(db, shop.id, { since: textsSince, now })
  if (isMeant && cases.length > 0) await forgetCases(db, cases)
  const contactSince = keptSince(retention, shop.platform, 'contact', now) ?? -Infinity
  if (isMeant) await blankOldRefused(db, shop.id, contactSince)
  return add(counts, { orders: persons.length, texts, cases: cases.length })
}

/** Where orders are on their way, its turn comes the next night. */
function mindBusy(error: unknown): void {
  if (!(error instanceof ShopBusyError)) throw error
}

/** Goes through the shops on whose marketplaces something has an end. */
async function purgeShops(
  parts: PurgeParts,
  { retention, shopId }: { readonly retention: Retention; readonly shopId?: string | undefined },
  isMeant: boolean,
): Promise<PurgeCounts> {
  const now = parts.clock()
  let counts = NOTHING_PURGED
  for (const shop of await parts.db.shops.toArray()) {
    if (shopId !== undefined && shop.id !== shopId) continue
    if (!hasLimits(retention, shop.platform)) continue
    try {
      counts = add(counts, await purgeShop(parts, { shop, retention, now }, isMeant))
    } catch (error) {
      mindBusy(error)
    }
  }
  return counts
}

async function run(parts: PurgeParts, shopId?: string): Promise<PurgeCounts> {
  await finishLettingGo(parts).catch(mindBusy)
  const counts = await purgeShops(parts, { retention: await parts.retention(), shopId }, true)
  const taken = RETENTION_CLASSES.filter((what) => counts[what] > 0)
  if (taken.length > 0) await parts.note(taken)
  return counts
}

/** Builds what keeps to the limits. */
export function createPurge(parts: PurgeParts): Purge {
  const { db, leases, clock, isLocked } = parts
  const guard = createClockGuard(db, clock)
  const isHeld = async (): Promise<boolean> => (await guard.heldSince()) !== null
  const isDue = async (): Promise<boolean> => {
    const row = await db.meta.get('purged-at')
    return isPurgeDue(row === undefined ? null : Number(row.value), clock())
  }
  const leased = async <Value>(act: () => Promise<Value>): Promise<Value> => {
    const endLease = await leases.take(PURGE_LEASE)
    try {
      return await act()
    } finally {
      endLease()
    }
  }
  return {
    foresee: (retention) => purgeShops(parts, { retention }, false),
    clock: guard,
    run: async (shopId) => ((await isHeld()) ? NOTHING_PURGED : leased(() => run(parts, shopId))),
    runIfDue: async () => {
      // Asked each time: it is also the sign of life.
      if (await isHeld()) return
      if (!(await isDue()) || (await isLocked())) return
      await leased(async () => {
        // Whoever had the lease before may have done it.
        if (!(await isDue())) return
        await run(parts)
        await db.meta.put({ key: 'purged-at', value: String(clock()) })
      })
    },
  }
}

/** Has a purge that is due carried out before anything is shown; one that fails must not keep anybody from the rest. */
export async function purgeIfDue({
  purge,
}: {
  readonly purge: Pick<Purge, 'runIfDue'>
}): Promise<void> {
  try {
    await purge.runIfDue()
  } catch (error) {
    console.error('tillside: purge', error)
  }
}
