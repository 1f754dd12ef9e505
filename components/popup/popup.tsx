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
  /** Opens the panel beside the page in front; absent where that is no console. */
  readonly openBeside?: () => void
  /** Closes what is personal; absent where no passphrase is set. */
  readonly lockNow?: () => void
  /** Opens the ledger of alerts. */
  readonly openLedger: () => void
  /** Asks the browser for the pages of a marketplace, or gives them back; resolves to whether it is on then. */
  readonly switchConsole: (console: ConsoleSwitch) => Promise<boolean>
}

export interface PopupProps {
  /** Nobody answers, or the data does not open: the workbench tells more. */
  readonly isLost: boolean
  readonly clocks: ClocksView
  readonly consoles: readonly ConsoleSwitch[]
  readonly actions: PopupActions
}

/** What leads on from here, and closes what is personal. */
function Foot({ openBeside, openCompanion, lockNow }: PopupActions) {
  const { lock, lookup, panel } = useWords()
  return (
    <div className={styles['foot']}>
      {openBeside === undefined ? null : (
        <Button data-testid="open-beside" onClick={openBeside}>
          {panel.popup.beside}
        </Button>
      )}
      <Button data-testid="open-companion" onClick={openCompanion}>
        {lookup.open}
      </Button>
      {lockNow === undefined ? null : (
        <Button data-testid="lock-now" onClick={lockNow}>
          <Icon name="lock" />
          {lock.now}
        </Button>
      )}
    </div>
  )
}

/** What keeps Tillside from its work, one line each. */
function Hints({ isLost, isSilent }: { readonly isLost: boolean; readonly isSilent: boolean }) {
  const { popup } = useWords().panel
  return (
    <>
      {isLost ? (
        <p className={styles['hint']} role="alert" data-testid="popup-lost">
          <Icon name="warning" />
          {popup.lost}
        </p>
      ) : null}
      {isSilent ? (
        <p className={styles['hint']} data-testid="notifications-off">
          <Icon name="bell" />
          {popup.notificationsOff}
        </p>
      ) : null}
    </>
  )
}

/** What runs out first, in all shops, from the browser's toolbar. */
export function Popup({ isLost, clocks, consoles, actions }: PopupProps) {
  const { panel } = useWords()
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
      <Hints isLost={isLost} isSilent={!clocks.notificationsAllowed} />
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
        {clocks.clocks.length === 0 && !isLost ? (
          <p className={styles['nothing']}>{panel.noBuyer.nothing}</p>
        ) : null}
      </section>
      <ConsoleList consoles={consoles} onSwitch={actions.switchConsole} />
      <Foot {...actions} />
      <ClockAnnouncer clocks={clocks.clocks} />
    </main>
  )
}
