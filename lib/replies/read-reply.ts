import type { PlatformId } from '@/lib/shared/platforms'

import type { Reply, ReplyGroup, ReplyText } from './reply'

// Apart from the schemas, so that the panel need not load them.

const baseOf = (lang: string): string => lang.split('-')[0] ?? lang

/** Of things said in several languages the one in this language, else in its nearest kin, else the first. */
function inLang<Said extends { readonly lang: string }>(
  said: readonly [Said, ...Said[]] | readonly Said[],
  lang: string,
): Said {
  const [first] = said
  if (first === undefined) throw new Error('said in no language')
  return (
    said.find((each) => each.lang === lang) ??
    said.find((each) => baseOf(each.lang) === baseOf(lang)) ??
    first
  )
}

/** A reply's title and wordings for people who read this language. */
export const textIn = (reply: Pick<Reply, 'texts'>, lang: string): ReplyText =>
  inLang(reply.texts, lang)

/** A group's name for people who read this language. */
export const groupNameIn = (group: Pick<ReplyGroup, 'names'>, lang: string): string =>
  inLang(group.names, lang).name

/** Whether a reply may be used in a shop on a platform; `null`: in a shop that is not known. */
export function isInScope(
  { scope }: Pick<Reply, 'scope'>,
  { platform, shopId }: { readonly platform: PlatformId | null; readonly shopId: string | null },
): boolean {
  const { platforms, shopIds } = scope
  return (
    (platforms.length === 0 || (platform !== null && platforms.includes(platform))) &&
    (shopIds.length === 0 || (shopId !== null && shopIds.includes(shopId)))
  )
}

/** The nearest group at or above this one that is there; null: the top. A way up that runs in a circle ends at the top. */
export function nearestGroup(
  groupId: string | null,
  isThere: (groupId: string) => boolean,
  above: ReadonlyMap<string, string | null>,
): string | null {
  const passed = new Set<string>()
  let at = groupId
  while (at !== null && !isThere(at)) {
    if (passed.has(at)) return null
    passed.add(at)
    at = above.get(at) ?? null
  }
  return at
}
