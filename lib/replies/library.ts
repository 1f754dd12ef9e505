import { nearestGroup } from './read-reply'
import type { Reply, ReplyGroup } from './reply'

/** How often a reply was filled in at this browser, and when last (epoch ms). */
export interface ReplyUse {
  readonly replyId: string
  readonly count: number
  readonly lastAt: number
}

/** What people keep of the library: replies of their own, starter replies they changed, and ids they took out. */
export interface KeptLibrary {
  /** Grows with every change of replies and groups; uses alone leave it. */
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

const inGroup = (reply: Reply, groupId: string | null): Reply =>
  reply.groupId === groupId ? reply : { ...reply, groupId }

const under = (group: ReplyGroup, parentId: string | null): ReplyGroup =>
  group.parentId === parentId ? group : { ...group, parentId }

/** Groups so that each way up ends at the top: two devices may each have put one group into the other. */
function withoutCircles(groups: readonly ReplyGroup[]): readonly ReplyGroup[] {
  const above = new Map(groups.map(({ id, parentId }) => [id, parentId]))
  return groups.map((group) => {
    const passed = new Set<string>()
    let at: string | null = group.id
    while (at !== null && !passed.has(at)) {
      passed.add(at)
      at = above.get(at) ?? null
    }
    return at === group.id ? under(group, null) : group
  })
}

/** The library: what it starts with, overlaid with what people kept; what lies in a group that is gone moves up. */
export function overlayStarter(starter: Library, kept: KeptLibrary | null): Library {
  if (kept === null) return starter
  const standing = overlay(starter.groups, kept.groups, kept.removedGroups)
  const there = new Set(standing.map(({ id }) => id))
  const above = new Map([...starter.groups, ...standing].map(({ id, parentId }) => [id, parentId]))
  const settle = (groupId: string | null) => nearestGroup(groupId, (id) => there.has(id), above)
  return {
    replies: overlay(starter.replies, kept.replies, kept.removed).map((reply) =>
      inGroup(reply, settle(reply.groupId)),
    ),
    groups: withoutCircles(standing.map((group) => under(group, settle(group.parentId)))),
  }
}
