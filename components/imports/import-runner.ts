import type { Grain } from '@/lib/files/import-format'
import type { HoldableJob, Job, FileTable, WatchProgress, WorkDesk } from '@/lib/files/work-desk'
import type { Inspection, ShopChoice } from '@/lib/files/work-protocol'

import { createForesights } from './foresee-file'
import {
  afterDone,
  afterEnd,
  afterForesight,
  afterLook,
  lookAnew,
  newRow,
  type ImportRow,
} from './import-row'
import type { Observable } from './observable'

export interface QueueState {
  readonly rows: readonly ImportRow[]
  /** The shop of all files that have none of their own. */
  readonly shop: ShopChoice | null
}

export interface QueueDeps {
  readonly desk: Pick<WorkDesk, 'inspectFile' | 'importFile' | 'foreseeImport'>
  readonly newId: () => string
  readonly onWritten: (shopId: string) => void
}

/** Runs files through the desk and writes on the board what becomes of them. */
export interface ImportRunner {
  readonly take: (id: string, file: File) => void
  readonly startWaiting: () => void
  readonly stop: (id: string) => void
  readonly retry: (id: string) => void
  /** Takes in a file whose additions were foreseen. */
  readonly confirm: (id: string) => void
  /** Holds a file where it stands, or lets it go on. */
  readonly hold: (id: string, held: boolean) => void
  /** The file itself and which of its tables, to look into what is not understood. */
  readonly sourceOf: (id: string) => FileTable | undefined
  readonly chooseShopOf: (id: string, shop: ShopChoice) => void
  /** Tries a locked archive with a password, which is forgotten with the visit. */
  readonly unlock: (id: string, password: string) => void
}

type Board = Observable<QueueState>

const findRow = (board: Board, id: string): ImportRow | undefined =>
  board.read().rows.find((row) => row.id === id)

/** Whether two choices are the same shop, or both none. */
export const isSameShop = (a: ShopChoice | null, b: ShopChoice | null): boolean =>
  a?.platform === b?.platform && a?.nativeId === b?.nativeId

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
  const sources = new Map<string, FileTable>()
  const starter = createStarter(deps, board, sources)
  const inspect = async (id: string, source: FileTable): Promise<void> => {
    const end = await deps.desk.inspectFile(source.file, source.password)
    if (findRow(board, id)?.status === 'cancelled') return
    if (end.how !== 'done') return changeRow(board, id, afterEnd(end))
    // A row that is tried again speaks of its own table alone.
    const looks = end.value.filter(({ table }) => (source.table ?? table) === table)
    spread(id, source, looks)
    starter.startWaiting()
  }
  /** Gives every table of a file its row, where the file's own stood. */
  const spread = (id: string, source: FileTable, looks: readonly Inspection[]): void => {
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
  const again = (id: string, news: Partial<FileTable> = {}): void => {
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
    hold: starter.hold,
    sourceOf: (id) => sources.get(id),
    retry: (id) => again(id),
    confirm: (id) => {
      if (findRow(board, id)?.status === 'foreseen') starter.confirm(id)
    },
    chooseShopOf: (id, shop) => {
      const row = findRow(board, id)
      if (row !== undefined) replaceRow(board, id, [{ ...lookAnew(row), shop }])
      starter.startWaiting()
    },
    unlock: (id, password) => again(id, { password }),
  }
}

/** Whether a look speaks of a file that is not split: one that is locked may turn out to hold many tables. */
const isWhole = (look: Inspection): boolean => !look.known && look.name === ''

/** A look at what would be added ends soon; what takes a file in can be held. */
type RowJob = Job<unknown> & Partial<HoldableJob<unknown>>

/** Holds a job or lets it go on; gives whether it stands still then. */
function holdJob(job: RowJob | undefined, held: boolean): boolean {
  if (held) job?.hold?.()
  else job?.letGo?.()
  return held && job?.hold !== undefined
}

/** Starts rows whose shop is known, and stops them. */
function createStarter(
  { desk, onWritten }: QueueDeps,
  board: Board,
  sources: ReadonlyMap<string, FileTable>,
): Pick<ImportRunner, 'startWaiting' | 'stop' | 'hold' | 'confirm'> {
  const jobs = new Map<string, RowJob>()
  const start = async (id: string, source: FileTable, shop: ShopChoice): Promise<void> => {
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
  const shopOf = (id: string): ShopChoice | null => findRow(board, id)?.shop ?? board.read().shop
  const foresights = createForesights({ watch: (id, job) => jobs.set(id, job) })
  const begin = (id: string, grain: Grain, source: FileTable, shop: ShopChoice): void => {
    const { file, ...choice } = source
    changeRow(board, id, { status: 'queued' })
    foresights.begin(id, grain, {
      look: () => desk.foreseeImport(file, shop, choice),
      take: () => void start(id, source, shop),
      told: (end) => {
        jobs.delete(id)
        if (end.how !== 'done') return changeRow(board, id, afterEnd(end))
        if (isSameShop(shopOf(id), shop)) return changeRow(board, id, afterForesight(end.value))
        // Another shop was chosen meanwhile.
        changeRow(board, id, { status: 'waiting' })
        startWaiting()
      },
    })
  }
  const startWaiting = (): void => {
    for (const { id, status, kind } of board.read().rows) {
      const source = sources.get(id)
      const shop = shopOf(id)
      if (status !== 'waiting' || source === undefined || shop === null || kind === null) continue
      if ((kind.platform ?? shop.platform) === shop.platform) begin(id, kind.grain, source, shop)
    }
  }
  return {
    startWaiting,
    confirm: foresights.confirm,
    hold: (id, held) => changeRow(board, id, { held: holdJob(jobs.get(id), held) }),
    stop: (id) => {
      const job = jobs.get(id)
      if (job === undefined) changeRow(board, id, { status: 'cancelled' })
      else job.cancel()
    },
  }
}
