import { matchKeysOf, type MatchKey } from '@/lib/customers/contact-keys'
import type { CustomerRef, MatchKind } from '@/lib/customers/identity'

import { textsOf } from './contact'
import type { Contacts } from './contacts'
import { keyHash } from './finders'
import type { Joins } from './joins'
import { createKeyRing } from './key-ring'
import { groupPersons, refKey } from './persons'
import { BUCKET_LEVELS, type Contact } from './rows'
import type { Shops } from './shops'
import { STRIPES } from './stripes'

/** An account that may be the same person. */
export interface FoundMatch {
  readonly ref: CustomerRef
  readonly reasons: readonly MatchKind[]
}

/** Two accounts that may be the same person. */
export interface MatchPair {
  readonly a: CustomerRef
  readonly b: CustomerRef
  readonly reasons: readonly MatchKind[]
}

/** How far a long job has come, 0 to 1, and whether it is still wanted. */
export interface LongJob {
  readonly watch: (share: number) => void
  readonly signal: AbortSignal
}

/**
 * Accounts that may be the same person, over all shops: those with the same e-mail address or phone number, or the same
 * name at the same address. A key of more than `SHARED_ACCOUNTS` proves nothing, and what people have judged is not asked
 * again. The hashes of finders propose, the opened contacts decide.
 */
export interface Matches {
  /** Of one account, sorted. */
  readonly of: (ref: CustomerRef) => Promise<FoundMatch[]>
  /** Of all accounts; throws the signal's reason once it is aborted. */
  readonly scan: (job: LongJob) => Promise<MatchPair[]>
}

/** A family or a reseller has more accounts than this on one phone. */
const SHARED_ACCOUNTS = 5

/** What matches are found in. */
interface MatchTools {
  readonly shops: Shops
  readonly contacts: Contacts
  readonly joins: Joins
}

const keysOf = (contact: Contact): MatchKey[] => matchKeysOf(textsOf(contact))

/** An account lies in one bucket of each level at most: more buckets than these are of too many accounts. */
const MOST_BUCKETS = SHARED_ACCOUNTS * BUCKET_LEVELS.length

/** Accounts of all shops that have this key now; nobody where it proves nothing. */
async function holdersOf({ shops, contacts }: MatchTools, key: MatchKey): Promise<CustomerRef[]> {
  const hasKey = (contact: Contact): boolean =>
    keysOf(contact).some(({ kind, text }) => kind === key.kind && text === key.text)
  const held = await Promise.all(
    (await shops.list()).map(async ({ id: shopId }) => {
      const found = await contacts.findBy(shopId, keyHash(key), hasKey, MOST_BUCKETS)
      return found && [...found.keys()].map((customerId) => ({ shopId, customerId }))
    }),
  )
  const accounts = held.flatMap((found) => found ?? [])
  return held.includes(null) || accounts.length > SHARED_ACCOUNTS ? [] : accounts
}

async function matchesOf(tools: MatchTools, ref: CustomerRef): Promise<FoundMatch[]> {
  const contact = await tools.contacts.read(ref.shopId, ref.customerId)
  const keys = contact === null ? [] : keysOf(contact)
  if (keys.length === 0) return []
  const [persons, holders] = await Promise.all([
    tools.joins.list().then(groupPersons),
    Promise.all(keys.map((key) => holdersOf(tools, key))),
  ])
  const found = new Map<string, { ref: CustomerRef; reasons: MatchKind[] }>()
  for (const [index, { kind }] of keys.entries()) {
    const others = holders[index] ?? []
    for (const other of others.filter((each) => !persons.isSettled(ref, each))) {
      const match = found.get(refKey(other)) ?? { ref: other, reasons: [] }
      match.reasons.push(kind)
      found.set(refKey(other), match)
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, match]) => match)
}

async function scanAll(tools: MatchTools, { watch, signal }: LongJob): Promise<MatchPair[]> {
  const [shops, joins] = await Promise.all([tools.shops.list(), tools.joins.list()])
  const ring = createKeyRing()
  for (const [index, { id: shopId }] of shops.entries())
    for (let stripe = 0; stripe < STRIPES; stripe += 1) {
      signal.throwIfAborted()
      for (const [customerId, contact] of await tools.contacts.readStripe(shopId, stripe))
        ring.add({ shopId, customerId }, keysOf(contact))
      watch((index + (stripe + 1) / STRIPES) / shops.length)
    }
  const persons = groupPersons(joins)
  return ring.pairs(SHARED_ACCOUNTS).filter(({ a, b }) => !persons.isSettled(a, b))
}

/** Builds the search for matches. */
export function createMatches(tools: MatchTools): Matches {
  return {
    of: (ref) => matchesOf(tools, ref),
    scan: (job) => scanAll(tools, job),
  }
}
