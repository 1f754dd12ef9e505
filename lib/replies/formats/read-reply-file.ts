import { fail, ok, type Result } from '@/lib/shared/result'

import type { Library } from '../library'
import { replyGroupSchema, type ReplyGroup } from '../reply'
import { createGroupPaths } from './group-paths'
import { readSource, type ReplyFileFault } from './read-source'
import {
  FILE_REPLIES_LIMIT,
  refuse,
  type FilePicture,
  type FormatReading,
  type RefusedReply,
  type ReplyFormat,
  type ReplyFormatId,
} from './reply-format'
import {
  isSameReply,
  sayingOf,
  settleDrafts,
  type ReadReply,
  type SettledDrafts,
} from './settle-drafts'

/** What a file of replies would bring into the library. */
export interface ReplyFileReading extends SettledDrafts {
  readonly format: ReplyFormatId
  /** Groups that the replies lie in and the library does not have. */
  readonly groups: readonly ReplyGroup[]
  /** Pictures under the names that the replies call them by. */
  readonly pictures: readonly FilePicture[]
}

export interface ReadReplyOptions {
  readonly formats: readonly ReplyFormat[]
  /** What the library holds: nothing of it is taken twice. */
  readonly library: Library
  /** Language of people here, for texts that say none. */
  readonly lang: string
  readonly newId: () => string
}

/** Reads the first format that knows the file. */
function findReading(
  source: Parameters<ReplyFormat['read']>[0],
  formats: readonly ReplyFormat[],
): { readonly id: ReplyFormatId; readonly reading: FormatReading } | null {
  for (const { id, read } of formats) {
    const reading = read(source)
    if (reading !== null) return { id, reading }
  }
  return null
}

/** Replies that a file holds whole: one that stands in the library just so, or says the same, is nothing new. */
function settleWhole(
  { replies, pictures }: FormatReading,
  library: Library,
): Pick<SettledDrafts, 'replies' | 'known' | 'warnings'> {
  const held = new Map(library.replies.map((reply) => [reply.id, reply]))
  const sayings = new Set(library.replies.map(sayingOf))
  const isKnown = ({ reply }: FormatReading['replies'][number]): boolean => {
    const before = held.get(reply.id)
    return before === undefined ? sayings.has(sayingOf(reply)) : isSameReply(before, reply)
  }
  const fresh = replies.filter((each) => !isKnown(each))
  const carried = new Set(pictures.map(({ id }) => id))
  const shown = new Set(library.replies.flatMap(({ imageIds }) => imageIds))
  return {
    replies: fresh.map(({ row, reply }) => ({ row, reply, proposals: [] })),
    known: replies.filter(isKnown).map(({ row }) => row),
    warnings: fresh
      .filter(({ reply }) => reply.imageIds.some((id) => !carried.has(id) && !shown.has(id)))
      .map(({ row }) => ({ row, warning: 'pictures-missing' })),
  }
}

const isSameGroup = (one: ReplyGroup | undefined, other: ReplyGroup): boolean =>
  JSON.stringify(replyGroupSchema.safeParse(one).data) ===
  JSON.stringify(replyGroupSchema.safeParse(other).data)

/** Groups that the library does not have just so; of those that were made for paths only what replies lie in. */
function settleGroups(
  { groups }: FormatReading,
  made: readonly ReplyGroup[],
  { library, replies }: { readonly library: Library; readonly replies: readonly ReadReply[] },
): ReplyGroup[] {
  const held = new Map(library.groups.map((group) => [group.id, group]))
  const byId = new Map(made.map((group) => [group.id, group]))
  const used = new Set<string>()
  for (const { reply } of replies) {
    let at = reply.groupId === null ? undefined : byId.get(reply.groupId)
    while (at !== undefined && !used.has(at.id)) {
      used.add(at.id)
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    }
  }
  return [
    ...groups.filter((group) => !isSameGroup(held.get(group.id), group)),
    ...made.filter(({ id }) => used.has(id)),
  ]
}

/** Says of what lies behind the most that one file may bring that it is not taken. */
function limit(reading: FormatReading): { reading: FormatReading; refused: RefusedReply[] } {
  const drafts = reading.drafts.slice(0, FILE_REPLIES_LIMIT)
  const replies = reading.replies.slice(0, FILE_REPLIES_LIMIT)
  const over = [
    ...reading.drafts.slice(FILE_REPLIES_LIMIT),
    ...reading.replies.slice(FILE_REPLIES_LIMIT),
  ]
  return {
    reading: { ...reading, drafts, replies },
    refused: over.map(({ row }) => refuse(row, 'too-many', '')),
  }
}

/**
 * Reads a file of replies and says what it would bring; nothing is kept yet. Whatever stands in the file is taken, known
 * already, or refused with a reason.
 */
export async function readReplyFile(
  file: Blob,
  options: ReadReplyOptions,
): Promise<Result<ReplyFileReading, ReplyFileFault>> {
  const source = await readSource(file)
  if (!source.ok) return source
  const found = findReading(source.value, options.formats)
  if (found === null) return fail(source.value.fault ?? 'unknown-format')
  const { reading, refused } = limit(found.reading)
  const { library, lang, newId } = options
  const groups = createGroupPaths(library, newId)
  const settled = settleDrafts(reading.drafts, { library, lang, newId, groups })
  const whole = settleWhole(reading, library)
  const replies = [...whole.replies, ...settled.replies]
  return ok({
    format: found.id,
    replies,
    known: [...whole.known, ...settled.known],
    groups: settleGroups(reading, groups.made(), { library, replies }),
    pictures: reading.pictures,
    refused: [...reading.refused, ...settled.refused, ...refused].toSorted((a, b) => a.row - b.row),
    warnings: [...whole.warnings, ...settled.warnings],
  })
}
