import type { FileRefusal, RefusedRow } from './open-file'
import { guessDecimal, guessMapping, guessTimePattern } from './mapping/guess-mapping'
import { peekTable } from './mapping/peek-table'
import { previewMapping } from './mapping/preview-mapping'
import { readRefused, writeRefused } from './read-spool'
import type { JobEnd } from './work-desk'
import type { LookAbout } from './work-survey'
import type { Peek, Preview, TableAsk } from './work-tables-protocol'

const plainRow = ({ row, reason, column, cell, cells }: RefusedRow) => ({
  row,
  reason,
  column,
  cell,
  cells: [...cells],
})

async function peek(
  { file, table, password }: Extract<TableAsk, { ask: 'peek-table' }>,
  now: number,
): Promise<JobEnd<Peek>> {
  const peeked = await peekTable(file, { formats: [], now, table, password })
  if (!peeked.ok) return notTaken(peeked.error)
  const { columns, rows } = peeked.value
  const looks = columns.map((_, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    return { pattern: guessTimePattern(cells), decimal: guessDecimal(cells) }
  })
  return {
    how: 'done',
    value: {
      columns: [...columns],
      rows: rows.map((cells) => [...cells]),
      looks,
      guess: guessMapping(columns, rows),
    },
  }
}

const notTaken = (refusal: FileRefusal): JobEnd<never> => ({ how: 'not-taken', refusal })

async function preview(
  { file, mapping, table, password }: Extract<TableAsk, { ask: 'preview-mapping' }>,
  now: number,
): Promise<Preview | null> {
  const made = await previewMapping(file, mapping, { now, table, password })
  return (
    made && {
      ...made,
      orders: made.orders.map(({ facts, buyer, items }) => ({
        facts,
        nick: buyer?.nick ?? null,
        items,
      })),
      refused: made.refused.map(plainRow),
      warnings: Object.fromEntries(made.warnings),
    }
  )
}

/** Carries out one job about tables. */
export async function runTableJob(what: TableAsk, about: LookAbout): Promise<JobEnd<unknown>> {
  switch (what.ask) {
    case 'peek-table':
      return peek(what, about.clock())
    case 'preview-mapping':
      return { how: 'done', value: await preview(what, about.clock()) }
    case 'read-refused':
      return { how: 'done', value: await readRefused(what.spool, what, about) }
    case 'save-refused':
      return {
        how: 'done',
        value: await writeRefused(what.spool, what.header, what.words, about),
      }
  }
}
