import type { Clock } from '@/lib/shared/time'
import { createVault, makeVaultKey } from '@/lib/vault/seal'

import { createAlerts, type Alerts } from './alerts'
import { createCases, type Cases } from './cases'
import { createContacts, type Contacts } from './contacts'
import { currentDatabase, deleteUnused } from './current-database'
import { openDatabase, type Database, type DatabaseFactory } from './database'
import { createEdits } from './edits'
import { createIds, type Ids } from './ids'
import { createImages, type Images } from './images'
import { createImports, type Imports } from './imports'
import { createJoins, type Joins } from './joins'
import { createMatches, type Matches } from './matches'
import { createLeases, type Locks } from './leases'
import { createNotes, type Notes } from './notes'
import { createOfferBooks, type OfferBooks } from './offer-books'
import { createOffers, type Offers } from './offers'
import { createOrders, type Orders } from './orders'
import { createPackages, type Packages } from './packages'
import { createProducts, type Products } from './products'
import { createRecords, type Records } from './records'
import { removeShopRows, type WatchRemoval } from './remove-shop'
import { createReplies, type Replies } from './replies'
import { createReveals, type Reveals } from './reveals'
import { startRestore, type Restoration } from './restore'
import { createSettingRows, type SettingRows } from './setting-rows'
import { createShops, type Shops } from './shops'
import { countRows, takeSnapshot, type Snapshot } from './snapshot'
import { createSurveys, type Surveys } from './surveys'
import { createTags, type Tags } from './tags'
import { createUses, type Uses } from './uses'

/** Everything that Tillside keeps, in one browser's database. */
export interface Store {
  readonly ids: Ids
  readonly shops: Shops
  readonly orders: Orders
  readonly contacts: Contacts
  readonly notes: Notes
  readonly tags: Tags
  readonly joins: Joins
  readonly matches: Matches
  readonly records: Records
  readonly uses: Uses
  readonly replies: Replies
  readonly images: Images
  readonly reveals: Reveals
  readonly surveys: Surveys
  readonly products: Products
  readonly packages: Packages
  readonly offerBooks: OfferBooks
  readonly offers: Offers
  readonly cases: Cases
  readonly alerts: Alerts
  readonly imports: Imports
  readonly settings: SettingRows
  /** Rows of each of these tables. */
  readonly countRows: (tables: readonly string[]) => Promise<Readonly<Record<string, number>>>
  /** All that is kept, as it is at this instant. */
  readonly takeSnapshot: () => Promise<Snapshot>
  /** Starts to fill a database with a backup of that schema version; this store stays as it is. */
  readonly startRestore: (version: number) => Promise<Restoration>
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
  /** The browser's own, unless a test brings others. */
  readonly locks?: Locks
  /** Up to so many entries an import is laid among the customers that are there, instead of beside them. */
  readonly foldEntries?: number
  /** Entries that an import holds in memory before it lays them as a run. */
  readonly flushEntries?: number
}

/** This device's key, made at the first opening; of two contexts that open at once the first one's holds. */
async function loadKey(db: Database, subtle: SubtleCrypto): Promise<CryptoKey> {
  const known = await db.keys.get('seal')
  if (known !== undefined) return known.key
  const fresh = await makeVaultKey(subtle)
  return db.transaction('rw', db.keys, async () => {
    const first = await db.keys.get('seal')
    if (first !== undefined) return first.key
    await db.keys.put({ id: 'seal', key: fresh })
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

/** Databases of the first version had nothing by which the contacts of the base are found. */
async function indexOldBase(db: Database, contacts: Contacts): Promise<void> {
  if ((await db.meta.get('base-finders')) === undefined) return
  await contacts.indexBase()
  await db.meta.delete('base-finders')
}

/**
 * Opens the store. What people do and what alerts prove is written strictly: once acknowledged it survives a power cut.
 * What a file or page shows again (arrivals, contacts, shops) is written relaxed, at a fraction of the cost.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { name, clock, newId, foldEntries, flushEntries, locks = navigator.locks } = options
  const { crypto = globalThis.crypto, ...factory } = options
  // One after the other: the first may have to upgrade, which needs the database for itself.
  const current = await currentDatabase(name, factoryOf(factory))
  const strict = await openDatabase(current, 'strict', factoryOf(factory))
  const relaxed = await openDatabase(current, 'relaxed', factoryOf(factory))
  const device = await loadDevice(strict, newId)
  const edits = createEdits(device, clock)
  const vault = createVault(await loadKey(strict, crypto.subtle), crypto)
  const contacts = createContacts(relaxed, vault)
  const cases = createCases(strict)
  const shops = createShops(relaxed)
  const joins = createJoins(strict, edits)
  const leases = createLeases(locks)
  const orders = createOrders(
    { db: strict, edits, newId },
    { db: relaxed, contacts, leases, foldEntries, flushEntries },
    joins,
  )
  return {
    ids: await createIds(crypto.subtle),
    shops,
    orders,
    contacts,
    notes: createNotes(strict, edits, clock),
    tags: createTags(strict, edits),
    joins,
    matches: createMatches({ shops, contacts, joins }),
    records: createRecords(strict, edits, clock),
    uses: createUses(strict, edits),
    replies: createReplies(strict, edits, clock),
    images: createImages(strict, crypto.subtle),
    reveals: createReveals(strict, edits),
    surveys: createSurveys(relaxed),
    products: createProducts(strict, edits),
    packages: createPackages(strict, edits),
    offerBooks: createOfferBooks(relaxed),
    offers: createOffers(strict, edits),
    cases,
    alerts: createAlerts(strict, relaxed),
    imports: createImports(relaxed),
    settings: createSettingRows(strict, edits),
    countRows: (tables) => countRows(relaxed, tables),
    takeSnapshot: () => takeSnapshot(relaxed, vault),
    startRestore: (version) =>
      startRestore({ ...factoryOf(factory), name, version, device, newId, crypto, leases }),
    removeShop: (shopId, watch) => removeShopRows(relaxed, shopId, watch),
    heal: async () => {
      await indexOldBase(relaxed, contacts)
      await cases.heal()
      await orders.heal()
      await deleteUnused(name, leases, factoryOf(factory))
    },
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
