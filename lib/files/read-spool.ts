import type { z } from 'zod'

import { escapeFormula } from './cells'
import { readText } from './decode'
import type { RefusedWish, RefusedWords } from './work-tables-desk'
import { refusedRowSchema, type RefusedPage } from './work-tables-protocol'
import { createCsvFile } from './write-csv'

type RefusedLine = z.infer<typeof refusedRowSchema>

/** How far a reader of a spool has come, and whether it is still wanted. */
interface SpoolJob {
  readonly signal: AbortSignal
  /** Hears the share done, 0 to 1. */
  readonly tell: (share: number) => void
}

/** Gives the rows of a spool piece by piece, in the order in which they were refused. */
async function* readSpool(
  spool: Blob,
  { signal, tell }: SpoolJob,
): AsyncGenerator<readonly RefusedLine[]> {
  if (spool.size === 0) return
  let carried = ''
  for await (const { text, bytesDone } of readText(spool, 'utf-8')) {
    signal.throwIfAborted()
    const lines = (carried + text).split('\n')
    carried = lines.pop() ?? ''
    yield lines.map((line) => refusedRowSchema.parse(JSON.parse(line)))
    tell(bytesDone / spool.size)
  }
}

const holds = ({ cells, cell, row }: RefusedLine, search: string): boolean =>
  String(row) === search || [cell, ...cells].some((each) => each.toLowerCase().includes(search))

/** Gives one page of the refused rows that are wanted, and how many there are of them. */
export async function readRefused(
  spool: Blob,
  { search, reason, skip, limit }: RefusedWish,
  job: SpoolJob,
): Promise<RefusedPage> {
  const wanted = search.trim().toLowerCase()
  const rows: RefusedLine[] = []
  let total = 0
  for await (const lines of readSpool(spool, job))
    for (const line of lines) {
      if (reason !== null && line.reason !== reason) continue
      if (wanted !== '' && !holds(line, wanted)) continue
      if (total >= skip && rows.length < limit) rows.push(line)
      total += 1
    }
  return { rows, total }
}

/**
 * All refused rows as a file of the same columns, to be mended and imported again, with the row's place and the reason
 * behind them; no cell in it can act as a formula.
 */
export async function writeRefused(
  spool: Blob,
  header: readonly string[],
  words: RefusedWords,
  job: SpoolJob,
): Promise<Blob> {
  const file = createCsvFile()
  const fill = (cells: readonly string[]): string[] => header.map((_, at) => cells[at] ?? '')
  file.add([[...header, words.row, words.reason].map(escapeFormula)])
  for await (const lines of readSpool(spool, job))
    file.add(
      lines.map(({ row, reason, cells }) =>
        [...fill(cells), String(row), words.reasons[reason]].map(escapeFormula),
      ),
    )
  return file.finish()
}
