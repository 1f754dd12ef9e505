import type { NamedBuyer } from '@/lib/intake/order-import'
import { sumByCurrency, type Money } from '@/lib/shared/money'
import type { PlatformId } from '@/lib/shared/platforms'

import { BrokenFileError, type Breakage } from './broken-file'
import type { TableEncoding } from './containers/container-refusal'
import { traceOf } from './gather-orders'
import type { BindFormat, FileOrder, Grain, KnownFormat } from './import-format'
import type { RowWarning } from './row-outcomes'
import { createMovesReport, type MovedReport } from './report-moves'
import {
  lookAtTables,
  type FileRefusal,
  type LookedAt,
  type OpenFile,
  type RefusedRow,
} from './open-file'

/** What is worth knowing of a file: of how many rows, and the first of them. */
export interface Notice {
  readonly code: RowWarning | FileRefusal['why'] | Breakage | 'no-rows'
  readonly count: number
  readonly row?: number
  /** Columns of a file that is not known. */
  readonly columns?: readonly string[]
}

/** What an import of one table would do. What would not be taken has no format and no figures, and a notice why. */
export interface TableReport {
  readonly format: KnownFormat | null
  readonly platform: PlatformId | null
  readonly encoding: TableEncoding | null
  readonly grain: Grain | null
  /** Rows of data, taken or not. */
  readonly rows: number
  readonly orders: number
  /** Buyers whom the file names. */
  readonly customers: number
  /** Product lines, not pieces. */
  readonly items: number
  /** What statements tell of orders, by what moves. */
  readonly moves: readonly MovedReport[]
  /** What all orders came to, whatever became of them. */
  readonly totals: readonly Money[]
  /** Epoch ms of the first and last order. */
  readonly from: number | null
  readonly to: number | null
  readonly rejected: readonly RefusedRow[]
  readonly notices: readonly Notice[]
}

/**
 * What an import of a file would do. Where it has several tables, the figures are those of all: an order that two of them
 * tell of counts once; format and grain are those of the table that leads.
 */
export interface FileReport extends TableReport {
  /** Each table by its name, where there is more than one. */
  readonly tables: readonly (TableReport & { readonly name: string })[]
}

/** The figures of a file of which nothing is taken. */
export const NOT_TAKEN = {
  format: null,
  platform: null,
  encoding: null,
  grain: null,
  rows: 0,
  orders: 0,
  customers: 0,
  items: 0,
  moves: [],
  totals: [],
  from: null,
  to: null,
  rejected: [],
} as const

interface Inspecting {
  readonly formats: readonly BindFormat[]
  /** Epoch ms. */
  readonly now: number
  /** Opens the archive that the file may be. */
  readonly password?: string | undefined
}

/** Reads a whole file and says what an import would do; nothing is written. */
export async function inspectFile(file: Blob, options: Inspecting): Promise<FileReport> {
  const looked = await orBreakage(() => lookAtTables(file, options))
  if (!('ok' in looked)) return { ...looked, tables: [] }
  if (!looked.ok) return { ...refusedReport(looked.error), tables: [] }
  const read: { readonly table: number; readonly name: string; readonly report: TableReport }[] = []
  for (const { table, name, opened } of looked.value.toSorted(byLead))
    read.push({ table, name, report: await inspectTable(opened) })
  const reports = read.map(({ report }) => report)
  const [lead = { ...NOT_TAKEN, notices: [] }, ...others] = reports
  if (others.length === 0) return { ...lead, tables: [] }
  const taken = read.filter(({ report }) => report.format !== null).map(({ table }) => table)
  const sums = await sumTables(file, options, new Set(taken))
  const tables = read.map(({ name, report }) => Object.assign({ name }, report))
  return { ...joinReports(lead, reports), ...sums, tables }
}

/** Sums the tables up that are taken, which are read again for it: one that broke off would have left its orders behind. */
async function sumTables(file: Blob, options: Inspecting, taken: ReadonlySet<number>) {
  const sums = createSums()
  const looked = await lookAtTables(file, options)
  // What leads is read first: its word on an order's money counts.
  for (const { table, opened } of looked.ok ? looked.value.toSorted(byLead) : []) {
    if (!opened.ok || !taken.has(table)) continue
    sums.nextTable()
    for await (const { orders } of opened.value.batches())
      for (const order of orders) sums.add(order)
  }
  return sums.read()
}

