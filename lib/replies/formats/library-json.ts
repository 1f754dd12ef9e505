import { z } from 'zod'

import { replyGroupSchema, replyIdSchema, replySchema, type Reply, type ReplyGroup } from '../reply'
import { parseJson } from './parse-json'
import {
  readingOf,
  refuse,
  type FilePicture,
  type RefusedReply,
  type ReplyFormat,
} from './reply-format'

/** What the file says that it is. */
const KIND = 'tillside replies'
const VERSION = 1

const pictureSchema = z.strictObject({ id: replyIdSchema, data: z.string().min(1).max(3_000_000) })
const headSchema = z.object({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  groups: z.array(z.unknown()).default([]),
  replies: z.array(z.unknown()).default([]),
  pictures: z.array(z.unknown()).default([]),
})

/** The whole library as a file: read again it gives the same replies, groups and pictures. */
export const writeLibraryJson = (library: {
  readonly replies: readonly Reply[]
  readonly groups: readonly ReplyGroup[]
  readonly pictures: readonly FilePicture[]
}): string => {
  const { groups, replies, pictures } = library
  return `${JSON.stringify({ kind: KIND, version: VERSION, groups, replies, pictures }, null, 2)}\n`
}

const malformed = (read: readonly unknown[], given: readonly unknown[]): RefusedReply[] =>
  given.flatMap((each, index) =>
    read[index] === undefined ? [refuse(index + 1, 'malformed', JSON.stringify(each) ?? '')] : [],
  )

/** Our own files. */
export const libraryJson: ReplyFormat = {
  id: 'tillside-json',
  read: ({ text }) => {
    const head = headSchema.safeParse(parseJson(text))
    if (!head.success) return null
    const { data } = head
    const replies = data.replies.map((each) => replySchema.safeParse(each).data)
    const groups = data.groups.map((each) => replyGroupSchema.safeParse(each).data)
    const pictures = data.pictures.map((each) => pictureSchema.safeParse(each).data)
    return readingOf({
      replies: replies.flatMap((reply, index) =>
        reply === undefined ? [] : [{ row: index + 1, reply }],
      ),
      groups: groups.filter((group) => group !== undefined),
      pictures: pictures.filter((picture) => picture !== undefined),
      refused: [
        ...malformed(replies, data.replies),
        ...malformed(groups, data.groups),
        ...malformed(pictures, data.pictures),
      ],
    })
  },
}
