import type { FileRefusal } from '@/lib/files/open-file'
import type { JobEnd } from '@/lib/files/work-desk'
import type {
  Foresight,
  ImportSummary,
  Inspection,
  JobFailure,
  Progress,
  ShopChoice,
} from '@/lib/files/work-protocol'

export type ImportStatus =
  | 'queued'
  /** Its shop is not chosen yet. */
  | 'waiting'
  /** Its archive asks for a password. */
  | 'locked'
  /** It was looked at what it would add; somebody has to say that it may. */
  | 'foreseen'
  | 'reading'
  | 'done'
  | 'part-refused'
  | 'not-understood'
  | 'cancelled'
  | 'failed'

/** One table of the batch: a file, or a part of one that has several. */
export interface ImportRow {
  readonly id: string
  /** Name of the file, and behind it what tells the table from its others. */
  readonly fileName: string
  readonly bytes: number
  readonly status: ImportStatus
  readonly kind: Extract<Inspection, { known: true }> | null
  /** The shop that was chosen for this row alone. */
  readonly shop: ShopChoice | null
  /** What a statement or a list of customers would add. */
  readonly foresight: Foresight | null
  readonly progress: Progress | null
  /** It stands still until somebody lets it go on. */
  readonly held: boolean
  readonly summary: ImportSummary | null
  readonly refusal: FileRefusal | null
  readonly failure: JobFailure | null
}

/** A file that has just come. */
export const newRow = (id: string, file: File): ImportRow => ({
  id,
  fileName: file.name,
  bytes: file.size,
  status: 'queued',
  kind: null,
  shop: null,
  foresight: null,
  progress: null,
  held: false,
  summary: null,
  refusal: null,
  failure: null,
})

const isLocked = ({ why }: FileRefusal): boolean =>
  why === 'password-needed' || why === 'wrong-password'

/** What a look at its table makes of a row. */
export const afterLook = (found: Inspection): Partial<ImportRow> =>
  found.known
    ? { status: 'waiting', kind: found, refusal: null }
    : { status: isLocked(found.refusal) ? 'locked' : 'not-understood', refusal: found.refusal }

/** What would be added, for somebody to say that it may. */
export const afterForesight = (foresight: Foresight): Partial<ImportRow> => ({
  status: 'foreseen',
  foresight,
})

/** What was foreseen for one shop says nothing of another. */
export const lookAnew = (row: ImportRow): ImportRow =>
  row.status === 'foreseen' ? { ...row, status: 'waiting', foresight: null } : row

export const afterDone = (summary: ImportSummary): Partial<ImportRow> => ({
  status: summary.refusedCount > 0 ? 'part-refused' : 'done',
  summary,
})

export function afterEnd(end: Exclude<JobEnd<unknown>, { how: 'done' }>): Partial<ImportRow> {
  switch (end.how) {
    case 'cancelled':
      return { status: 'cancelled' }
    case 'not-taken':
      return { status: 'not-understood', refusal: end.refusal }
    case 'failed':
      return { status: 'failed', failure: end.why }
  }
}