const leadOf = ({ opened }: LookedAt): number =>
  opened.ok ? (opened.value.grain === 'order' ? 0 : 1) : 2
const byLead = (a: LookedAt, b: LookedAt): number => leadOf(a) - leadOf(b) || a.table - b.table

function joinReports(lead: TableReport, tables: readonly TableReport[]): TableReport {
  return {
    ...lead,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    rejected: tables.flatMap(({ rejected }) => rejected),
    notices: tables.flatMap(({ notices }) => notices),
  }
}

function refusedReport(refusal: FileRefusal): TableReport {
  const columns = refusal.why === 'unknown-format' ? refusal.columns : []
  return { ...NOT_TAKEN, notices: [{ code: refusal.why, count: columns.length, columns }] }
}

/** A file that breaks off is not taken at all: what was read of it before does not count. */
async function orBreakage<Value>(read: () => Promise<Value>): Promise<Value | TableReport> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof BrokenFileError)) throw error
    return { ...NOT_TAKEN, notices: [{ code: error.why, count: 1 }] }
  }
}

async function inspectTable(opened: LookedAt['opened']): Promise<TableReport> {
  if (!opened.ok) return refusedReport(opened.error)
  return orBreakage(() => reportOn(opened.value))
}

async function reportOn(file: OpenFile): Promise<TableReport> {
  const { format, platform, encoding, grain } = file
  const sums = createSums()
  const moves = createMovesReport(file.isPurse)
  const rejected: RefusedRow[] = []
  const warned = new Map<RowWarning, { count: number; readonly row: number }>()
  let rows = 0
  for await (const batch of file.batches()) {
    rows = batch.rowsDone
    for (const order of batch.orders) {
      sums.add(order)
      moves.add(order)
    }
    for (const { buyer } of batch.buyers) sums.name(buyer)
    for (const refused of batch.refused) rejected.push(refused)
    for (const [code, [row = 0, ...more]] of batch.warnings) {
      const known = warned.get(code)
      if (known === undefined) warned.set(code, { row, count: 1 + more.length })
      else known.count += 1 + more.length
    }
  }
  return {
    format,
    platform,
    encoding,
    grain,
    rows,
    ...sums.read(),
    moves: moves.read(),
    rejected: rejected.toSorted((a, b) => a.row - b.row),
    notices: [
      ...(rows === 0 ? [{ code: 'no-rows', count: 0 } as const] : []),
      ...[...warned].map(([code, { count, row }]) => ({ code, count, row })),
    ],
  }
}

/** Sums orders up; one that a table holds twice counts once, its lines each time, and those of another table not again. */
function createSums() {
  /** By order the table that told of it first. */
  const orders = new Map<number, number>()
  const priced = new Set<number>()
  const buyers = new Set<number>()
  let table = 0
  let totals: Money[] = []
  let items = 0
  let from = Infinity
  let to = -Infinity
  return {
    name: ({ nativeId }: NamedBuyer): void => {
      buyers.add(traceOf(nativeId))
    },
    nextTable: (): void => {
      table += 1
    },
    add: ({ facts, buyer, items: lines, total }: FileOrder): void => {
      const trace = traceOf(facts.number)
      if (total !== undefined && !priced.has(trace)) {
        totals = sumByCurrency([...totals, total])
        priced.add(trace)
      }
      const first = orders.get(trace) ?? table
      orders.set(trace, first)
      if (buyer !== undefined) buyers.add(traceOf(buyer.nativeId))
      if (first === table) items += lines
      from = Math.min(from, facts.placedAt ?? Infinity)
      to = Math.max(to, facts.placedAt ?? -Infinity)
    },
    read: () => ({
      orders: orders.size,
      customers: buyers.size,
      items,
      totals,
      from: from === Infinity ? null : from,
      to: to === -Infinity ? null : to,
    }),
  }
}
