import type { Job, TableChoice, WatchProgress, WorkDesk } from '@/lib/files/work-desk'
import type { ImportSummary, Inspection, ShopChoice } from '@/lib/files/work-protocol'

import { afterDone, afterEnd, afterLook, newRow, type ImportRow } from './import-row'
import type { Observable } from './observable'

export interface QueueState {
  readonly rows: readonly ImportRow[]
  /** The shop of all files that have none of their own. */
  readonly shop: ShopChoice | null
}

export interface QueueDeps {
  readonly desk: Pick<WorkDesk, 'inspectFile' | 'importFile'>
  readonly newId: () => string
  readonly onWritten: (shopId: string) => void
}

/** What a row is read from: its file, which of its tables, and what opens the archive. */
interface RowSource extends TableChoice {
  readonly file: File
}

/** Runs files through the desk and writes on the board what becomes of them. */
export interface ImportRunner {
  readonly take: (id: string, file: File) => void
  readonly startWaiting: () => void
  readonly stop: (id: string) => void
  readonly retry: (id: string) => void
  readonly chooseShopOf: (id: string, shop: ShopChoice) => void
  /** Tries a locked archive with a password, which is forgotten with the visit. */
  readonly unlock: (id: string, password: string) => void
}

type Board = Observable<QueueState>

const findRow = (board: Board, id: string): ImportRow | undefined =>
  board.read().rows.find((row) => row.id === id)

/** Puts other rows where one stood. */
function replaceRow(board: Board, id: string, made: readonly ImportRow[]): void {
  const { rows, shop } = board.read()
  const index = rows.findIndex((row) => row.id === id)
  if (index >= 0) board.set({ rows: rows.toSpliced(index, 1, ...made), shop })
}

function changeRow(board: Board, id: string, news: Partial<ImportRow>): void {
  const row = findRow(board, id)
  if (row !== undefined) replaceRow(board, id, [{ ...row, ...news }])
}

export function createImportRunner(deps: QueueDeps, board: Board): ImportRunner {
  const sources = new Map<string, RowSource>()
  const starter = createStarter(deps, board, sources)
  const inspect = async (id: string, source: RowSource): Promise<void> => {
    const end = await deps.desk.inspectFile(source.file, source.password)
    if (findRow(board, id)?.status === 'cancelled') return
    if (end.how !== 'done') return changeRow(board, id, afterEnd(end))
    // A row that is tried again speaks of its own table alone.
    const looks = end.value.filter(({ table }) => (source.table ?? table) === table)
    spread(id, source, looks)
    starter.startWaiting()
  }
  /** Gives every table of a file its row, where the file's own stood. */
  const spread = (id: string, source: RowSource, looks: readonly Inspection[]): void => {
    const row = findRow(board, id)
    if (row === undefined) return
    const made = looks.map((look, place) => {
      const rowId = place === 0 ? id : deps.newId()
      sources.set(rowId, { ...source, table: isWhole(look) ? undefined : look.table })
      const fileName = [source.file.name, look.name].filter((part) => part !== '').join(' • ')
      return Object.assign({ ...row }, { id: rowId, fileName }, afterLook(look))
    })
    replaceRow(board, id, made)
  }
  const again = (id: string, news: Partial<RowSource> = {}): void => {
    const [source, row] = [sources.get(id), findRow(board, id)]
    if (source === undefined || row === undefined) return
    const next = { ...source, ...news }
    sources.set(id, next)
    const { fileName, shop } = row
    changeRow(board, id, { ...newRow(id, source.file), fileName, shop })
    void inspect(id, next)
  }
  return {
    take: (id, file) => {
      sources.set(id, { file })
      void inspect(id, { file })
    },
    startWaiting: starter.startWaiting,
    stop: starter.stop,
    retry: (id) => again(id),
    chooseShopOf: (id, shop) => {
      changeRow(board, id, { shop })
      starter.startWaiting()
    },
    unlock: (id, password) => again(id, { password }),
  }
}

/** Whether a look speaks of a file that is not split: one that is locked may turn out to hold many tables. */
const isWhole = (look: Inspection): boolean => !look.known && look.name === ''

/** Starts rows whose shop is known, and stops them. */
function createStarter(
  { desk, onWritten }: QueueDeps,
  board: Board,
  sources: ReadonlyMap<string, RowSource>,
): Pick<ImportRunner, 'startWaiting' | 'stop'> {
  const jobs = new Map<string, Job<ImportSummary>>()
  const start = async (id: string, source: RowSource, shop: ShopChoice): Promise<void> => {
    changeRow(board, id, { status: 'queued' })
    const { file, ...choice } = source
    const watch: WatchProgress = (progress) => changeRow(board, id, { status: 'reading', progress })
    const job = desk.importFile(file, shop, watch, choice)
    jobs.set(id, job)
    const end = await job.ended
    jobs.delete(id)
    changeRow(board, id, end.how === 'done' ? afterDone(end.value) : afterEnd(end))
    if (end.how === 'done') onWritten(end.value.shopId)
  }
  return {
    startWaiting: () => {
      const { shop: common, rows } = board.read()
      for (const { id, status, kind, shop: own } of rows) {
        const source = sources.get(id)
        const shop = own ?? common
        if (status !== 'waiting' || source === undefined || shop === null) continue
        if (kind?.platform === shop.platform) void start(id, source, shop)
      }
    },
    stop: (id) => {
      const job = jobs.get(id)
      if (job === undefined) changeRow(board, id, { status: 'cancelled' })
      else job.cancel()
    },
  }
}
