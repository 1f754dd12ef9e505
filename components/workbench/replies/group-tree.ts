import type { Library } from '@/lib/replies/library'
import type { Reply, ReplyGroup } from '@/lib/replies/reply'

/** A group with what lies in it. */
export interface GroupNode {
  readonly group: ReplyGroup
  /** Replies in it and in the groups below. */
  readonly count: number
  readonly children: readonly GroupNode[]
}

/** The groups of a library as a tree, neighbours in their places. */
export function groupTree({ groups, replies }: Library): readonly GroupNode[] {
  const below = (parentId: string | null): readonly ReplyGroup[] =>
    groups.filter((group) => group.parentId === parentId).toSorted((a, b) => a.place - b.place)
  const counts = new Map<string | null, number>()
  for (const { groupId } of replies) counts.set(groupId, (counts.get(groupId) ?? 0) + 1)
  const nodesIn = (parentId: string | null): readonly GroupNode[] =>
    below(parentId).map((group) => {
      const children = nodesIn(group.id)
      const inside = children.reduce((sum, { count }) => sum + count, 0)
      return { group, children, count: inside + (counts.get(group.id) ?? 0) }
    })
  return nodesIn(null)
}

/** Ids of a group and of all groups below it. */
export function groupsFrom(groupId: string, groups: readonly ReplyGroup[]): ReadonlySet<string> {
  const found = new Set([groupId])
  for (let grown = true; grown;) {
    const before = found.size
    for (const { id, parentId } of groups)
      if (parentId !== null && found.has(parentId)) found.add(id)
    grown = found.size > before
  }
  return found
}

/** A tree as a list, each group with how deep it lies. */
export const flatTree = (
  nodes: readonly GroupNode[],
  depth = 0,
): readonly { readonly node: GroupNode; readonly depth: number }[] =>
  nodes.flatMap((node) => [{ node, depth }, ...flatTree(node.children, depth + 1)])

/** The library of one group: the replies in it and below, and the groups that they lie in, up to the top. */
export function partOfLibrary(library: Library, groupId: string): Library {
  const inside = groupsFrom(groupId, library.groups)
  const byId = new Map(library.groups.map((group) => [group.id, group]))
  const kept = new Set(inside)
  let at = byId.get(groupId)?.parentId ?? null
  while (at !== null && !kept.has(at)) {
    kept.add(at)
    at = byId.get(at)?.parentId ?? null
  }
  return {
    groups: library.groups.filter(({ id }) => kept.has(id)),
    replies: library.replies.filter((reply: Reply) => inside.has(reply.groupId ?? '')),
  }
}
