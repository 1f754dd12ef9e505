import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'
import { DEFAULT_LOCK_MINUTES, LOCK_MINUTES, type LockMinutes } from '@/lib/shared/lock-minutes'

import { Choice } from '../choice'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'
import styles from './lock.module.css'

/** When the lock closes: after some time without use, or now. */
export function LockHabits() {
  const words = useWords()
  const { lock } = words.safety
  const { call } = useServices()
  const { settings: set } = useWorkbench()
  const { hasFailed, save } = useSaving()
  const options: readonly (readonly [LockMinutes | null, string])[] = [
    ...LOCK_MINUTES.map((minutes) => [minutes, lock.minutes[minutes]] as const),
    [null, lock.never],
  ]
  return (
    <div className={styles['part']}>
      <Choice<LockMinutes | null>
        label={lock.after}
        options={options}
        value={set.lockAfterMinutes === undefined ? DEFAULT_LOCK_MINUTES : set.lockAfterMinutes}
        testId="lock-after"
        onChoose={(lockAfterMinutes) => void save({ lockAfterMinutes })}
      />
      {hasFailed ? <Notice tone="bad">{words.workbench.settings.notSaved}</Notice> : null}
      <p className={settings['note']}>{lock.key}</p>
      <Button data-testid="lock-now" onClick={() => void call('lockNow', {})}>
        <Icon name="lock" />
        {words.lock.now}
      </Button>
    </div>
  )
}
