import { LockScreen } from '@/components/lock/lock-screen'

import { RestoreCard } from '../data/restore-card'
import { useRestore } from '../data/use-restore'
import { useServices } from '../services'
import styles from './lock.module.css'
import { RoleDoor } from './needs-role'
import { useNamelessClocks } from './use-nameless-clocks'
import { useRoleNews } from './use-role-news'

/** The whole workbench while the vault is locked. */
export function LockedPage() {
  const services = useServices()
  const { call, clock } = services
  const clocks = useNamelessClocks()
  const roles = useRoleNews(services)
  const restore = useRestore()
  return (
    <div className={styles['locked']}>
      <LockScreen
        call={call}
        clock={clock}
        clocks={clocks}
        onOpen={(caseId) => void call('openCase', { caseId })}
        wayBack={
          <RoleDoor act="restore" roles={roles}>
            <RestoreCard restore={restore} canMerge={false} />
          </RoleDoor>
        }
      />
    </div>
  )
}
