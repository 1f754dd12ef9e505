/**
 * Reads export files and says what an import would do; the last line printed is one JSON object.
 *   npm run inspect -- [--password WORD] FILE...
 */
import { openAsBlob } from 'node:fs'
import { parseArgs } from 'node:util'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import type { Grain } from '@/lib/files/import-format'
import {
  inspectFile,
  NOT_TAKEN,
  type FileReport,
  type Notice,
  type TableReport,
} from '@/lib/files/inspect-file'
import type { RefusedRow } from '@/lib/files/open-file'
import { statements } from '@/lib/i18n/en/statements'
import { workbench } from '@/lib/i18n/en/workbench'

const words = workbench.imports
const names = { ...words.formats, ...statements.formats }
const count = (value: number): string => value.toLocaleString('en')

function sayNotice({ code, count: rows, columns = [] }: Notice): string {
  switch (code) {
    case 'empty':
    case 'spreadsheet':
    case 'archive':
    case 'undecodable':
    case 'nested-archive':
    case 'unsafe-archive':
    case 'password-needed':
    case 'wrong-password':
      return words.notTaken[code]
    case 'unknown-format':
      return `${words.notTaken[code](count(rows))} ${words.columnsFound(columns.join(', '))}`
    case 'product-list':
    case 'traffic-report':
      return statements.lists[code]
    case 'no-order':
    case 'open-return':
    case 'no-buyer':
      return statements.warnings[code](count(rows))
    case 'unclosed-quote':
    case 'long-line':
    case 'cut-off':
    case 'damaged':
    case 'too-large':
      return words.failures[code]
    case 'no-rows':
      return words.noneTaken
    case 'no-time':
    case 'resaved-time':
    case 'unknown-state':
    case 'unknown-aftersale':
    case 'odd-number':
    case 'not-a-sale':
    case 'left-out':
    case 'return-row':
    case 'return-alone':
    case 'open-end':
      return words.warnings[code](count(rows))
  }
}

function sayRefusal({ reason, column, cell }: RefusedRow): string {
  const where = [column, JSON.stringify(cell)].filter((part) => part !== '').join(' ')
  return `${reason}: ${words.reasons[reason]} (${where})`
}

interface Warning {
  readonly code: string
  readonly text: string
  readonly row?: number
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

function asFigures({ notices, rejected, from, to, ...report }: TableReport) {
  return {
    ...report,
    totals: report.totals.map(({ currency, minor }) => ({ currency, minor })),
    moves: report.moves.map(({ totals, ...move }) => ({ ...move, totals: [...totals] })),
    from: iso(from),
    to: iso(to),
    rejected: rejected.map((row) => ({ row: row.row, reason: sayRefusal(row) })),
    warnings: notices.map((notice): Warning => ({
      code: notice.code,
      text: sayNotice(notice),
      ...(notice.row === undefined ? {} : { row: notice.row }),
    })),
  }
}
type Figures = ReturnType<typeof asFigures>

function asEntry(file: string, { tables, ...report }: FileReport) {
  const each = tables.map(({ name, ...table }) => ({ name, ...asFigures(table) }))
  return { file, ...asFigures(report), ...(each.length === 0 ? {} : { tables: each }) }
}
type Entry = ReturnType<typeof asEntry>

const sayMoves = ({ kind, orders, totals }: Entry['moves'][number]): string =>
  [
    `${kind}s of ${count(orders)} orders`,
    ...totals.map(({ currency, minor }) => `${currency} ${count(minor)} minor`),
  ].join(' ')

const GRAIN_WORDS: Readonly<Record<Grain, string>> = {
  order: 'a row an order',
  item: 'a row a product line',
  movement: 'a row a movement',
  buyer: 'a row a buyer',
}

/** Refused rows that are told one by one to people; the JSON has all. */
const TOLD = 10

function tell({ file, tables = [], ...entry }: Entry): void {
  if (tables.length === 0) return tellFigures(file, entry)
  for (const { name, ...table } of tables) tellFigures(`${file}: ${name}`, table)
}

function tellFigures(title: string, entry: Figures): void {
  console.log(title)
  if (entry.format !== null) {
    const amounts = entry.totals.map(({ currency, minor }) => `${currency} ${count(minor)} minor`)
    const moves = entry.moves.map(sayMoves)
    const span = entry.from === null ? 'no times' : `${entry.from} to ${entry.to ?? ''}`
    console.log(
      `  ${names[entry.format]}, ${entry.encoding ?? ''}, ${entry.grain === null ? '' : GRAIN_WORDS[entry.grain]}`,
    )
    console.log(
      `  ${count(entry.rows)} rows: ${count(entry.orders)} orders of ${count(entry.customers)} named buyers, ${count(entry.items)} product lines`,
    )
    console.log(`  ${[...amounts, ...moves, span].join('; ')}`)
  }
  for (const { text } of entry.warnings) console.log(`  ! ${text}`)
  for (const { row, reason } of entry.rejected.slice(0, TOLD))
    console.log(`  x row ${count(row)}: ${reason}`)
  const more = entry.rejected.length - TOLD
  if (more > 0) console.log(`  x and ${count(more)} more rows`)
}

async function inspect(
  file: string,
  options: Pick<Parameters<typeof inspectFile>[1], 'formats' | 'password'>,
): Promise<Entry> {
  try {
    const report = await inspectFile(await openAsBlob(file), { ...options, now: Date.now() })
    return asEntry(file, report)
  } catch (error) {
    // The other files are told all the same; this one cannot be opened, or changed while it was read.
    process.exitCode = 1
    const text = error instanceof Error ? error.message : String(error)
    return {
      ...asEntry(file, { ...NOT_TAKEN, notices: [], tables: [] }),
      warnings: [{ code: 'unreadable', text }],
    }
  }
}

async function main(): Promise<void> {
  const { positionals: files, values } = parseArgs({
    allowPositionals: true,
    options: { password: { type: 'string' } },
  })
  if (files.length === 0) throw new Error('Usage: npm run inspect -- [--password WORD] FILE...')
  const formats = Object.values(IMPORT_FORMATS)
  const entries: Entry[] = []
  for (const file of files) {
    const entry = await inspect(file, { formats, password: values.password })
    tell(entry)
    entries.push(entry)
  }
  console.log(JSON.stringify({ files: entries }))
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
