import { useWords } from '@/components/ui/words'
import type { PanelView } from '@/lib/messaging/panel-view'

import { KeysHelp } from './keys-help'
import { Sheet } from './sheet'
import { FieldList } from './states'
import type { Desk } from './use-desk'
import { unreadOf } from './unread-fields'
import { WhyPage } from './why-page'

export interface PanelSheetProps {
  readonly view: PanelView | null
  readonly desk: Desk
  readonly singleKeys: boolean
}

/** The page over the panel, where one is open. */
export function PanelSheet({ view, desk, singleKeys }: PanelSheetProps) {
  const { panel } = useWords()
  const { sheet, closeSheet } = desk.parts
  if (sheet === 'keys') return <KeysHelp singleKeys={singleKeys} onBack={closeSheet} />
  if (sheet === 'why' && view?.state === 'known')
    return <WhyPage card={view.card} onBack={closeSheet} />
  if (sheet !== 'fields' || view === null || view.page === null) return null
  const { fields } = view.page
  const read = fields.length - unreadOf(view.page).length
  return (
    <Sheet title={panel.status.fieldsReadLong(read, fields.length)} onBack={closeSheet}>
      <FieldList page={view.page} onReread={desk.actions.reread} />
    </Sheet>
  )
}
