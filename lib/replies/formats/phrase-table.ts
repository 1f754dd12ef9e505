import { z } from 'zod'

import { findPlaceholders } from '../placeholders/find-placeholders'
import { langSchema, replyScopeSchema, replySchema, replyStageSchema } from '../reply'
import { cleanBody } from './clean-text'
import {
  guessPhraseLayout,
  readPhraseHeader,
  type PhraseColumn,
  type PhraseLayout,
} from './phrase-columns'
import {
  draftOf,
  readingOf,
  refuse,
  type RefusedReply,
  type ReplyDraft,
  type ReplyFormat,
  type ReplyTable,
} from './reply-format'

/** Rows in which a header is looked for: some files begin with a title or a hint. */
const HEADER_ROWS = 10

/** Sign between a group and one within it, and between the parts of a list. */
export const GROUP_SEPARATOR = ' / '
export const LIST_SEPARATOR = '\n'

/** Takes off the apostrophe by which a cell is kept from acting as a formula; `escapeFormula` puts it on. */
const unescapeFormula = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '')

/** Some exports wrap a value as a formula that only says it: `="0012"`. */
const unwrapFormula = (cell: string): string => /^="([^"]*)"$/u.exec(cell.trim())?.[1] ?? cell

/** Parts of a list: in our own tables each on a line, elsewhere between commas too. */
const partsOf = (cell: string, isOwn: boolean): string[] =>
  cell
    .split(isOwn ? /\r?\n/u : /[\n,，、;；]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const orNull = (cell: string): string | null => (cell.trim() === '' ? null : cell)

/** What our own columns say beside the words; a part that says nothing known is left out. */
function readMore(cellAt: (column: PhraseColumn) => string, isOwn: boolean): ReplyDraft['more'] {
  const stage = replyStageSchema.safeParse(cellAt('stage').trim()).data
  const audience = replySchema.shape.audience.safeParse(cellAt('audience').trim()).data
  const platforms = partsOf(cellAt('platforms'), isOwn)
  const shopIds = partsOf(cellAt('shops'), isOwn)
  const scope = replyScopeSchema.safeParse({ platforms, shopIds }).data
  const intents = z
    .array(z.string().max(30).nullable().catch(null))
    .parse(partsOf(cellAt('intents'), isOwn))
    .filter((intent) => intent !== null)
  return {
    intents,
    ...(stage === undefined ? {} : { stage }),
    ...(audience === undefined ? {} : { audience }),
    ...(scope === undefined ? {} : { scope }),
  }
}

/** How a table is read. */
interface Reading {
  readonly layout: PhraseLayout
  readonly width: number
  /** Group of replies that name none. */
  readonly group: string
}

function readRow(
  row: number,
  cells: readonly string[],
  { layout, width, group }: Reading,
): ReplyDraft | RefusedReply {
  const shown = cells.join(' ').trim()
  // A cell too many is a text whose commas were not wrapped: nobody knows where it ends.
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return refuse(row, 'extra-cells', shown)
  const cellAt = (column: PhraseColumn): string => {
    const place = layout.get(column)
    return place === undefined ? '' : unescapeFormula(unwrapFormula(cells[place] ?? ''))
  }
  const template = cleanBody(cellAt('template'))
  return draftOf(row, template === '' ? findPlaceholders(cleanBody(cellAt('text'))) : template, {
    id: orNull(cellAt('id').trim()),
    group: (layout.has('group') ? cellAt('group') : group).split(GROUP_SEPARATOR),
    title: orNull(cellAt('title')),
    shortcut: orNull(cellAt('shortcut')),
    lang: langSchema.safeParse(cellAt('lang').trim()).data ?? null,
    wording: cellAt('wording').trim(),
    more: readMore(cellAt, template !== ''),
  })
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Reads one table, its first row being counted as `first`; null where it is none of replies. */
function readTable(
  { name, rows }: ReplyTable,
  first: number,
): (ReplyDraft | RefusedReply)[] | null {
  const at = rows.slice(0, HEADER_ROWS).findIndex((cells) => readPhraseHeader(cells) !== null)
  const header = rows[at]
  const layout = header === undefined ? guessPhraseLayout(rows) : readPhraseHeader(header)
  if (layout === null) return null
  const width = header?.length ?? Math.max(...layout.values()) + 1
  return rows.flatMap((cells, index) =>
    index <= at || isBlank(cells)
      ? []
      : [readRow(first + index, cells, { layout, width, group: name })],
  )
}

/** A table without replies beside some that have them: each of its rows is told. */
const refuseTable = ({ rows }: ReplyTable, first: number): RefusedReply[] =>
  rows.flatMap((cells, index) =>
    isBlank(cells) ? [] : [refuse(first + index, 'malformed', cells.join(' ').trim())],
  )

/** Rows of group, code and text, as Qianniu and others write them, with a header or without; and our own tables. */
export const phraseTable: ReplyFormat = {
  id: 'phrase-table',
  read: ({ tables }) => {
    const filled = tables.filter(({ rows }) => !rows.every(isBlank))
    let first = 1
    const read = filled.map((table) => {
      const start = first
      first += table.rows.length
      const named = { ...table, name: filled.length > 1 ? table.name : '' }
      return { table, start, entries: readTable(named, start) }
    })
    if (read.every(({ entries }) => entries === null)) return null
    const all = read.flatMap(({ table, start, entries }) => entries ?? refuseTable(table, start))
    return readingOf({
      drafts: all.filter((each) => 'body' in each),
      refused: all.filter((each) => 'reason' in each),
    })
  },
}
