import { LockScreen, type LockScreenProps } from '@/components/lock/lock-screen'
import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'

import styles from './popup.module.css'

export interface PopupLockProps extends Pick<
  LockScreenProps,
  'call' | 'clock' | 'clocks' | 'onOpen'
> {
  readonly onRestore: () => void
}

/** The popup while the vault is locked. */
export function PopupLock({ onRestore, ...screen }: PopupLockProps) {
  const { lock } = useWords()
  return (
    <div className={styles['popup']}>
      <LockScreen {...screen} wayBack={<Button onClick={onRestore}>{lock.restore}</Button>} />
    </div>
  )
}
