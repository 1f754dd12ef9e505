import { useMemo } from 'react'

import { useLocale } from '@/components/ui/words'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'
import { starterReplies } from '@/lib/replies/starter/starter'
import { suggestReplies } from '@/lib/replies/suggest'

import { targetOf, type ReplyTarget } from './reply-target'
import { situationOf } from './reply-variables'
import type { ReadyReply } from './say'
import { useRenderer } from './use-renderer'

/** The replies that fit the open conversation, written for its buyer. */
export function useReplies(
  view: PanelView | null,
  { clocks }: ClocksView,
): { readonly target: ReplyTarget | null; readonly suggestions: readonly ReadyReply[] } {
  const locale = useLocale()
  const render = useRenderer(view?.page?.platform)
  const target = useMemo(() => targetOf(view, render, locale), [view, render, locale])
  const hasOpenCase =
    view?.state === 'known' &&
    clocks.some((clock) => clock.customerId === view.card.customerId && !clock.closed)
  const suggestions = useMemo(() => {
    if (view === null || target === null) return []
    return suggestReplies(starterReplies, situationOf(view, hasOpenCase), locale).map((reply) => ({
      reply,
      rendered: target.prepare(reply),
    }))
  }, [view, target, hasOpenCase, locale])
  return { target, suggestions }
}
