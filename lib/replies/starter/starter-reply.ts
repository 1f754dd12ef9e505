import type { Locale } from '@/lib/settings/settings'

import type { Library } from '../library'
import type { Reply, ReplyStage } from '../reply'

type Said = Readonly<Record<Locale, string>>

/** The groups that the library starts with, by id: the kinds of quick replies, in the order of a sale. */
export type StarterGroups = Readonly<Record<string, Said>>

/** A starter reply as its authors write it: everything in every language of the panel. */
export interface StarterReply<Group extends string = string> {
  readonly id: string
  readonly group: Group
  readonly stage: ReplyStage
  readonly title: Said
  readonly body: Said
  /** Other ways to say it, each by its name. */
  readonly others?: readonly { readonly name: Said; readonly body: Said }[]
  readonly intents: readonly string[]
}

const LANGS = ['en', 'zh-CN', 'zh-TW'] as const satisfies readonly Locale[]

function toReply({ id, group, stage, title, body, others = [], intents }: StarterReply): Reply {
  return {
    id,
    groupId: group,
    texts: LANGS.map((lang) => ({
      lang,
      title: title[lang],
      wordings: [
        { name: '', body: body[lang] },
        ...others.map((other) => ({ name: other.name[lang], body: other.body[lang] })),
      ],
    })),
    shortcut: null,
    stage,
    intents: [...intents],
    scope: { platforms: [], shopIds: [] },
    audience: 'shop',
    imageIds: [],
  }
}

/** Makes the library that a shop starts with from what its authors wrote. */
export const starterLibrary = (
  groups: StarterGroups,
  replies: readonly StarterReply[],
): Library => ({
  replies: replies.map(toReply),
  groups: Object.entries(groups).map(([id, names], place) => ({
    id,
    parentId: null,
    names: LANGS.map((lang) => ({ lang, name: names[lang] })),
    place,
  })),
})
