import type { FileRefusal } from './open-file'
import type { AuditDesk } from './work-audit-client'
import type { BackupDesk } from './work-backup-client'
import type { PeopleDesk } from './work-people-desk'
import type { RosterDesk } from './work-roster-client'
import type { Amended, Fix, FoundFlaws } from './work-cleaning-protocol'
import type { ExportAsk, Exported } from './work-exports-protocol'
import type { PersonsDesk } from './work-persons-client'
import type { TablesDesk } from './work-tables-desk'
import type {
  Foresight,
  ImportCounts,
  ImportSummary,
  Inspection,
  JobFailure,
  Overview,
  PastImport,
  Progress,
  ShopChoice,
} from './work-protocol'

/** How a job ended. A cancelled or failed one has left nothing behind. */
export type JobEnd<Value> =
  | { readonly how: 'done'; readonly value: Value }
  | { readonly how: 'not-taken'; readonly refusal: FileRefusal }
  | { readonly how: 'cancelled' }
  | { readonly how: 'failed'; readonly why: JobFailure }

/** Work that goes on elsewhere and can be stopped. */
export interface Job<Value> {
  readonly ended: Promise<JobEnd<Value>>
  readonly cancel: () => void
}

/** Which table of a file, by its place from 0, and what opens the archive that it may be in. */
export interface TableChoice {
  readonly table?: number | undefined
  readonly password?: string | undefined
}

/** A table of a file that somebody has chosen. */
export interface FileTable extends TableChoice {
  readonly file: File
}

/** Work that can also be held where it stands, and let go on. */
export interface HoldableJob<Value> extends Job<Value> {
  readonly hold: () => void
  readonly letGo: () => void
}

export type WatchProgress = (progress: Progress) => void

/** What the workbench can have done by its worker; writing jobs take turns. */
export interface WorkDesk {
  readonly readOverview: () => Promise<JobEnd<Overview>>
  /** Looks at every table of a file. */
  readonly inspectFile: (file: File, password?: string) => Promise<JobEnd<readonly Inspection[]>>
  readonly importFile: (
    file: File,
    shop: ShopChoice,
    watch: WatchProgress,
    choice?: TableChoice,
  ) => HoldableJob<ImportSummary>
  /** Says what a statement or a list of customers would add to a shop; writes nothing. */
  readonly foreseeImport: (file: File, shop: ShopChoice, choice?: TableChoice) => Job<Foresight>
  readonly loadSample: (watch: WatchProgress) => Job<ImportCounts>
  /** Imports of all visits, the newest first. */
  readonly listImports: () => Promise<JobEnd<readonly PastImport[]>>
  /** Takes out what one import brought; gives its shop, or null where there was nothing to undo. */
  readonly undoImport: (importId: string, watch: WatchProgress) => Job<string | null>
  readonly removeShop: (shopId: string, watch: WatchProgress) => Job<null>
  /** Writes a table of a shop into a file. */
  readonly exportTable: (asked: Omit<ExportAsk, 'ask'>, watch: WatchProgress) => Job<Exported>
  /** Looks at every order of every shop for what is wrong with it. */
  readonly findFlaws: (watch: WatchProgress) => Job<FoundFlaws>
  /** Gives what brings it all back; `busy`: orders are on their way, and not all was done. */
  readonly fixFlaws: (
    fixes: readonly Fix[],
    watch: WatchProgress,
  ) => Job<{ readonly amended: readonly Amended[]; readonly busy: boolean }>
  readonly undoFixes: (amended: readonly Amended[]) => Job<{ readonly busy: boolean }>
  readonly people: PeopleDesk
  readonly roster: RosterDesk
  readonly persons: PersonsDesk
  readonly tables: TablesDesk
  readonly backups: BackupDesk
  readonly audit: AuditDesk
}
