import { z } from 'zod'

import { BODY_LIMIT, replySchema, TITLE_LIMIT, type Reply } from '@/lib/replies/reply'
import { fail, ok, type Result } from '@/lib/shared/result'

/** A reply as its fields hold it: anything may be empty yet. */
export const replyDraftSchema = replySchema.extend({
  texts: z
    .array(
      z.strictObject({
        lang: z.string().max(20),
        title: z.string().max(TITLE_LIMIT * 4),
        wordings: z
          .array(z.strictObject({ name: z.string().max(80), body: z.string().max(BODY_LIMIT * 4) }))
          .min(1),
      }),
    )
    .min(1),
  shortcut: z.string().max(100),
})
export type ReplyDraft = z.infer<typeof replyDraftSchema>
export type DraftText = ReplyDraft['texts'][number]

/** A reply in the making, in one language. */
export const newDraft = (id: string, lang: string, groupId: string | null): ReplyDraft => ({
  id,
  groupId,
  texts: [emptyText(lang)],
  shortcut: '',
  stage: 'purpose',
  intents: [],
  scope: { platforms: [], shopIds: [] },
  audience: 'shop',
  imageIds: [],
})

export const emptyText = (lang: string): DraftText => ({
  lang,
  title: '',
  wordings: [{ name: '', body: '' }],
})

export const draftOf = (reply: Reply): ReplyDraft =>
  replyDraftSchema.parse({ ...reply, shortcut: reply.shortcut ?? '' })

/** What keeps a draft from being kept. */
export type DraftFault =
  | 'title-missing'
  | 'title-long'
  | 'body-missing'
  | 'body-long'
  | 'name-long'
  | 'shortcut-long'
  | 'malformed'

/** A fault with where it is; null: in no language. */
export interface DraftProblem {
  readonly fault: DraftFault
  readonly lang: string | null
  readonly wording: number | null
}

const isEmpty = ({ title, wordings }: DraftText): boolean =>
  title.trim() === '' && wordings.every(({ name, body }) => `${name}${body}`.trim() === '')

function problemsOf({ lang, title, wordings }: DraftText): DraftProblem[] {
  const name = title.trim()
  const problems: DraftProblem[] = []
  const add = (fault: DraftFault, wording: number | null = null): void => {
    problems.push({ fault, lang, wording })
  }
  if (name === '') add('title-missing')
  if (name.length > TITLE_LIMIT) add('title-long')
  for (const [index, wording] of wordings.entries()) {
    if (wording.body.trim() === '') add('body-missing', index)
    if (wording.body.trim().length > BODY_LIMIT) add('body-long', index)
    if (wording.name.trim().length > 20) add('name-long', index)
  }
  return problems
}

/** Reads a draft as a reply, without languages in which nothing stands; else says what is wrong with it. */
export function readDraft(draft: ReplyDraft): Result<Reply, readonly DraftProblem[]> {
  const filled = draft.texts.filter((text) => !isEmpty(text))
  const texts = filled.length === 0 ? draft.texts.slice(0, 1) : filled
  const shortcut = draft.shortcut.trim()
  const problems = [
    ...texts.flatMap(problemsOf),
    ...(shortcut.length > 24
      ? [{ fault: 'shortcut-long', lang: null, wording: null } as const]
      : []),
  ]
  if (problems.length > 0) return fail(problems)
  const read = replySchema.safeParse({
    ...draft,
    texts,
    shortcut: shortcut === '' ? null : shortcut,
  })
  return read.success ? ok(read.data) : fail([{ fault: 'malformed', lang: null, wording: null }])
}

/** Whether two lists, of which an empty one means everywhere, have a place in common. */
const meet = <Each>(one: readonly Each[], other: readonly Each[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((each) => other.includes(each))

/** The reply that has a shortcut already, where both may be used in one shop; null where none has. */
export function shortcutHolder(
  { id, shortcut, scope }: Pick<ReplyDraft, 'id' | 'shortcut' | 'scope'>,
  library: readonly Reply[],
): Reply | null {
  const wanted = shortcut.trim().toLowerCase()
  if (wanted === '') return null
  return (
    library.find(
      (other) =>
        other.id !== id &&
        other.shortcut?.toLowerCase() === wanted &&
        meet(scope.platforms, other.scope.platforms) &&
        meet(scope.shopIds, other.scope.shopIds),
    ) ?? null
  )
}
