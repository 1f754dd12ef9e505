import type { Clock } from '@/lib/shared/time'
import type { Vault } from '@/lib/vault/seal'

import { createAlerts, type Alerts } from './alerts'
import { createAudit, type Audit } from './audit'
import { createAuditHeads } from './audit-heads'
import { createCases, type Cases } from './cases'
import { createChecking, type Checking } from './checking'
import { createContacts, type Contacts } from './contacts'
import { createCustomerGroups, type CustomerGroups } from './customer-groups'
import { connect, type ConnectOptions } from './connect'
import { factoryOf, type Database, type DatabaseFactory } from './database'
import { createDeviceRows, type DeviceRows } from './device-rows'
import { createEdits, type Edits } from './edits'
import { createForgetting, type Forgetting } from './forgetting'
import { healStore } from './heal-store'
import { createIds, type Ids } from './ids'
import { createGuardLog, type GuardLog } from './guard-log'
import { createGuardWords, type GuardWords } from './guard-words'
import { createImages, type Images } from './images'
import { createImports, type Imports } from './imports'
import { createJoins, type Joins } from './joins'
import { createMatches, type Matches } from './matches'
import type { SessionShelf } from './kept-keys'
import { createLeases, type Leases, type Locks } from './leases'
import { readEditMark, takeMirror } from './mirror-rows'
import { createNotes, type Notes } from './notes'
import { createOfferBooks, type OfferBooks } from './offer-books'
import { createOffers, type Offers } from './offers'
import { openVault, shareLock } from './open-vault'
import { createOrders, type Orders } from './orders'
import { createPackages, type Packages } from './packages'
import { createProducts, type Products } from './products'
import { createRecords, type Records } from './records'
import { removeShopRows, type WatchRemoval } from './remove-shop'
import { createReplies, type Replies } from './replies'
import { createReveals, type Reveals } from './reveals'
import { startRestore, type RestoreOptions, type StartRestore } from './restore'
import { createSettingRows, type SettingRows } from './setting-rows'
import { createShops, type Shops } from './shops'
import { countRows, takeSnapshot, type Snapshot } from './snapshot'
import { createSurveys, type Surveys } from './surveys'
import { createTags, type Tags } from './tags'
import { createUses, type Uses } from './uses'
import type { VaultDoor } from './vault-door'

/** Everything that Tillside keeps, in one browser's database. */
export interface Store extends Forgetting, Checking {
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
  readonly customerGroups: CustomerGroups
  readonly products: Products
  readonly packages: Packages
  readonly offerBooks: OfferBooks
  readonly offers: Offers
  readonly guardWords: GuardWords
  readonly guardLog: GuardLog
  readonly audit: Audit
  readonly cases: Cases
  readonly alerts: Alerts
  readonly imports: Imports
  readonly settings: SettingRows
  /** The passphrase, and whether what is sealed is open. */
  readonly door: Omit<VaultDoor, 'keys' | 'endSealing' | 'share'>
  /** Rows of each of these tables. */
  readonly countRows: (tables: readonly string[]) => Promise<Readonly<Record<string, number>>>
  /** All that is kept, as it is at this instant. */
  readonly takeSnapshot: () => Promise<Snapshot>
  /** What of it nothing brings back, as it is at this instant. */
  readonly takeMirror: () => Promise<Snapshot>
  /** Changes whenever something may have changed that `takeMirror` takes. */
  readonly readEditMark: () => Promise<string>
  /** Starts to fill a database with a backup of that schema version; this store stays as it is. */
  readonly startRestore: StartRestore
  /** Takes one shop out with everything of it. */
  readonly removeShop: (shopId: string, watch: WatchRemoval) => Promise<void>
  /** Rows that a check has set aside, and what else this device keeps for itself. */
  readonly device: DeviceRows
  /** Takes out what is reckoned anew when it is next asked for, where the disk is full. */
  readonly makeRoom: () => Promise<void>
  /** Brings to its end what a stopped browser cut off; meant for every start, and for each time that the door opens. */
  readonly heal: () => Promise<void>
  /** Somebody may upgrade or delete the database: the connections to it close then. */
  readonly isOpen: () => boolean
  readonly close: () => void
}

