import { Suspense } from 'react'

import { TierTile } from '@/components/ui/tier-chip'
import { useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Settings } from '@/lib/settings/settings'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { KeysHelp } from './keys-help'
import {
  GuardSheet,
  HabitsPage,
  IdentitySheet,
  SaveSheet,
  TimelineSheet,
  WhyLoyalty,
  WhyRfm,
  WhyRisk,
  WhyTier,
  WhyValue,
} from './lazy-sheets'
import { OfferSheet } from './offers/offer-sheet'
import { nickOf, orderOf } from './reply-facts'
import { Sheet } from './sheet'
import { FieldList } from './states'
import type { Desk } from './use-desk'
import type { SheetName } from './use-open-parts'
import { unreadOf } from './unread-fields'

export interface PanelSheetProps {
  readonly sheet: SheetName
  readonly view: PanelView | null
  readonly desk: Desk
  readonly settings: Settings | undefined
  readonly singleKeys: boolean
  readonly newId: () => string
}

interface CustomerSheetProps {
  readonly name: SheetName
  readonly card: CustomerCard
  readonly desk: Desk
  readonly settings: Settings | undefined
}

/** A page about the customer in view, with whose it is in its head. */
function CustomerSheet({ name, card, desk, settings }: CustomerSheetProps) {
  const { parts, actions } = desk
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

/** The form that keeps what the agent wrote as a reply of their own. */
function SaveReply({ view, desk, newId }: Pick<PanelSheetProps, 'view' | 'desk' | 'newId'>) {
  const { actions, parts, replies } = desk
  const last = view?.page?.lastMessage ?? null
  return (
    <Suspense fallback={null}>
      <SaveSheet
        key={view?.contextId}
        own={{
          nick: nickOf(view),
          orderNumber: view === null ? null : (orderOf(view)?.number ?? null),
        }}
        lastOwn={last?.side === 'shop' ? last.text : null}
        stage={replies.talk?.stage ?? 'quicken'}
        newId={newId}
        readDraft={actions.readDraft}
        keep={actions.keepReply}
        onBack={parts.closeSheet}
      />
    </Suspense>
  )
}

/** The page over the panel. */
export function PanelSheet({ sheet, view, desk, settings, singleKeys, newId }: PanelSheetProps) {
  const { panel } = useWords()
  const { closeSheet } = desk.parts
  if (sheet === 'keys') return <KeysHelp singleKeys={singleKeys} onBack={closeSheet} />
  if (sheet === 'save-reply') return <SaveReply view={view} desk={desk} newId={newId} />
  if (sheet === 'offer-wording' || sheet === 'offer-why')
    return <OfferSheet name={sheet} view={view} desk={desk} />
  if (sheet === 'guarded' || sheet === 'check-box')
    return (
      <Suspense fallback={null}>
        <GuardSheet
          key={`${sheet} ${view?.contextId ?? ''}`}
          name={sheet}
          view={view}
          desk={desk}
        />
      </Suspense>
    )
  if (sheet !== 'fields')
    return view?.state === 'known' ? (
      <Suspense fallback={null}>
        <CustomerSheet
          key={`${sheet} ${view.contextId}`}
          name={sheet}
          card={view.card}
          desk={desk}
          settings={settings}
        />
      </Suspense>
    ) : null
  if (view === null || view.page === null) return null
  const { fields } = view.page
  const read = fields.length - unreadOf(view.page).length
  return (
    <Sheet title={panel.status.fieldsReadLong(read, fields.length)} onBack={closeSheet}>
      <FieldList
        page={view.page}
        onReread={desk.actions.reread}
        onOtherShop={() => {
          closeSheet()
          desk.actions.askShop()
        }}
      />
    </Sheet>
  )
}
