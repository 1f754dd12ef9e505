import type { Reply, ReplyStage } from '@/lib/replies/reply'
import type { PlatformId } from '@/lib/shared/platforms'

import { groupsFrom } from './group-tree'
import type { Library } from '@/lib/replies/library'

/** What people narrow the library down by; null: by nothing. */
export interface LibraryFilter {
  readonly groupId: string | null
  readonly stage: ReplyStage | null
  readonly platform: PlatformId | null
  readonly shopId: string | null
  /** A language in which the reply is not said yet. */
  readonly without: string | null
  readonly audience: Reply['audience'] | null
  /** Only replies that state a number against the policy sheet. */
  readonly contradicts: boolean
}

export const NO_FILTER: LibraryFilter = {
  groupId: null,
  stage: null,
  platform: null,
  shopId: null,
  without: null,
  audience: null,
  contradicts: false,
}

/** Languages of a list in which a reply is not said. */
export const gapsOf = ({ texts }: Pick<Reply, 'texts'>, langs: readonly string[]): string[] =>
  langs.filter((lang) => texts.every((text) => text.lang !== lang))

/** Whether something beside the group narrows the list. */
export const isNarrowed = (filter: LibraryFilter): boolean =>
  JSON.stringify({ ...filter, groupId: null }) !== JSON.stringify(NO_FILTER)

/** The replies that a filter leaves; a platform or shop leaves those that may be used there. */
export function filterReplies(
  { replies, groups }: Library,
  filter: LibraryFilter,
  doesContradict: (reply: Reply) => boolean,
): readonly Reply[] {
  const inside = filter.groupId === null ? null : groupsFrom(filter.groupId, groups)
  return replies.filter(
    (reply) =>
      (inside === null || inside.has(reply.groupId ?? '')) &&
      (filter.stage === null || reply.stage === filter.stage) &&
      (filter.platform === null || fits(reply.scope.platforms, filter.platform)) &&
      (filter.shopId === null || fits(reply.scope.shopIds, filter.shopId)) &&
      (filter.without === null || gapsOf(reply, [filter.without]).length > 0) &&
      (filter.audience === null || reply.audience === filter.audience) &&
      (!filter.contradicts || doesContradict(reply)),
  )
}

const fits = <Each>(scope: readonly Each[], one: Each): boolean =>
  scope.length === 0 || scope.includes(one)
