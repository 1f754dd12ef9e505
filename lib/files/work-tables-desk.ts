import type { Refusal } from './row-outcomes'
import type { ColumnMapping } from './mapping/column-mapping'
import type { Job, JobEnd, TableChoice, WatchProgress } from './work-desk'
import type { Peek, Preview, RefusedPage } from './work-tables-protocol'

/** Which refused rows are wanted. */
export interface RefusedWish {
  readonly search: string
  readonly reason: Refusal | null
  readonly skip: number
  readonly limit: number
}

/** Words of the file of refused rows. */
export interface RefusedWords {
  readonly row: string
  readonly reason: string
  readonly reasons: Readonly<Record<Refusal, string>>
}

/** What the workbench can have done with tables by its worker. */
export interface TablesDesk {
  readonly peek: (file: Blob, choice?: TableChoice) => Promise<JobEnd<Peek>>
  /** What a mapping makes of the first rows; null where the table has other columns. */
  readonly preview: (
    file: Blob,
    mapping: ColumnMapping,
    choice?: TableChoice,
  ) => Job<Preview | null>
  readonly readRefused: (spool: Blob, wish: RefusedWish) => Promise<JobEnd<RefusedPage>>
  /** All refused rows as a CSV file. */
  readonly saveRefused: (
    spool: Blob,
    header: readonly string[],
    words: RefusedWords,
    watch: WatchProgress,
  ) => Job<Blob>
}
