import Papa from 'papaparse'

import { escapeFormula } from '@/lib/files/cells'

import type { Library } from '../library'
import { groupNameIn, type Reply, type ReplyGroup } from '../reply'
import type { PhraseColumn } from './phrase-columns'
import { GROUP_SEPARATOR, LIST_SEPARATOR } from './phrase-table'

/** Columns of our tables, each under its name; a row is one wording. */
const COLUMNS: readonly PhraseColumn[] = [
  'id',
  'group',
  'title',
  'shortcut',
  'lang',
  'wording',
  'template',
  'stage',
  'intents',
  'platforms',
  'shops',
  'audience',
]

function pathOf(
  groupId: string | null,
  groups: ReadonlyMap<string, ReplyGroup>,
  lang: string,
): string {
  const names: string[] = []
  const passed = new Set<string>()
  let at = groupId === null ? undefined : groups.get(groupId)
  while (at !== undefined && !passed.has(at.id)) {
    passed.add(at.id)
    // A name must not look like two.
    names.unshift(groupNameIn(at, lang).replaceAll(GROUP_SEPARATOR, '/'))
    at = at.parentId === null ? undefined : groups.get(at.parentId)
  }
  return names.join(GROUP_SEPARATOR)
}

const rowsOf = (reply: Reply, groups: ReadonlyMap<string, ReplyGroup>, lang: string): string[][] =>
  reply.texts.flatMap((text) =>
    text.wordings.map(({ name, body }) => {
      const cells: Readonly<Record<string, string>> = {
        id: reply.id,
        group: pathOf(reply.groupId, groups, lang),
        title: text.title,
        shortcut: reply.shortcut ?? '',
        lang: text.lang,
        wording: name,
        template: body,
        stage: reply.stage,
        intents: reply.intents.join(LIST_SEPARATOR),
        platforms: reply.scope.platforms.join(LIST_SEPARATOR),
        shops: reply.scope.shopIds.join(LIST_SEPARATOR),
        audience: reply.audience,
      }
      return COLUMNS.map((column) => escapeFormula(cells[column] ?? ''))
    }),
  )

/** The library as rows under a header, groups named in one language; no cell of it can act as a formula. */
function tableOf({ replies, groups }: Library, lang: string): string[][] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  return [[...COLUMNS], ...replies.flatMap((reply) => rowsOf(reply, byId, lang))]
}

/**
 * The library as CSV in UTF-8 with a byte order mark, so that spreadsheets read it; each cell in quotes, because some
 * spreadsheets divide cells at other signs than the comma.
 */
export const writeRepliesCsv = (library: Library, lang: string): string =>
  `\uFEFF${Papa.unparse(tableOf(library, lang), { quotes: true })}\r\n`

/** What spreadsheets would read as the number of a sign keeps its first sign as one. */
const escapeSign = (cell: string): string => cell.replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_')

/** The library as a spreadsheet of one sheet, every cell a text. */
export async function writeRepliesXlsx(library: Library, lang: string): Promise<Blob> {
  const { default: writeSpreadsheet } = await import('write-excel-file/universal')
  const rows = tableOf(library, lang).map((cells) =>
    cells.map((cell) => (cell === '' ? null : { value: escapeSign(cell), type: String })),
  )
  return writeSpreadsheet(rows).toBlob()
}
