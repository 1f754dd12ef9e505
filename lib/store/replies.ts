import { Dexie } from 'dexie'

import type { KeptLibrary } from '@/lib/replies/library'
import { nearestGroup, type Reply, type ReplyGroup } from '@/lib/replies/reply'
import type { Clock } from '@/lib/shared/time'

import type { Database } from './database'
import type { Edits } from './edits'
import type { Edit } from './rows-facts'
import { VERSION_LIMIT, type ReplyVersionRow } from './rows-replies'

/** The library of replies as people keep it. Every change gives the revision that it makes. */
export interface Replies {
  /** null: nothing has changed since the revision that the caller knows. */
  readonly read: (known: number | null) => Promise<KeptLibrary | null>
  /** Keeps what is new or different; `by` is the name of the person who does so, empty where they gave none. */
  readonly keep: (
    change: Partial<Pick<KeptLibrary, 'replies' | 'groups'>>,
    by: string,
  ) => Promise<number>
  /** Leaves tombstones, so that neither another device nor what the library starts with brings the replies back. */
  readonly remove: (replyIds: readonly string[], by: string) => Promise<number>
  /** What lies in the group is read as lying in the one above until the group is kept again. */
  readonly removeGroup: (groupId: string) => Promise<number>
  /** Newest first. */
  readonly history: (replyId: string) => Promise<ReplyVersionRow[]>
  /** Makes the state of that stamp the present one, without pictures that are gone; one that is not known changes nothing. */
  readonly restore: (replyId: string, hlc: string, by: string) => Promise<number>
}

const REVISION = 'library-revision'

async function readRevision(db: Database): Promise<number> {
  return Number((await db.meta.get(REVISION))?.value ?? 0)
}

async function growRevision(db: Database): Promise<number> {
  const revision = (await readRevision(db)) + 1
  await db.meta.put({ key: REVISION, value: String(revision) })
  return revision
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const versionsOf = (db: Database, replyId: string) =>
  db.replyVersions.where('[replyId+hlc]').between([replyId, Dexie.minKey], [replyId, Dexie.maxKey])

async function dropOldest(db: Database, replyId: string): Promise<void> {
  const keys = await versionsOf(db, replyId).primaryKeys()
  if (keys.length > VERSION_LIMIT) await db.replyVersions.bulkDelete(keys.slice(0, -VERSION_LIMIT))
}

/** A change as it is being made, in one transaction and under one stamp. */
interface Change {
  readonly by: string
  readonly at: number
  readonly stamp: () => Promise<Edit>
}

/** Puts replies into new states (null: taken out); gives whether any was in another. */
async function putStates(
  db: Database,
  states: ReadonlyMap<string, Reply | null>,
  { by, at, stamp }: Change,
): Promise<boolean> {
  const known = await db.replies.bulkGet([...states.keys()])
  const before = new Map([...states.keys()].map((id, index) => [id, known[index]]))
  const changed = [...states].filter(([id, reply]) => !isSame(before.get(id)?.reply, reply))
  if (changed.length === 0) return false
  const { hlc, device } = await stamp()
  const rows = changed.map(([id, reply]) => ({
    id,
    reply,
    private: reply === null ? before.get(id)?.private === true : reply.audience === 'private',
    hlc,
    device,
  }))
  await db.replies.bulkPut(rows)
  await db.replyVersions.bulkPut(rows.map(({ id, ...row }) => ({ ...row, replyId: id, at, by })))
  for (const { id } of rows) await dropOldest(db, id)
  return true
}

async function putGroups(
  db: Database,
  groups: readonly ReplyGroup[],
  { stamp }: Change,
): Promise<boolean> {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const known = await db.replyGroups.bulkGet([...byId.keys()])
  const changed = [...byId.values()].filter((group, index) => {
    const before = known[index]
    return before === undefined || before.deleted || !isSame(before.group, group)
  })
  if (changed.length === 0) return false
  const { hlc, device } = await stamp()
  await db.replyGroups.bulkPut(
    changed.map((group) => ({ id: group.id, group, deleted: false, hlc, device })),
  )
  return true
}

async function dropGroup(db: Database, groupId: string, { stamp }: Change): Promise<boolean> {
  const known = await db.replyGroups.get(groupId)
  if (known?.deleted === true) return false
  const group = known?.group ?? null
  await db.replyGroups.put({ id: groupId, group, deleted: true, ...(await stamp()) })
  return true
}

/** A state without pictures that are not kept any more. */
async function withoutGoneImages(db: Database, reply: Reply): Promise<Reply> {
  const kept = new Set<string>(await db.images.where('id').anyOf(reply.imageIds).primaryKeys())
  return { ...reply, imageIds: reply.imageIds.filter((id) => kept.has(id)) }
}

async function readLibrary(db: Database, revision: number): Promise<KeptLibrary> {
  const [replies, groups, uses] = await Promise.all([
    db.replies.toArray(),
    db.replyGroups.toArray(),
    db.useCounts.toArray(),
  ])
  const gone = new Map(
    groups.flatMap(({ id, group, deleted }) =>
      deleted && group !== null ? [[id, group.parentId] as const] : [],
    ),
  )
  const settle = (groupId: string | null): string | null =>
    nearestGroup(groupId, (id) => !gone.has(id), gone)
  return {
    revision,
    replies: replies.flatMap(({ reply }) =>
      reply === null ? [] : [{ ...reply, groupId: settle(reply.groupId) }],
    ),
    removed: replies.flatMap(({ id, reply }) => (reply === null ? [id] : [])),
    groups: groups.flatMap(({ group, deleted }) =>
      group === null || deleted ? [] : [{ ...group, parentId: settle(group.parentId) }],
    ),
    removedGroups: groups.flatMap(({ id, deleted }) => (deleted ? [id] : [])),
    uses,
  }
}

/** Builds the repository of replies. */
export function createReplies(db: Database, edits: Edits, clock: Clock): Replies {
  const { replies, replyGroups, replyVersions, images, useCounts, meta } = db
  const change = (by: string, act: (change: Change) => Promise<boolean>): Promise<number> =>
    db.transaction('rw', [replies, replyGroups, replyVersions, images, meta], async () => {
      let edit: Promise<Edit> | undefined
      const stamp = (): Promise<Edit> => (edit ??= edits.stamp(db))
      const isChanged = await act({ by, at: clock(), stamp })
      return isChanged ? growRevision(db) : readRevision(db)
    })
  return {
    read: (known) =>
      db.transaction('r', [replies, replyGroups, useCounts, meta], async () => {
        const revision = await readRevision(db)
        return revision === known ? null : readLibrary(db, revision)
      }),
    keep: (kept, by) =>
      change(by, async (about) => {
        const states = new Map((kept.replies ?? []).map((reply) => [reply.id, reply]))
        const isStated = await putStates(db, states, about)
        return (await putGroups(db, kept.groups ?? [], about)) || isStated
      }),
    remove: (replyIds, by) =>
      change(by, (about) => putStates(db, new Map(replyIds.map((id) => [id, null])), about)),
    removeGroup: (groupId) => change('', (about) => dropGroup(db, groupId, about)),
    // oxlint-disable-next-line unicorn/no-array-reverse -- a query that reads backwards
    history: (replyId) => versionsOf(db, replyId).reverse().toArray(),
    restore: (replyId, hlc, by) =>
      change(by, async (about) => {
        const version = await db.replyVersions.get([replyId, hlc])
        if (version === undefined) return false
        const { reply } = version
        const state = reply === null ? null : await withoutGoneImages(db, reply)
        return putStates(db, new Map([[replyId, state]]), about)
      }),
  }
}
