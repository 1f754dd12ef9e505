import type { RecordFacts } from '@/lib/customers/record'
import type { NotedBuyer } from '@/lib/intake/keep-buyers'
import type { ArrivingOrder } from '@/lib/intake/order-import'
import type { Store } from '@/lib/store/store'

import type { RefusedRow } from './open-file'
import type { ColumnMapping } from './mapping/column-mapping'
import type { ExportStore } from './work-exports'
import type { BackupStore } from './work-backup'
import type { PeopleStore } from './work-people'
import type { PersonsStore } from './work-persons'
import type { KnownShop, PastImport, ShopChoice } from './work-protocol'
import type { RosterJobs } from './work-roster'

/** What a finished import has changed; `from` and `to` in epoch ms. */
export interface WrittenOrders {
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  /** Orders that only statements name. */
  readonly unknown?: number
  readonly claimed: number
  readonly unclaimed: number
  readonly from: number | null
  readonly to: number | null
}

/** Rows that were not taken: all counted, the first of them kept. */
export interface RefusedRows {
  readonly count: number
  readonly rows: readonly RefusedRow[]
}

/** An import under way; nothing of it stays behind after `abort`. */
export interface OrderWriter {
  readonly shopId: string
  /** May be called again before the last call has ended. */
  readonly write: (orders: readonly ArrivingOrder[]) => Promise<unknown>
  /** Notes whom orders name that are in already, from before the import was cut off. */
  readonly noteBuyers: (orders: readonly ArrivingOrder[]) => Promise<unknown>
  readonly finish: (refused: RefusedRows) => Promise<WrittenOrders>
  readonly abort: () => Promise<void>
}

/** A record on a buyer whom the marketplace knows by a number. */
export interface BuyerRecord {
  readonly id: string
  readonly nativeId: string
  readonly facts: RecordFacts
}

export interface ArrivalAbout {
  readonly shop: ShopChoice
  readonly source: 'file' | 'sample'
  readonly importId: string
  readonly format: string
  readonly fileName: string
  /** Epoch ms. */
  readonly now: number
  /** The source tells lines of orders whose own word comes from another. */
  readonly onlyLines?: boolean
  /** The import of this id was cut off; this one goes on with it. */
  readonly goesOn?: boolean
}

/** An import that was cut off, and how far it had come. */
export interface CutOffImport {
  readonly importId: string
  /** Epoch ms at which it began: what is told as the future is as it was then. */
  readonly startedAt: number
  /** Tells its file from any other. */
  readonly print: string
  /** Orders that were in, in the file's order, and the number of the last of them. */
  readonly orders: number
  readonly last: string
}

/** The store as jobs about files use it. */
export interface WorkStore {
  readonly listShops: () => Promise<readonly KnownShop[]>
  readonly startImport: (about: ArrivalAbout) => Promise<OrderWriter>
  /** Writes down what people say of buyers whom the marketplace knows by these numbers; the same ids again change nothing. */
  readonly keepRecords: (shop: ShopChoice, records: readonly BuyerRecord[]) => Promise<void>
  /** Takes in buyers whom a list names, as of when it was written (epoch ms); gives the shop's id. */
  readonly keepBuyers: (
    shop: ShopChoice,
    buyers: readonly NotedBuyer[],
    seenAt: number,
  ) => Promise<string>
  /** Which of these order numbers the shop knows. */
  readonly findKnown: (shop: ShopChoice, numbers: readonly string[]) => Promise<ReadonlySet<string>>
  /** Imports of a shop that were cut off and can go on, after what a stopped browser left is in order. */
  readonly listCutOff: (shop: ShopChoice) => Promise<readonly CutOffImport[]>
  /** Keeps what tells an import's file from any other. */
  readonly notePrint: (importId: string, print: string) => Promise<void>
  /** Imports of all time, the newest first. */
  readonly listImports: () => Promise<readonly PastImport[]>
  /** Takes out what one import brought, telling the share done, 0 to 1; gives its shop, or undefined where nothing was to undo. */
  readonly undoImport: (
    importId: string,
    tell: (share: number) => void,
  ) => Promise<string | undefined>
  /** Takes everything of a shop out again; tells the share done, 0 to 1. */
  readonly removeShop: (shopId: string, tell: (share: number) => void) => Promise<void>
}

/** The store as all jobs of the worker use it. */
export interface WorkbenchStore extends WorkStore {
  /** Whether a passphrase guards the store and nobody has said it. */
  readonly isLocked: () => Promise<boolean>
  readonly people: PeopleStore
  readonly roster: RosterJobs
  readonly persons: PersonsStore
  readonly exports: ExportStore
  /** What the owner said of tables that no marketplace has made. */
  readonly readMappings: () => Promise<readonly ColumnMapping[]>
  readonly backups: BackupStore
  readonly log: Pick<Store, 'audit'>
}
