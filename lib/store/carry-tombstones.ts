import type { CustomerRef } from '@/lib/customers/identity'
import { groupBy } from '@/lib/shared/group-by'

import type { Database } from './database'
import type { Erasures } from './erasures'
import type { Contacts } from './contacts'
import type { Joins } from './joins'
import { knownAccounts } from './known-accounts'
import { refKey } from './persons'
import type { TombstoneRow } from './rows-vault'
import type { Tombstones } from './tombstones'

/** A database that a backup was laid into. */
export interface RestoredParts {
  readonly db: Database
  readonly contacts: Contacts
  readonly joins: Joins
  readonly tombstones: Tombstones
  readonly erasures: Erasures
}

/** Accounts that people joined, as one person each. */
async function asPersons(joins: Joins, accounts: readonly CustomerRef[]): Promise<CustomerRef[][]> {
  const personOf = await joins.personsOf(accounts)
  const whole = accounts.map((ref) => personOf(ref).map(refKey).join(' '))
  const persons = groupBy([...accounts.entries()], ([index]) => whole[index] ?? '')
  return [...persons.values()].map((own) => own.map(([, ref]) => ref))
}

/**
 * Carries into a restored database who was erased in the one that it takes the place of, and erases them there again. A
 * backup that was made after an erasure knows of it, and what has come since stays.
 */
export async function carryTombstones(
  { db, contacts, joins, tombstones, erasures }: RestoredParts,
  stones: readonly TombstoneRow[],
): Promise<void> {
  const known = new Set((await tombstones.list()).map(({ id }) => id))
  const fresh = stones.filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return
  const found: CustomerRef[] = []
  for (const shopId of new Set(fresh.map((stone) => stone.shopId))) {
    const ids = await knownAccounts({ db, contacts }, shopId)
    const erased = await tombstones.erasedAt(shopId, ids, fresh)
    found.push(...[...erased.keys()].map((customerId) => ({ shopId, customerId })))
  }
  await erasures.eraseAgain(await asPersons(joins, found), fresh)
}
