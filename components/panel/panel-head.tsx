import { AlertBanner } from '@/components/clocks/alert-banner'
import { ClockStrip } from '@/components/clocks/clock-strip'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'

import { Cells } from './cells'
import { Glance, NewGlance } from './glance'

export interface PanelHeadProps {
  readonly view: PanelView
  readonly clocks: ClocksView
  readonly onWhy: () => void
  readonly onOpenCase: (caseId: string) => void
  readonly onDismiss: (stageKey: string) => void
}

/** What stays while the rest scrolls: who it is, what burns, which clocks run. */
export function PanelHead({ view, clocks, onWhy, onOpenCase, onDismiss }: PanelHeadProps) {
  const card = view.state === 'known' ? view.card : null
  const hasStrip = view.state !== 'no-console' && view.state !== 'no-buyer'
  return (
    <>
      {card === null ? null : <Glance card={card} onWhy={onWhy} />}
      {view.state === 'new-buyer' ? (
        <NewGlance nick={view.nick} identified={view.identified} />
      ) : null}
      {card === null ? null : <Cells card={card} />}
      <AlertBanner alerts={clocks.alerts} onOpen={onOpenCase} onDismiss={onDismiss} />
      {hasStrip ? (
        <ClockStrip
          key={view.contextId}
          clocks={clocks.clocks}
          customerId={card?.customerId ?? null}
          onOpen={onOpenCase}
        />
      ) : null}
    </>
  )
}
