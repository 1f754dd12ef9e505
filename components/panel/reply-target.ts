import { textIn, type Reply } from '@/lib/replies/reply'
import type { RenderedReply, ReplyRenderer } from '@/lib/replies/template/render'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Locale } from '@/lib/settings/settings'

import { nickOf, replyVariables } from './reply-variables'
import type { Draft } from './use-fill'

/** Whom replies are written for: a picked one stays with its target, whoever is opened afterwards. */
export interface ReplyTarget {
  readonly contextId: string
  readonly nick: string | null
  /** The reply as this target would get it; null until the template engine is there. */
  readonly prepare: (reply: Reply) => RenderedReply | null
}

/** The target of a view; null where there is no context to fill into. */
export function targetOf(
  view: PanelView | null,
  render: ReplyRenderer | null,
  locale: Locale,
): ReplyTarget | null {
  if (view === null || view.contextId === null) return null
  const variables = replyVariables(view)
  return {
    contextId: view.contextId,
    nick: nickOf(view),
    prepare: (reply) => render?.(textIn(reply, locale).wordings[0]?.body ?? '', variables) ?? null,
  }
}

/** The text to fill in; null while anything in it is missing. */
export function draftFor(target: ReplyTarget, reply: Reply): Draft | null {
  const rendered = target.prepare(reply)
  if (rendered === null || !rendered.ok) return null
  return {
    replyId: reply.id,
    text: rendered.text,
    contextId: target.contextId,
    nick: target.nick,
  }
}
