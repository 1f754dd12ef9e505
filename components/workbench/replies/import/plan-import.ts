import type { ReplyFileReading } from '@/lib/replies/formats/read-reply-file'
import type { Library } from '@/lib/replies/library'
import type { Reply } from '@/lib/replies/reply'

import type { WorkbenchServices } from '../../services'
import { carryOut, type LibraryChange } from '../use-library-acts'
import { withDecisions, type Decision } from './decisions'

/** What an import keeps, and the change that takes it back. */
export interface ImportPlan {
  readonly change: Required<Pick<LibraryChange, 'replies' | 'groups'>>
  readonly undo: Required<LibraryChange>
}

const inGroup = (reply: Reply, groupId: string): Reply => ({ ...reply, groupId })

/** Where everything goes; null: into the groups that the files name. */
type Target = string | null

/** Makes of some readings what is kept of them: as decided, and in the group that was chosen. */
export function planImport(
  readings: readonly Pick<ReplyFileReading, 'replies' | 'groups'>[],
  decisions: ReadonlyMap<string, Decision>,
  { target, library }: { readonly target: Target; readonly library: Library },
): ImportPlan {
  const decided = readings.flatMap(({ replies }) =>
    replies.map((read) => withDecisions(read, decisions)),
  )
  // Of two states of one reply the later file's counts.
  const replies = [...new Map(decided.map((reply) => [reply.id, reply])).values()].map((reply) =>
    target === null ? reply : inGroup(reply, target),
  )
  const groups = target === null ? readings.flatMap((reading) => reading.groups) : []
  const held = new Map(library.replies.map((reply) => [reply.id, reply]))
  const heldGroups = new Map(library.groups.map((group) => [group.id, group]))
  return {
    change: { replies, groups },
    undo: {
      replies: replies.flatMap(({ id }) => held.get(id) ?? []),
      groups: groups.flatMap(({ id }) => heldGroups.get(id) ?? []),
      removed: replies.flatMap(({ id }) => (held.has(id) ? [] : [id])),
      removedGroups: groups.flatMap(({ id }) => (heldGroups.has(id) ? [] : [id])),
    },
  }
}

/** The change that takes back what of an import was kept: its groups, and the first so many of its replies. */
export function undoOf({ change, undo }: ImportPlan, kept: number): LibraryChange {
  const ids = new Set(change.replies.slice(0, kept).map(({ id }) => id))
  const isKept = (id: string): boolean => ids.has(id)
  return {
    ...undo,
    replies: undo.replies.filter(({ id }) => isKept(id)),
    removed: undo.removed.filter(isKept),
  }
}

/** How an import ended. */
export interface ImportEnd {
  readonly kept: number
  readonly isWhole: boolean
  readonly picturesLost: number
}

/** Keeps the pictures that files carry; gives the ids that they have here, by those that the files call them by. */
async function keepPictures(
  call: WorkbenchServices['call'],
  pictures: ReplyFileReading['pictures'],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { id, data } of pictures) {
    const answer = await call('keepImage', { data })
    if (answer.ok && answer.value.ok) ids.set(id, answer.value.value)
  }
  return ids
}

/** Carries out an import, pictures first; hears how many replies are kept so far. */
export async function runImport(
  call: WorkbenchServices['call'],
  plan: ImportPlan,
  pictures: ReplyFileReading['pictures'],
  onKept: (replies: number) => void,
): Promise<ImportEnd> {
  const ids = await keepPictures(call, pictures)
  const carried = new Set(pictures.map(({ id }) => id))
  const withPictures = (reply: Reply): Reply => ({
    ...reply,
    imageIds: reply.imageIds.flatMap((id) => (carried.has(id) ? (ids.get(id) ?? []) : id)),
  })
  let kept = 0
  const isWhole = await carryOut(
    call,
    { groups: plan.change.groups, replies: plan.change.replies.map(withPictures) },
    (count) => {
      kept = count
      onKept(count)
    },
  )
  return { kept, isWhole, picturesLost: carried.size - ids.size }
}
