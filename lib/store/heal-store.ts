import type { Vault } from '@/lib/vault/seal'

import type { Cases } from './cases'
import type { Contacts } from './contacts'
import { deleteUnused } from './current-database'
import type { Database, DatabaseFactory } from './database'
import type { Erasures } from './erasures'
import type { Leases } from './leases'
import type { Orders } from './orders'
import { reseal } from './reseal'
import type { VaultDoor } from './vault-door'

/** What may have been cut off. */
export interface HealParts {
  /** The name under which the store is opened. */
  readonly name: string
  readonly strict: Database
  readonly relaxed: Database
  readonly leases: Leases
  readonly door: VaultDoor
  readonly vault: Vault
  readonly contacts: Contacts
  readonly cases: Pick<Cases, 'heal'>
  readonly orders: Pick<Orders, 'heal'>
  readonly erasures: Pick<Erasures, 'heal'>
}

/** Databases of the first version had nothing by which the contacts of the base are found. */
async function indexOldBase(db: Database, contacts: Contacts): Promise<void> {
  if ((await db.meta.get('base-finders')) === undefined) return
  await contacts.indexBase()
  await db.meta.delete('base-finders')
}

/** Seals by the new key what is left of the time before the passphrase, and lets the old key go. */
async function finishSealing(db: Database, door: VaultDoor, vault: Vault): Promise<void> {
  if (!(await door.isSealing())) return
  await reseal(db, vault)
  await door.endSealing()
}

/** Brings to its end what a stopped browser cut off; what has to do with names waits for the passphrase. */
export async function healStore(parts: HealParts, factory: DatabaseFactory): Promise<void> {
  const { name, strict, relaxed, leases, door, vault, contacts, cases, orders, erasures } = parts
  await cases.heal()
  await deleteUnused(name, leases, factory)
  if ((await door.state()) === 'locked') return
  await indexOldBase(relaxed, contacts)
  await orders.heal()
  await erasures.heal()
  await finishSealing(strict, door, vault)
}
