import { useCallback, useMemo } from 'react'

import { useNow } from '@/components/ui/use-now'
import { useLocale, useWords } from '@/components/ui/words'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'
import { groupNameIn, type Reply } from '@/lib/replies/reply'
import { searchReplies, titleMarks } from '@/lib/replies/search'
import { suggestReplies } from '@/lib/replies/suggest'
import type { RenderedReply } from '@/lib/replies/template/render'
import type { Settings } from '@/lib/settings/settings'

import type { PanelConnection } from './connection'
import { never } from './never'
import type { Hit } from './palette/use-palette'
import { variantsOf, type Variant } from './palette/variants'
import { caseOf, orderOf, replyFacts } from './reply-facts'
import { targetOf, type ReplyTarget } from './reply-target'
import { useLibrary } from './use-library'
import { useRenderer } from './use-renderer'
import { useTalk } from './use-talk'

/** A suggested reply with its text for the buyer in view; null until the template engine is there. */
export interface ReadyReply {
  readonly reply: Reply
  readonly variant: Variant
  readonly rendered: RenderedReply | null
}

/** What replies are ranked and written by. */
export interface ReplyBasis {
  readonly view: PanelView | null
  readonly clocks: ClocksView
  readonly settings: Settings | undefined
}

/** Whom replies are written for now. */
function useTarget({ view, clocks, settings }: ReplyBasis): ReplyTarget | null {
  const words = useWords()
  const now = useNow(never)
  const render = useRenderer(view?.page?.platform)
  const agentName = settings?.agentName ?? ''
  return useMemo(() => {
    const caseClock = caseOf(view, clocks.clocks)
    const context = { caseClock, agentName, policy: null, tier: null, now }
    const facts = view === null ? null : replyFacts(view, context, words)
    return targetOf(view, facts, render)
  }, [view, clocks, agentName, now, render, words])
}

const shopOf = (view: PanelView | null): string | null =>
  view?.state === 'known' ? view.card.shopId : null

/** The library for the open conversation: what fits, written for its buyer, and the search in all of it. */
export function useReplies(connection: PanelConnection, basis: ReplyBasis) {
  const { view, clocks } = basis
  const locale = useLocale()
  const target = useTarget(basis)
  const { library, isThere, count } = useLibrary(connection, {
    platform: view?.page?.platform ?? null,
    shopId: shopOf(view),
  })
  const { replies, byId, groups, uses } = library
  const order = view === null ? null : orderOf(view)
  const hasOpenCase = caseOf(view, clocks.clocks) !== null
  const { talk, setStage } = useTalk(view, order?.state ?? null, hasOpenCase)
  const suggestions = useMemo((): readonly ReadyReply[] => {
    if (view === null || target === null) return []
    const last = view.page?.lastMessage ?? null
    const situation = {
      lastMessage: last?.side === 'buyer' ? last.text : null,
      orderState: order?.state ?? null,
      hasOrder: order !== null,
      hasOpenCase,
    }
    return suggestReplies(replies, situation, locale).flatMap((reply) => {
      const [variant] = variantsOf(reply, locale)
      if (variant === undefined) return []
      return [{ reply, variant, rendered: target.prepare(variant.body, {}) }]
    })
  }, [view, order, hasOpenCase, target, replies, locale])
  const find = useCallback(
    (query: string): readonly Hit[] =>
      searchReplies(replies, query, locale).map((reply) => ({
        reply,
        marks: titleMarks(variantsOf(reply, locale)[0]?.title ?? '', query),
        why: null,
      })),
    [replies, locale],
  )
  return {
    target,
    suggestions,
    find,
    talk,
    setStage,
    hasSale: order !== null,
    isThere,
    count,
    total: replies.length,
    replyOf: (id: string | null): Reply | null => (id === null ? null : (byId.get(id) ?? null)),
    usesOf: (id: string): number => uses.get(id) ?? 0,
    groupOf: (id: string | null): string | null => {
      const group = id === null ? undefined : groups.get(id)
      return group === undefined ? null : groupNameIn(group, locale)
    },
  }
}

export type DeskReplies = ReturnType<typeof useReplies>
