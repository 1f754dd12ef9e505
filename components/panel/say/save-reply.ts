import { BODY_LIMIT, TITLE_LIMIT, type Reply, type ReplyStage } from '@/lib/replies/reply'
import type { Locale } from '@/lib/settings/settings'

/** A reply as somebody writes it down in the panel. */
export interface ReplyDraft {
  readonly title: string
  readonly text: string
  readonly shortcut: string
}

/** Where the text came from. */
export type DraftSource = 'composer' | 'last' | 'none'

/** What of a text is one buyer's own, to be filled in anew for the next. */
export interface OwnFacts {
  readonly nick: string | null
  readonly orderNumber: string | null
}

/** A nick shorter than this is a word that may stand for anything. */
const NICK_FROM = 2

/** A text that was written to one buyer, as a template for all: their nick and order number are filled in anew. */
export function asTemplate(text: string, { nick, orderNumber }: OwnFacts): string {
  const named = [
    [orderNumber, '{{ order.number }}'],
    [nick !== null && nick.length >= NICK_FROM ? nick : null, '{{ customer.nick }}'],
  ] as const
  return named.reduce(
    (said, [own, variable]) => (own === null ? said : said.replaceAll(own, variable)),
    text.trim(),
  )
}

/** The first words of a text, as a title to start with. */
export const titleFrom = (text: string): string =>
  (text.split(/[\n，。！？,.!?]/u).find((part) => part.trim() !== '') ?? '').trim().slice(0, 24)

export interface ReplyMaking {
  readonly id: string
  readonly stage: ReplyStage
  readonly locale: Locale
}

/** A reply of the agent's own from what they wrote; null where title or text is missing. */
export function makeReply(
  { title, text, shortcut }: ReplyDraft,
  { id, stage, locale }: ReplyMaking,
): Reply | null {
  const named = title.trim().slice(0, TITLE_LIMIT)
  const body = text.trim().slice(0, BODY_LIMIT)
  if (named === '' || body === '') return null
  return {
    id,
    groupId: null,
    texts: [{ lang: locale, title: named, wordings: [{ name: '', body }] }],
    shortcut: shortcut.trim() || null,
    stage,
    intents: [],
    scope: { platforms: [], shopIds: [] },
    audience: 'private',
    imageIds: [],
  }
}
