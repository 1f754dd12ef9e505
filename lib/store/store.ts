import type { Clock } from '@/lib/shared/time'
import { createVault, makeVaultKeys, type VaultKeys } from '@/lib/vault/seal'

import { createAlerts, type Alerts } from './alerts'
import { createCases, type Cases } from './cases'
import { createContacts, type Contacts } from './contacts'
import { openDatabase, type Database, type DatabaseFactory } from './database'
import { createEdits } from './edits'
import { createIds, type Ids } from './ids'
import { createImports, type Imports } from './imports'
import { createNotes, type Notes } from './notes'
import { createOrders, type Orders } from './orders'
import { removeShopRows, type WatchRemoval } from './remove-shop'
import { createSettingRows, type SettingRows } from './setting-rows'
import { createShops, type Shops } from './shops'
import { createTags, type Tags } from './tags'

/** Everything that Tillside keeps, in one browser's database. */
export interface Store {
  readonly ids: Ids
  readonly shops: Shops
  readonly orders: Orders
  readonly contacts: Contacts
  readonly notes: Notes
  readonly tags: Tags
  readonly cases: Cases
  readonly alerts: Alerts
  readonly imports: Imports
  readonly settings: SettingRows
  /** Takes one shop out with everything of it. */
  readonly removeShop: (shopId: string, watch: WatchRemoval) => Promise<void>
  /** Brings to its end what a stopped browser cut off; meant for every start. */
  readonly heal: () => Promise<void>
  readonly close: () => void
}

/** What a store is opened with. */
export interface StoreOptions extends DatabaseFactory {
  readonly name: string
  readonly clock: Clock
  readonly newId: () => string
  readonly crypto?: Pick<Crypto, 'subtle' | 'getRandomValues'>
  /** Up to so many entries an import is laid among the customers that are there, instead of beside them. */
  readonly foldEntries?: number
}

/** This device's keys, made at the first opening; of two contexts that open at once the first one's hold. */
async function loadKeys(db: Database, subtle: SubtleCrypto): Promise<VaultKeys> {
  const read = async (): Promise<VaultKeys | undefined> => {
    const [seal, find] = await db.keys.bulkGet(['seal', 'find'])
    return seal && find && { seal: seal.key, find: find.key }
  }
  const known = await read()
  if (known !== undefined) return known
  const fresh = await makeVaultKeys(subtle)
  return db.transaction('rw', db.keys, async () => {
    const first = await read()
    if (first !== undefined) return first
    await db.keys.bulkPut([
      { id: 'seal', key: fresh.seal },
      { id: 'find', key: fresh.find },
    ])
    return fresh
  })
}

const loadDevice = (db: Database, newId: () => string): Promise<string> =>
  db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get('device')
    if (known !== undefined) return known.value
    const device = newId()
    await db.meta.put({ key: 'device', value: device })
    return device
  })

/**
 * Opens the store. What people do and what alerts prove is written strictly: once acknowledged it survives a power cut.
 * What a file or page shows again (arrivals, contacts, shops) is written relaxed, at a fraction of the cost.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { name, clock, newId, foldEntries } = options
  const { crypto = globalThis.crypto, ...factory } = options
  // One after the other: the first may have to upgrade, which needs the database for itself.
  const strict = await openDatabase(name, 'strict', factoryOf(factory))
  const relaxed = await openDatabase(name, 'relaxed', factoryOf(factory))
  const edits = createEdits(await loadDevice(strict, newId), clock)
  const vault = createVault(await loadKeys(strict, crypto.subtle), crypto)
  const contacts = createContacts(relaxed, vault)
  const cases = createCases(strict)
  const orders = createOrders(
    { db: strict, edits, clock, newId },
    { db: relaxed, contacts, clock, foldEntries },
  )
  return {
    ids: await createIds(crypto.subtle),
    shops: createShops(relaxed),
    orders,
    contacts,
    notes: createNotes(strict, edits, clock),
    tags: createTags(strict, edits),
    cases,
    alerts: createAlerts(strict),
    imports: createImports(relaxed),
    settings: createSettingRows(strict, edits),
    removeShop: (shopId, watch) => removeShopRows(relaxed, shopId, watch),
    heal: () => orders.heal(),
    close: () => {
      strict.close()
      relaxed.close()
    },
  }
}

const factoryOf = ({ indexedDB, IDBKeyRange }: DatabaseFactory): DatabaseFactory => ({
  ...(indexedDB === undefined ? {} : { indexedDB }),
  ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
})