/** What a store is opened with. */
export interface StoreOptions extends ConnectOptions {
  readonly clock: Clock
  readonly newId: () => string
  readonly crypto?: Pick<Crypto, 'subtle' | 'getRandomValues'>
  /** The browser's own, unless a test brings others. */
  readonly locks?: Locks
  /** Where this browser session keeps its key; absent: nowhere, as before anybody said a passphrase. */
  readonly shelf?: SessionShelf
  /** Rounds of a passphrase that is set from now on; fewer in tests. */
  readonly rounds?: number
  /** Up to so many entries an import is laid among the customers that are there, instead of beside them. */
  readonly foldEntries?: number
  /** Entries that an import holds in memory before it lays them as a run. */
  readonly flushEntries?: number
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
  const { name, clock, newId, foldEntries, flushEntries, locks = navigator.locks } = options
  const { crypto = globalThis.crypto, shelf, rounds } = options
  const factory = factoryOf(options)
  const { strict, relaxed } = await connect(options)
  const deviceId = await loadDevice(strict, newId)
  const edits = createEdits(deviceId, clock)
  const { door, vault } = await openVault(strict, { clock, crypto, shelf, rounds })
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
  const imports = createImports(relaxed)
  const settings = createSettingRows(strict, edits)
  const device = createDeviceRows(name, factory)
  const about = { name, deviceId, leases, clock, newId, crypto }
  const logged = loggedParts(about, { db: strict, edits, vault }, factory)
  const own = { db: strict, contacts, joins, ...logged }
  const forgetting = createForgetting({ ...about, ...own, settings, edits, device, door })
  const into = { ...own, ...forgetting, orders, shops, imports }
  return {
    ids: createIds(),
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
    ...surveyParts({ strict, relaxed }, edits, clock),
    ...offerParts({ strict, relaxed }, edits),
    ...logged,
    ...forgetting,
    cases,
    alerts: createAlerts(strict, relaxed),
    imports,
    settings,
    door,
    ...keepingParts(relaxed, vault),
    startRestore: restoring({ ...factory, ...about, ...shelfOf(options), into }, door, vault),
    removeShop: (shopId, watch) => removeShopRows(relaxed, shopId, watch),
    ...createChecking(strict, device, clock),
    device,
    heal: () => healStore({ ...about, ...into, strict, relaxed, door, vault, cases }, factory),
    ...connectionParts([strict, relaxed]),
  }
}

/** Restores over the database in use, under its lock. */
const restoring =
  (
    about: Omit<RestoreOptions, 'version' | 'locked'>,
    door: VaultDoor,
    vault: Vault,
  ): Store['startRestore'] =>
  async (version, isSealed = false) =>
    startRestore({ ...about, version, isSealed, locked: await shareLock(door, vault) })

/** The part of some options that says where the browser session keeps its key. */
const shelfOf = ({ shelf }: StoreOptions): Pick<StoreOptions, 'shelf'> =>
  shelf === undefined ? {} : { shelf }

/** What is reckoned of all customers together, and the groups that owners made of them. */
const surveyParts = (
  { strict, relaxed }: { readonly strict: Database; readonly relaxed: Database },
  edits: Edits,
  clock: Clock,
): Pick<Store, 'surveys' | 'customerGroups'> => ({
  surveys: createSurveys(relaxed),
  customerGroups: createCustomerGroups(strict, edits, clock),
})

/** What is sold, and how it is offered. */
const offerParts = (
  { strict, relaxed }: { readonly strict: Database; readonly relaxed: Database },
  edits: Edits,
): Pick<Store, 'products' | 'packages' | 'offerBooks' | 'offers'> => ({
  products: createProducts(strict, edits),
  packages: createPackages(strict, edits),
  offerBooks: createOfferBooks(relaxed),
  offers: createOffers(strict, edits),
})

const connectionParts = (both: readonly Database[]): Pick<Store, 'isOpen' | 'close'> => ({
  isOpen: () => both.every((db) => db.isOpen()),
  close: () => {
    for (const db of both) db.close()
  },
})

/** What is read of a database as a whole, and what may go from it. */
const keepingParts = (
  db: Database,
  vault: Vault,
): Pick<Store, 'countRows' | 'takeSnapshot' | 'takeMirror' | 'readEditMark' | 'makeRoom'> => ({
  countRows: (tables) => countRows(db, tables),
  takeSnapshot: () => takeSnapshot(db, vault),
  takeMirror: () => takeMirror(db, vault),
  readEditMark: () => readEditMark(db),
  makeRoom: () => makeRoom(db),
})

/** Surveys and books of offers are made from orders, which stay. */
async function makeRoom(db: Database): Promise<void> {
  await db.transaction('rw', db.surveys, db.offerBooks, async () => {
    await db.surveys.clear()
    await db.offerBooks.clear()
  })
}

/** Who writes, where and when. */
interface LogAbout {
  readonly name: string
  readonly deviceId: string
  readonly leases: Leases
  readonly clock: Clock
  readonly newId: () => string
  readonly crypto: Pick<Crypto, 'subtle'>
}

/** What owners say of the guard, what it caught, and what people did. */
const loggedParts = (
  { name, deviceId, leases, clock, newId, crypto: { subtle } }: LogAbout,
  { db, edits, vault }: { readonly db: Database; readonly edits: Edits; readonly vault: Vault },
  factory: DatabaseFactory,
): Pick<Store, 'guardWords' | 'guardLog' | 'audit'> => ({
  guardWords: createGuardWords(db, edits),
  guardLog: createGuardLog(db, edits, vault),
  audit: createAudit({
    db,
    heads: createAuditHeads(name, factory),
    device: deviceId,
    leases,
    clock,
    newId,
    subtle,
  }),
})
