import type { Library } from '../library'
import { proposeFor, type Proposal } from '../placeholders/propose-variables'
import { BODY_LIMIT, replySchema, TITLE_LIMIT, type Reply, type ReplyText } from '../reply'
import { cleanLine, shorten } from './clean-text'
import { GROUP_NAME_LIMIT, type GroupPaths } from './group-paths'
import {
  guessStage,
  refuse,
  type RefusedReply,
  type ReplyDraft,
  type ReplyWarning,
} from './reply-format'

export interface SettleParts {
  readonly library: Library
  /** Language of a text that says none and is not told by its signs. */
  readonly lang: string
  readonly newId: () => string
  readonly groups: GroupPaths
}

/** A reply of a file, with where it stood and what was made of its placeholders. */
export interface ReadReply {
  readonly row: number
  readonly reply: Reply
  readonly proposals: readonly Proposal[]
}

/** What drafts come to. */
export interface SettledDrafts {
  readonly replies: readonly ReadReply[]
  /** Rows that the library, or an earlier row, holds already. */
  readonly known: readonly number[]
  readonly refused: readonly RefusedReply[]
  readonly warnings: readonly { readonly row: number; readonly warning: ReplyWarning }[]
}

/** A draft whose words are ready. */
interface Settled {
  readonly row: number
  readonly draft: ReplyDraft
  readonly text: ReplyText
  readonly proposals: readonly Proposal[]
  readonly warnings: readonly ReplyWarning[]
}

const SHORTCUT_LIMIT = 24
const WORDING_LIMIT = 20

const HAN = /\p{Script=Han}/u
/** Signs that only traditional writing has, of those that replies use most. */
const TRADITIONAL = /[們這個來時對說請謝貨單訂買賣圖發號碼與為還讓後會]/u

