import { LockScreen } from '@/components/lock/lock-screen'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { Clock } from '@/lib/shared/time'

import type { PanelConnection } from './connection'
import { tabOf } from './use-panel'

export interface PanelLockProps {
  readonly connection: PanelConnection
  readonly clocks: readonly ClockView[]
  readonly clock: Clock
  readonly onOpened: () => void
}

/** The panel while the vault is locked. */
export function PanelLock({ connection, clocks, clock, onOpened }: PanelLockProps) {
  const { lock, panel } = useWords()
  const { call, tabId } = connection
  return (
    <LockScreen
      call={call}
      clock={clock}
      onOpened={onOpened}
      clocks={clocks}
      onOpen={(caseId) => void call('openCase', { caseId })}
      aside={
        tabId === null ? (
          <Button
            size="small"
            variant="icon"
            aria-label={panel.status.hide}
            title={panel.status.hide}
            onClick={() => void call('collapsePanel', tabOf(connection))}
          >
            <Icon name="collapse" />
          </Button>
        ) : null
      }
      wayBack={
        <Button onClick={() => void call('openWorkbench', { view: 'settings/data' })}>
          {lock.restore}
        </Button>
      }
    />
  )
}
