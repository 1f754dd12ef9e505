import { AlertBanner } from '@/components/clocks/alert-banner'
import { ClockStrip } from '@/components/clocks/clock-strip'
import { MissedBand } from '@/components/clocks/missed-band'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'

import { Cells } from './cells'
import { Glance, NewGlance } from './glance'
import type { Desk } from './use-desk'
import { WarningBand } from './warning-band'

export interface PanelHeadProps {
  readonly view: PanelView
  readonly clocks: ClocksView
  readonly desk: Desk
}

/** What stays while the rest scrolls: who it is, what burns, which clocks run. */
export function PanelHead({ view, clocks, desk }: PanelHeadProps) {
  const { parts, actions } = desk
  const card = view.state === 'known' ? view.card : null
  const hasStrip = view.state !== 'no-console' && view.state !== 'no-buyer'
  return (
    <>
      {card === null ? null : (
        <>
          <Glance card={card} onOpen={parts.openSheet} />
          <WarningBand card={card} onWhy={() => parts.openSheet('risk')} />
          <Cells card={card} onOpen={parts.openSheet} />
        </>
      )}
      {view.state === 'new-buyer' ? (
        <NewGlance nick={view.nick} identified={view.identified} />
      ) : null}
      <MissedBand
        alerts={clocks.alerts}
        hasMore={clocks.hasMoreAlerts ?? false}
        onSee={actions.openLedger}
      />
      <AlertBanner
        alerts={clocks.alerts}
        onOpen={actions.openCase}
        onDismiss={actions.dismissAlert}
      />
      {hasStrip ? (
        <ClockStrip
          key={view.contextId}
          clocks={clocks.clocks}
          customerId={card?.customerId ?? null}
          onOpen={actions.openCase}
          acts={actions.clocks}
        />
      ) : null}
    </>
  )
}
