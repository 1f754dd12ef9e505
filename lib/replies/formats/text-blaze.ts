import { z } from 'zod'

import { findPlaceholders } from '../placeholders/find-placeholders'
import { cleanBody, textOfMarkup } from './clean-text'
import { parseJson } from './parse-json'
import {
  draftOf,
  readingOf,
  refuse,
  type RefusedReply,
  type ReplyDraft,
  type ReplyFormat,
} from './reply-format'

const snippetSchema = z.object({
  name: z.string().nullish(),
  shortcut: z.string().nullish(),
  text: z.string().nullish(),
  snippet: z.string().nullish(),
  html: z.string().nullish(),
})
const folderSchema = z.object({ name: z.string().nullish(), snippets: z.array(z.unknown()) })
const fileSchema = z.object({ folders: z.array(folderSchema).min(1) })
/** One folder, or the list that scripts make of one. */
const listSchema = z
  .array(z.looseObject({ shortcut: z.string() }))
  .min(1)
  .transform((snippets) => ({ name: null, snippets }))

/** Folders of an export of everything, of one folder, or of a bare list. */
function foldersOf(value: unknown): readonly z.infer<typeof folderSchema>[] | null {
  const file = fileSchema.safeParse(value)
  if (file.success) return file.data.folders
  const folder = z.union([folderSchema, listSchema]).safeParse(value)
  return folder.success ? [folder.data] : null
}

const CURSOR = /\{cursor\}/giu

function draft(row: number, folder: string, value: unknown): ReplyDraft | RefusedReply {
  const read = snippetSchema.safeParse(value)
  if (!read.success) return refuse(row, 'malformed', JSON.stringify(value) ?? '')
  const { name, shortcut, text, snippet, html } = read.data
  const said = text ?? snippet ?? textOfMarkup(html ?? '')
  return draftOf(row, findPlaceholders(cleanBody(said.replace(CURSOR, ''))), {
    group: [folder],
    title: name ?? null,
    // Text Blaze's own start of a shortcut is a slash; here nothing starts one.
    shortcut: shortcut?.replace(/^\//u, '') ?? null,
    warnings: said.search(CURSOR) >= 0 ? ['cursor-dropped'] : [],
  })
}

/** Exports of Text Blaze: folders of snippets, with commands in braces. */
export const textBlaze: ReplyFormat = {
  id: 'text-blaze',
  read: ({ text }) => {
    const folders = foldersOf(parseJson(text))
    if (folders === null) return null
    const snippets = folders.flatMap(({ name, snippets: each }) =>
      each.map((value) => ({ folder: name ?? '', value })),
    )
    const read = snippets.map(({ folder, value }, index) => draft(index + 1, folder, value))
    return readingOf({
      drafts: read.filter((each) => 'body' in each),
      refused: read.filter((each) => 'reason' in each),
    })
  },
}
