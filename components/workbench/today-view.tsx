import { MissedBand } from '@/components/clocks/missed-band'
import { useWords } from '@/components/workbench/words'
import type { AlertView, ClockView } from '@/lib/aftersales/clock-view'

import { DueCard } from './care/due-card'
import { Page } from './frame'
import { CoverageCard } from './home/coverage-card'
import { HealthCard } from './home/health-card'
import styles from './home/home.module.css'
import { LeavingCard } from './home/leaving-card'
import { RiskCard } from './home/risk-card'
import { SetUpCard } from './home/set-up-card'
import { LateBackup } from './recovery/late-backup'
import { useClockTime } from './use-clock-time'
import { useDateLine } from './use-date-line'
import { hrefOf } from './use-route'
import { useWorkbench } from './use-workbench'

const NO_CLOCKS: readonly ClockView[] = []
const NO_ALERTS: readonly AlertView[] = []

/** Start page: what burns, who is worth a call, and what of all that is known. */
export function TodayView() {
  const { home, workbench: words } = useWords()
  const { clocks } = useWorkbench()
  const now = useClockTime(NO_CLOCKS)
  return (
    <Page
      title={words.nav.today}
      meta={useDateLine(now)}
      aside={<a href={hrefOf('figures', 'week')}>{home.week}</a>}
    >
      <SetUpCard />
      <LateBackup />
      <MissedBand
        alerts={clocks?.alerts ?? NO_ALERTS}
        hasMore={clocks?.hasMoreAlerts ?? false}
        onSee={() => {
          location.hash = hrefOf('aftersale', 'ledger')
        }}
      />
      <div className={styles['cards']}>
        <div className={styles['column']}>
          <RiskCard />
          <DueCard />
          <HealthCard />
        </div>
        <div className={styles['column']}>
          <LeavingCard />
        </div>
      </div>
      <CoverageCard />
    </Page>
  )
}
