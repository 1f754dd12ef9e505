import type { Locale } from '@/lib/settings/settings'

import type { Library } from '../library'
import type { Reply, ReplyGroup, ReplyStage } from '../reply'

type Said = Readonly<Record<Locale, string>>

/** Other ways to say it, in the order in which they are offered. */
const WORDING_NAMES = {
  short: { en: 'Short', 'zh-CN': '简短', 'zh-TW': '簡短' },
  warm: { en: 'Warm', 'zh-CN': '亲切', 'zh-TW': '親切' },
  formal: { en: 'Formal', 'zh-CN': '正式', 'zh-TW': '正式' },
} as const satisfies Readonly<Record<string, Said>>
type WordingName = keyof typeof WORDING_NAMES

/** A starter reply as its authors write it: everything in every language of the panel. */
export interface StarterReply {
  readonly id: string
  readonly stage: ReplyStage
  readonly title: Said
  readonly body: Said
  readonly others?: Readonly<Partial<Record<WordingName, Said>>>
  /** What buyers write and agents type when they mean it, in all languages, with commas between. */
  readonly intents: string
}

/** A starter group with what lies in it. */
export interface StarterGroup {
  readonly id: string
  readonly name: Said
  readonly groups?: readonly StarterGroup[]
  readonly replies?: readonly StarterReply[]
}

const LANGS = ['en', 'zh-CN', 'zh-TW'] as const satisfies readonly Locale[]
const WORDINGS = ['short', 'warm', 'formal'] as const satisfies readonly WordingName[]

function toReply(
  { id, stage, title, body, others = {}, intents }: StarterReply,
  groupId: string,
): Reply {
  return {
    id,
    groupId,
    texts: LANGS.map((lang) => ({
      lang,
      title: title[lang],
      wordings: [
        { name: '', body: body[lang] },
        ...WORDINGS.flatMap((name) => {
          const said = others[name]
          return said === undefined ? [] : [{ name: WORDING_NAMES[name][lang], body: said[lang] }]
        }),
      ],
    })),
    shortcut: null,
    stage,
    intents: intents.split(',').map((word) => word.trim()),
    scope: { platforms: [], shopIds: [] },
    audience: 'shop',
    imageIds: [],
  }
}

const toGroup = (
  { id, name }: StarterGroup,
  parentId: string | null,
  place: number,
): ReplyGroup => ({
  id,
  parentId,
  names: LANGS.map((lang) => ({ lang, name: name[lang] })),
  place,
})

/** Makes the library that a shop starts with from what its authors wrote; groups inside another come behind it. */
export function starterLibrary(
  groups: readonly StarterGroup[],
  parentId: string | null = null,
): Library {
  const parts = groups.map((group, place): Library => {
    const inside = starterLibrary(group.groups ?? [], group.id)
    return {
      groups: [toGroup(group, parentId, place), ...inside.groups],
      replies: [
        ...(group.replies ?? []).map((reply) => toReply(reply, group.id)),
        ...inside.replies,
      ],
    }
  })
  return {
    groups: parts.flatMap((part) => part.groups),
    replies: parts.flatMap((part) => part.replies),
  }
}
