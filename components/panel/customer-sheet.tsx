import { TierTile } from '@/components/ui/tier-chip'
import type { CustomerCard } from '@/lib/customers/card'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import {
  HabitsPage,
  IdentitySheet,
  TimelineSheet,
  WhyLoyalty,
  WhyRfm,
  WhyRisk,
  WhyTier,
  WhyValue,
} from './lazy-sheets'
import type { OpenParts, SheetName } from './use-open-parts'
import type { PanelActions } from './use-panel-actions'

export interface CustomerSheetProps {
  readonly name: SheetName
  readonly card: CustomerCard
  readonly parts: Pick<OpenParts, 'openSheet' | 'closeSheet'>
  readonly actions: PanelActions
  readonly settings: Settings | undefined
}

/** A page about the customer in view, with whose it is in its head. */
export function CustomerSheet({ name, card, parts, actions, settings }: CustomerSheetProps) {
  const aside = (
    <>
      <span title={card.nick}>{card.nick}</span>
      <TierTile tier={card.tier.tier} />
    </>
  )
  const page = { card, aside, onBack: parts.closeSheet, onSheet: parts.openSheet }
  switch (name) {
    case 'tier':
      return <WhyTier {...page} rules={settings && tierRulesOf(settings, card.shopId)} />
    case 'value':
      return <WhyValue {...page} />
    case 'risk':
      return <WhyRisk {...page} />
    case 'loyalty':
      return <WhyLoyalty {...page} />
    case 'rfm':
      return <WhyRfm {...page} />
    case 'habits':
      return <HabitsPage {...page} />
    case 'timeline':
      return <TimelineSheet {...page} read={actions.readTimeline} />
    case 'identity':
      return <IdentitySheet {...page} actions={actions} />
    case 'keys':
    case 'fields':
    case 'save-reply':
    case 'offer-wording':
    case 'offer-why':
    case 'guarded':
    case 'check-box':
      return null
  }
}
