import type { Reply } from '@/lib/replies/reply'

import { diffWords, type DiffPiece } from './word-diff'

/** Parts of a reply that are no text of one language. */
export const SET_PARTS = [
  'group',
  'shortcut',
  'stage',
  'intents',
  'scope',
  'audience',
  'pictures',
] as const
export type SetPart = (typeof SET_PARTS)[number]

/** What differs between two states of a reply: words of a language, or one of the parts that are set. */
export type ReplyChange =
  | {
      readonly of: 'title' | 'wording'
      readonly lang: string
      /** Name of the wording; its place where it has none. */
      readonly name: string
      readonly pieces: readonly DiffPiece[]
    }
  | { readonly of: SetPart }

const partsOf = (reply: Reply | null): Readonly<Record<SetPart, unknown>> => ({
  group: reply?.groupId,
  shortcut: reply?.shortcut,
  stage: reply?.stage,
  intents: reply?.intents,
  scope: reply === null ? undefined : [reply.scope.platforms, reply.scope.shopIds],
  audience: reply?.audience,
  pictures: reply?.imageIds,
})

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const textOf = (reply: Reply | null, lang: string) =>
  reply?.texts.find((text) => text.lang === lang) ?? null

function changesIn(lang: string, before: Reply | null, after: Reply | null): ReplyChange[] {
  const [old, fresh] = [textOf(before, lang), textOf(after, lang)]
  const changes: ReplyChange[] = []
  const add = (of: 'title' | 'wording', name: string, was: string, is: string): void => {
    if (was !== is) changes.push({ of, lang, name, pieces: diffWords(was, is) })
  }
  add('title', '', old?.title ?? '', fresh?.title ?? '')
  const count = Math.max(old?.wordings.length ?? 0, fresh?.wordings.length ?? 0)
  for (let at = 0; at < count; at++) {
    const [was, is] = [old?.wordings[at], fresh?.wordings[at]]
    const names = [was?.name ?? '', is?.name ?? ''].filter((name) => name !== '')
    add(
      'wording',
      [...new Set(names)].join(' → ') || String(at + 1),
      was?.body ?? '',
      is?.body ?? '',
    )
  }
  return changes
}

/** What somebody did to a reply; null: there is none, before it was made or after it was taken out. */
export function compareReplies(before: Reply | null, after: Reply | null): readonly ReplyChange[] {
  const langs = new Set(
    [before, after].flatMap((each) => each?.texts.map(({ lang }) => lang) ?? []),
  )
  const [old, fresh] = [partsOf(before), partsOf(after)]
  const isWhole = before === null || after === null
  return [
    ...[...langs].flatMap((lang) => changesIn(lang, before, after)),
    ...(isWhole ? [] : SET_PARTS.filter((part) => !isSame(old[part], fresh[part]))).map((of) => ({
      of,
    })),
  ]
}
