import type { Library } from '@/lib/replies/library'
import type { ReplyFileReading } from '@/lib/replies/formats/read-reply-file'
import type { ReplyFileFault } from '@/lib/replies/formats/read-source'

/** A file with what it would bring, or why it is not read. */
export type ReadFile =
  | { readonly name: string; readonly reading: ReplyFileReading }
  | { readonly name: string; readonly fault: ReplyFileFault | 'failed' }

export interface ReadFilesOptions {
  readonly library: Library
  readonly lang: string
  readonly newId: () => string
}

/** The library with what files before brought, so that nothing is taken twice. */
const withReading = (
  { replies, groups }: Library,
  reading: Pick<ReplyFileReading, 'replies' | 'groups'>,
): Library => {
  const fresh = new Set(reading.replies.map(({ reply }) => reply.id))
  const freshGroups = new Set(reading.groups.map(({ id }) => id))
  return {
    replies: [
      ...replies.filter(({ id }) => !fresh.has(id)),
      ...reading.replies.map((r) => r.reply),
    ],
    groups: [...groups.filter(({ id }) => !freshGroups.has(id)), ...reading.groups],
  }
}

/** Reads files of replies one after the other; nothing is kept yet. */
export async function readReplyFiles(
  files: readonly File[],
  { library, lang, newId }: ReadFilesOptions,
): Promise<readonly ReadFile[]> {
  const [{ readReplyFile }, { REPLY_FORMATS: formats }] = await Promise.all([
    import('@/lib/replies/formats/read-reply-file'),
    import('@/lib/replies/formats/registry'),
  ])
  let known = library
  const read: ReadFile[] = []
  for (const file of files) {
    const { name } = file
    try {
      const result = await readReplyFile(file, { formats, library: known, lang, newId })
      if (result.ok) {
        read.push({ name, reading: result.value })
        known = withReading(known, result.value)
      } else read.push({ name, fault: result.error })
    } catch {
      read.push({ name, fault: 'failed' })
    }
  }
  return read
}
