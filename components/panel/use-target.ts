import { useMemo } from 'react'

import { tierName } from '@/components/ui/tier-looks'
import { useNow } from '@/components/ui/use-now'
import { useWords } from '@/components/ui/words'
import type { Catalogue } from '@/lib/i18n/translate'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'
import { policyFacts } from '@/lib/replies/policy/policy-facts'
import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { never } from './never'
import { caseOf, replyFacts } from './reply-facts'
import { targetOf, type ReplyTarget } from './reply-target'
import { useRenderers } from './use-renderer'

export interface TargetBasis {
  readonly view: PanelView | null
  readonly clocks: ClocksView
  readonly settings: Settings | undefined
  /** What the shop in view keeps to. */
  readonly policy: PolicySheet | null
}

/** The tier of the buyer in view by its name, only where the owner has published what it gives. */
function publishedTier({ view, settings }: TargetBasis, words: Catalogue): string | null {
  if (view?.state !== 'known' || settings === undefined) return null
  const { tier } = view.card.tier
  const { published, looks } = tierRulesOf(settings, view.card.shopId)
  return published && tier !== null ? tierName(tier, looks, words) : null
}

/** Whom replies are written for now. */
export function useTarget(basis: TargetBasis): ReplyTarget | null {
  const { view, clocks, settings, policy } = basis
  const words = useWords()
  const now = useNow(never)
  const renderers = useRenderers(view?.page?.platform)
  const agentName = settings?.agentName ?? ''
  const tier = publishedTier(basis, words)
  return useMemo(() => {
    const caseClock = caseOf(view, clocks.clocks)
    const facts = policy === null ? null : policyFacts(policy)
    const context = { caseClock, agentName, policy: facts, tier, now }
    return targetOf(view, view === null ? null : replyFacts(view, context, words), renderers)
  }, [view, clocks, agentName, policy, tier, now, renderers, words])
}