/** The language of a text by its signs. */
function langOf(text: string, lang: string): string {
  if (!HAN.test(text)) return /^(?:zh|ja)/u.test(lang) ? 'en' : lang
  if (lang.startsWith('ja') || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  return TRADITIONAL.test(text) ? 'zh-TW' : 'zh-CN'
}

/** A title from a text: its first sentence. */
const titleOf = (text: string): string =>
  shorten(
    cleanLine(/^[^\n。！？!?]+/u.exec(text)?.[0] ?? text).replace(/[，,、;；:：]+$/u, ''),
    TITLE_LIMIT / 2,
  )

const plainTextOf = (body: ReplyDraft['body']): string =>
  typeof body === 'string'
    ? body
    : body
        .map((piece) => (piece.piece === 'text' ? piece.text : 'found' in piece ? piece.found : ''))
        .join('')

const isLong = (name: string, limit: number): boolean => cleanLine(name).length > limit

/** What is changed of a draft whose title was given, or made, as named. */
function warningsOf(draft: ReplyDraft, named: string): ReplyWarning[] {
  return [
    ...draft.warnings,
    ...(isLong(named, TITLE_LIMIT) ? (['title-shortened'] as const) : []),
    ...(isLong(draft.shortcut ?? '', SHORTCUT_LIMIT) ? (['shortcut-dropped'] as const) : []),
    ...(isLong(draft.wording, WORDING_LIMIT) ? (['wording-name-shortened'] as const) : []),
    ...(draft.group.some((part) => isLong(part, GROUP_NAME_LIMIT))
      ? (['group-shortened'] as const)
      : []),
  ]
}

function settle(draft: ReplyDraft, lang: string): Settled | RefusedReply {
  const { row } = draft
  const said = plainTextOf(draft.body)
  const { body, proposals } =
    typeof draft.body === 'string' ? { body: draft.body, proposals: [] } : proposeFor(draft.body)
  if (body.trim() === '') return refuse(row, 'no-text', draft.title ?? draft.shortcut ?? '')
  if (body.trim().length > BODY_LIMIT) return refuse(row, 'text-too-long', said)
  const named = cleanLine(draft.title ?? '') || titleOf(said) || cleanLine(said)
  const title = shorten(named, TITLE_LIMIT)
  const wording = { name: shorten(cleanLine(draft.wording), WORDING_LIMIT), body: body.trim() }
  return {
    row,
    draft,
    text: {
      lang: draft.lang ?? langOf(said, lang),
      title: title === '' ? '…' : title,
      wordings: [wording],
    },
    proposals,
    warnings: warningsOf(draft, named),
  }
}

/** Lays the texts of one reply together: wordings of one language come under its first title. */
function joinTexts(parts: readonly Settled[]): ReplyText[] {
  const texts = new Map<string, ReplyText>()
  for (const { text } of parts) {
    const known = texts.get(text.lang)
    texts.set(
      text.lang,
      known === undefined ? text : { ...known, wordings: [...known.wordings, ...text.wordings] },
    )
  }
  return [...texts.values()]
}

/** The reply that wordings make; of one that the library has under that id what a table does not say stays. */
function replyOf(
  parts: readonly [Settled, ...Settled[]],
  { newId, groups }: SettleParts,
  held: Reply | undefined,
): unknown {
  const [{ draft, text }] = parts
  const shortcut = cleanLine(draft.shortcut ?? '')
  return {
    id: draft.id ?? newId(),
    groupId: groups.find(draft.group, text.lang),
    texts: joinTexts(parts),
    shortcut: shortcut === '' || shortcut.length > SHORTCUT_LIMIT ? null : shortcut,
    stage: held?.stage ?? guessStage([...draft.group, text.title]),
    intents: held?.intents ?? [],
    scope: held?.scope ?? { platforms: [], shopIds: [] },
    audience: held?.audience ?? 'shop',
    imageIds: held?.imageIds ?? [],
    ...draft.more,
  }
}

/** What makes two replies the same to a person: titles and words, in whatever order of languages. */
export const sayingOf = ({ texts }: Pick<Reply, 'texts'>): string =>
  JSON.stringify(
    texts
      .map(({ lang, title, wordings }) => [lang, title, ...wordings.map(({ body }) => body)])
      .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  )

/** Whether two replies hold the same, in whatever order their members stand. */
export const isSameReply = (one: Reply, other: Reply): boolean =>
  JSON.stringify(replySchema.safeParse(one).data) ===
  JSON.stringify(replySchema.safeParse(other).data)

/** Drafts by the reply that they are wordings of, in the order of the file. */
function gather(settled: readonly Settled[]): [Settled, ...Settled[]][] {
  const gathered: [Settled, ...Settled[]][] = []
  const byId = new Map<string, [Settled, ...Settled[]]>()
  for (const each of settled) {
    const { id } = each.draft
    const known = id === null ? undefined : byId.get(id)
    if (known !== undefined) {
      known.push(each)
      continue
    }
    const fresh: [Settled, ...Settled[]] = [each]
    gathered.push(fresh)
    if (id !== null) byId.set(id, fresh)
  }
  return gathered
}

/** Makes replies of what a file holds, leaving out what the library says already. Every draft ends up somewhere. */
export function settleDrafts(drafts: readonly ReplyDraft[], parts: SettleParts): SettledDrafts {
  const byId = new Map(parts.library.replies.map((reply) => [reply.id, reply]))
  const sayings = new Set(parts.library.replies.map(sayingOf))
  const read = drafts.map((draft) => settle(draft, parts.lang))
  const settled = read.filter((each) => 'draft' in each)
  const refused = read.filter((each) => 'reason' in each)
  const replies: ReadReply[] = []
  const known: number[] = []
  for (const wordings of gather(settled)) {
    const rows = wordings.map(({ row }) => row)
    const [{ row, draft }] = wordings
    const held = draft.id === null ? undefined : byId.get(draft.id)
    const { data: reply } = replySchema.safeParse(replyOf(wordings, parts, held))
    if (reply === undefined)
      refused.push(...wordings.map((each) => refuse(each.row, 'malformed', each.text.title)))
    else if (held === undefined ? sayings.has(sayingOf(reply)) : isSameReply(held, reply))
      known.push(...rows)
    else {
      sayings.add(sayingOf(reply))
      replies.push({ row, reply, proposals: wordings.flatMap((each) => each.proposals) })
    }
  }
  const warnings = settled.flatMap((each) =>
    each.warnings.map((warning) => ({ row: each.row, warning })),
  )
  return { replies, known, refused, warnings }
}
