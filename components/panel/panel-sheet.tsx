import { Suspense } from 'react'

import { useWords } from '@/components/ui/words'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Settings } from '@/lib/settings/settings'

import { CustomerSheet } from './customer-sheet'
import { KeysHelp } from './keys-help'
import { GuardSheet, SaveSheet } from './lazy-sheets'
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

/** The form that keeps what the agent wrote as a reply of their own. */
function SaveReply({ view, desk, newId }: Pick<PanelSheetProps, 'view' | 'desk' | 'newId'>) {
  const { actions, parts, replies } = desk
  const last = view?.page?.lastMessage ?? null
  return (
    <Suspense fallback={null}>
      <SaveSheet
        key={view?.contextId}
        contextId={view?.contextId ?? null}
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
          parts={desk.parts}
          actions={desk.actions}
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
