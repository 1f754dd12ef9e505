import { Dexie, type EntityTable, type Table } from 'dexie'

import type { AuditEntry } from '@/lib/vault/audit-entry'

import { MIGRATIONS } from './migrations/list'
import type {
  ClaimRow,
  ContactRow,
  CustomerRow,
  DirectoryRow,
  FinderRow,
  PackRow,
  SegmentRow,
  ShopRow,
} from './rows'
import type {
  AlertRow,
  CaseEventRow,
  CaseLinesRow,
  CaseRow,
  ImportRow,
  KeyRow,
  MetaRow,
  NoteRow,
  SettingRow,
  TagRow,
} from './rows-facts'
import { keepSums } from './row-sums'
import type { ErasureRow, RowKey, SumRow, TombstoneRow } from './rows-vault'
import type { GuardEntryRow, GuardWordRow } from './rows-guard'
import type {
  OfferBookRow,
  OfferRecordRow,
  OfferTalkRow,
  PackageRow,
  ProductRow,
  TrafficRow,
} from './rows-offers'
import type {
  CustomerGroupRow,
  JoinRow,
  RecordRow,
  RevealRow,
  SurveyRow,
  UseRow,
} from './rows-people'
import type {
  ImageRow,
  ReplyGroupRow,
  ReplyRow,
  ReplyVersionRow,
  UseCountRow,
} from './rows-replies'

/** One connection to the database, with every table typed by its rows. */
export interface Database extends Dexie {
  readonly shops: EntityTable<ShopRow, 'id'>
  readonly segments: EntityTable<SegmentRow, 'id'>
  readonly packs: Table<PackRow, [string, number]>
  readonly directories: Table<DirectoryRow, [string, number]>
  readonly claims: Table<ClaimRow, [string, string]>
  readonly customers: Table<CustomerRow, [string, number, string]>
  readonly contacts: Table<ContactRow, [string, number, string]>
  readonly finders: Table<FinderRow, [string, number, string]>
  readonly notes: EntityTable<NoteRow, 'id'>
  readonly tags: Table<TagRow, [string, string]>
  readonly joins: Table<JoinRow, [string, string, string, string]>
  readonly records: EntityTable<RecordRow, 'id'>
  readonly uses: EntityTable<UseRow, 'id'>
  readonly useCounts: EntityTable<UseCountRow, 'replyId'>
  readonly replies: EntityTable<ReplyRow, 'id'>
  readonly replyGroups: EntityTable<ReplyGroupRow, 'id'>
  readonly replyVersions: Table<ReplyVersionRow, [string, string]>
  readonly images: EntityTable<ImageRow, 'id'>
  readonly reveals: EntityTable<RevealRow, 'id'>
  readonly surveys: EntityTable<SurveyRow, 'shopId'>
  readonly customerGroups: EntityTable<CustomerGroupRow, 'id'>
  readonly products: Table<ProductRow, [string, string]>
  readonly packages: Table<PackageRow, [string, string]>
  readonly offerBooks: EntityTable<OfferBookRow, 'shopId'>
  readonly offerTalks: EntityTable<OfferTalkRow, 'id'>
  readonly offerRecords: EntityTable<OfferRecordRow, 'id'>
  readonly traffic: Table<TrafficRow, [string, string, number, number]>
  readonly guardWords: EntityTable<GuardWordRow, 'key'>
  readonly guardLog: EntityTable<GuardEntryRow, 'id'>
  readonly audit: Table<AuditEntry, [string, number]>
  readonly tombstones: EntityTable<TombstoneRow, 'id'>
  readonly erasures: EntityTable<ErasureRow, 'id'>
  readonly cases: EntityTable<CaseRow, 'id'>
  readonly caseLines: EntityTable<CaseLinesRow, 'bucket'>
  readonly caseEvents: EntityTable<CaseEventRow, 'id'>
  readonly alerts: Table<AlertRow, string>
  readonly imports: EntityTable<ImportRow, 'id'>
  readonly settings: EntityTable<SettingRow, 'field'>
  readonly meta: EntityTable<MetaRow, 'key'>
  readonly keys: Table<KeyRow, KeyRow['id']>
  readonly sums: Table<SumRow, [string, RowKey]>
}

/** How surely a committed write is on the disk: `strict` waits for it, `relaxed` leaves it to the system. */
export type Durability = 'strict' | 'relaxed'

/** Where databases come from; handed in so that tests bring their own. */
export interface DatabaseFactory {
  readonly indexedDB?: IDBFactory
  readonly IDBKeyRange?: typeof IDBKeyRange
}

/** Where a database comes from. */
export interface DatabaseSource extends DatabaseFactory {
  /** It has to be there: opening throws `DatabaseGoneError` and makes nothing, whoever has deleted it a moment ago. */
  readonly mustExist?: boolean
}

/** Thrown where a database is not there that has to be. */
export class DatabaseGoneError extends Error {
  override readonly name = 'DatabaseGoneError'
}

/** The part of some options that says where databases come from. */
export const factoryOf = ({ indexedDB, IDBKeyRange }: DatabaseFactory): DatabaseFactory => ({
  ...(indexedDB === undefined ? {} : { indexedDB }),
  ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
})

/**
 * Opens one connection. Dexie binds durability to the connection, so the store opens two to the same database and
 * picks by what is written. A connection closes itself when another context upgrades or deletes the database. A `version`
 * opens one of before, as a backup of that time fills it.
 */
export async function openDatabase(
  name: string,
  durability: Durability,
  { mustExist = false, ...factory }: DatabaseSource = {},
  version = Infinity,
): Promise<Database> {
  const dexie = new Dexie(name, { ...factory, chromeTransactionDurability: durability })
  // Contexts tell each other what has changed by messages: Dexie need neither note each key that is written nor call it out.
  for (const unused of ['Observability', 'Cache']) dexie.unuse({ stack: 'dbcore', name: unused })
  if (mustExist)
    // Only in the making of a database is it certain that there was none; what fails here takes it back.
    dexie.on('populate', () => {
      throw new DatabaseGoneError()
    })
  for (const { stores, upgrade, ...migration } of MIGRATIONS) {
    if (migration.version > version) break
    const step = dexie.version(migration.version).stores({ ...stores })
    if (upgrade !== undefined) step.upgrade(upgrade)
  }
  keepSums(dexie)
  dexie.on('versionchange', () => dexie.close())
  await dexie.open()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Dexie makes the tables from the migrations at run time
  return dexie as Database
}
