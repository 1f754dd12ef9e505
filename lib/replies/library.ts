import type { Reply, ReplyGroup } from './reply'

/** How often a reply was filled in at this browser, and when last (epoch ms). */
export interface ReplyUse {
  readonly replyId: string
  readonly count: number
  readonly lastAt: number
}

/** What people keep of the library: replies of their own, starter replies they changed, and ids they took out. */
export interface KeptLibrary {
  /** Grows with every change. */
  readonly revision: number
  readonly replies: readonly Reply[]
  readonly removed: readonly string[]
  readonly groups: readonly ReplyGroup[]
  readonly removedGroups: readonly string[]
  readonly uses: readonly ReplyUse[]
}

/** Replies and groups as people find them. */
export interface Library {
  readonly replies: readonly Reply[]
  readonly groups: readonly ReplyGroup[]
}

/** Lays kept things over those the library starts with: a kept one replaces, a removed one hides, the rest comes behind. */
function overlay<Each extends { readonly id: string }>(
  starter: readonly Each[],
  kept: readonly Each[],
  removed: readonly string[],
): readonly Each[] {
  const byId = new Map(kept.map((each) => [each.id, each]))
  const gone = new Set(removed)
  const own = new Set(starter.map(({ id }) => id))
  return [
    ...starter.filter(({ id }) => !gone.has(id)).map((each) => byId.get(each.id) ?? each),
    ...kept.filter(({ id }) => !own.has(id) && !gone.has(id)),
  ]
}

/** The library: what it starts with, overlaid with what people kept. */
export const overlayStarter = (starter: Library, kept: KeptLibrary | null): Library =>
  kept === null
    ? starter
    : {
        replies: overlay(starter.replies, kept.replies, kept.removed),
        groups: overlay(starter.groups, kept.groups, kept.removedGroups),
      }
