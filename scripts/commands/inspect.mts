/**
 * Reads export files and says what an import would do; the last line printed is one JSON object.
 *   npm run inspect -- FILE...
 */
import { openAsBlob } from 'node:fs'
import { parseArgs } from 'node:util'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile, NOT_TAKEN, type FileReport, type Notice } from '@/lib/files/inspect-file'
import type { BindFormat } from '@/lib/files/import-format'
import type { RefusedRow } from '@/lib/files/open-file'
import { workbench } from '@/lib/i18n/en/workbench'

const words = workbench.imports
const count = (value: number): string => value.toLocaleString('en')

function sayNotice({ code, count: rows, columns = [] }: Notice): string {
  switch (code) {
    case 'empty':
    case 'spreadsheet':
    case 'archive':
    case 'undecodable':
      return words.notTaken[code]
    case 'unknown-format':
      return `${words.notTaken[code](count(rows))} ${words.columnsFound(columns.join(', '))}`
    case 'unclosed-quote':
    case 'long-line':
    case 'cut-off':
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

function asEntry(file: string, { notices, rejected, from, to, ...report }: FileReport) {
  return {
    file,
    ...report,
    totals: report.totals.map(({ currency, minor }) => ({ currency, minor })),
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
type Entry = ReturnType<typeof asEntry>

/** Refused rows that are told one by one to people; the JSON has all. */
const TOLD = 10

function tell({ file, ...entry }: Entry): void {
  console.log(file)
  if (entry.format !== null) {
    const amounts = entry.totals.map(({ currency, minor }) => `${currency} ${count(minor)} minor`)
    const span = entry.from === null ? 'no times' : `${entry.from} to ${entry.to ?? ''}`
    console.log(
      `  ${words.formats[entry.format]}, ${entry.encoding ?? ''}, a row an ${entry.grain ?? ''}`,
    )
    console.log(
      `  ${count(entry.rows)} rows: ${count(entry.orders)} orders of ${count(entry.customers)} named buyers, ${count(entry.items)} product lines`,
    )
    console.log(`  ${[...amounts, span].join('; ')}`)
  }
  for (const { text } of entry.warnings) console.log(`  ! ${text}`)
  for (const { row, reason } of entry.rejected.slice(0, TOLD))
    console.log(`  x row ${count(row)}: ${reason}`)
  const more = entry.rejected.length - TOLD
  if (more > 0) console.log(`  x and ${count(more)} more rows`)
}

async function inspect(file: string, formats: readonly BindFormat[]): Promise<Entry> {
  try {
    return asEntry(file, await inspectFile(await openAsBlob(file), { formats, now: Date.now() }))
  } catch (error) {
    // The other files are told all the same; this one cannot be opened, or changed while it was read.
    process.exitCode = 1
    const text = error instanceof Error ? error.message : String(error)
    return {
      ...asEntry(file, { ...NOT_TAKEN, notices: [] }),
      warnings: [{ code: 'unreadable', text }],
    }
  }
}

async function main(): Promise<void> {
  const { positionals: files } = parseArgs({ allowPositionals: true })
  if (files.length === 0) throw new Error('Usage: npm run inspect -- FILE...')
  const formats = Object.values(IMPORT_FORMATS)
  const entries: Entry[] = []
  for (const file of files) {
    const entry = await inspect(file, formats)
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
