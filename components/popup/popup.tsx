import { AlertBanner } from '@/components/clocks/alert-banner'
import type { ClockActions } from '@/components/clocks/clock-acts'
import { ClockAnnouncer } from '@/components/clocks/clock-announcer'
import { ClockRow } from '@/components/clocks/clock-row'
import { MissedBand } from '@/components/clocks/missed-band'
import { Button } from '@/components/ui/button'
import { Icon, Mark } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'
import type { ClocksView } from '@/lib/messaging/panel-view'

import { ConsoleList, type ConsoleSwitch } from './console-list'
import styles from './popup.module.css'

/** What the popup does to the rest of the extension. */
interface PopupActions extends ClockActions {
  readonly openCase: (caseId: string) => void
  readonly dismissAlert: (stageKey: string) => void
  readonly openWorkbench: () => void
  /** Opens the window that stands beside programs which no extension reaches. */
  readonly openCompanion: () => void
  /** Opens the ledger of alerts. */
  readonly openLedger: () => void
  /** Asks the browser for the pages of a marketplace, or gives them back; resolves to whether it is on then. */
  readonly switchConsole: (console: ConsoleSwitch) => Promise<boolean>
}

export interface PopupProps {
  readonly clocks: ClocksView
  readonly consoles: readonly ConsoleSwitch[]
  readonly actions: PopupActions
}

/** What runs out first, in all shops, from the browser's toolbar. */
export function Popup({ clocks, consoles, actions }: PopupProps) {
  const { lookup, panel } = useWords()
  return (
    <main className={styles['popup']} data-testid="popup">
      <header className={styles['head']}>
        <h1>
          <Mark />
          {panel.popup.title}
        </h1>
        <Button data-testid="open-workbench" onClick={actions.openWorkbench}>
          {panel.popup.workbench}
          <Icon name="external" size={14} />
        </Button>
      </header>
      {clocks.notificationsAllowed ? null : (
        <p className={styles['hint']} data-testid="notifications-off">
          <Icon name="bell" />
          {panel.popup.notificationsOff}
        </p>
      )}
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
      <section className={styles['clocks']} aria-label={panel.clocks.label}>
        {clocks.clocks.map((clock) => (
          <ClockRow
            key={clock.caseId}
            clock={clock}
            showNick
            onOpen={actions.openCase}
            acts={actions}
          />
        ))}
        {clocks.clocks.length === 0 ? (
          <p className={styles['nothing']}>{panel.noBuyer.nothing}</p>
        ) : null}
      </section>
      <ConsoleList consoles={consoles} onSwitch={actions.switchConsole} />
      <div className={styles['foot']}>
        <Button data-testid="open-companion" onClick={actions.openCompanion}>
          {lookup.open}
        </Button>
      </div>
      <ClockAnnouncer clocks={clocks.clocks} />
    </main>
  )
}
