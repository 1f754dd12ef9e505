import type { PanelView } from '@/lib/messaging/panel-view'
import type { Reply } from '@/lib/replies/reply'
import type { RenderedReply, ReplyFacts } from '@/lib/replies/template/render'

import type { Variant } from './palette/variants'
import { nickOf } from './reply-facts'
import type { Draft } from './use-fill'
import type { RendererOf } from './use-renderer'

/** What an agent gave for a reply's form, by field name. */
export type Answers = Readonly<Record<string, string>>

/** Whom replies are written for: a picked one stays with its target, whoever is opened afterwards. */
export interface ReplyTarget {
  readonly contextId: string
  readonly nick: string | null
  /** A wording as this target would get it; null until the template engine is there. */
  readonly prepare: (variant: Variant, answers: Answers) => RenderedReply | null
}

/** A reply in one of its wordings, with what the agent answered. */
export interface Chosen {
  readonly reply: Reply
  readonly variant: Variant
  readonly answers: Answers
}

/** The target of a view; null where there is no context to fill into. */
export function targetOf(
  view: PanelView | null,
  facts: ReplyFacts | null,
  renderers: RendererOf | null,
): ReplyTarget | null {
  if (view === null || view.contextId === null || facts === null) return null
  return {
    contextId: view.contextId,
    nick: nickOf(view),
    prepare: ({ lang, body }, answers) => renderers?.(lang)(body, facts, answers) ?? null,
  }
}

/** A text made from a reply for a target. */
export const draftWith = (
  target: ReplyTarget,
  { reply, variant }: Chosen,
  text: string,
): Draft => ({
  chosen: null,
  reply: { id: reply.id, title: variant.title },
  offerId: null,
  text,
  contextId: target.contextId,
  nick: target.nick,
})

/** The text to fill in; null while anything in it is missing. */
export function draftFor(target: ReplyTarget, chosen: Chosen): Draft | null {
  const rendered = target.prepare(chosen.variant, chosen.answers)
  if (rendered === null || rendered.text === null) return null
  return { ...draftWith(target, chosen, rendered.text), chosen }
}
