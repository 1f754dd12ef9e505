import { useEffect, useRef, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'

import styles from './sheet.module.css'

export interface SheetProps {
  readonly title: string
  /** Whose sheet it is. */
  readonly aside?: ReactNode
  /** Absent where nothing lies below it: then it takes no focus either. */
  readonly onBack?: (() => void) | undefined
  /** The content scrolls by itself: a head that stays above a long list. */
  readonly fixed?: boolean
  readonly children: ReactNode
}

/** A page in the panel with a way back; focus goes into it. */
export function Sheet({ title, aside, onBack, fixed = false, children }: SheetProps) {
  const { actions } = useWords().common
  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => back.current?.focus(), [])
  return (
    <dialog open className={styles['sheet']} aria-label={title}>
      <header className={styles['head']}>
        {onBack === undefined ? null : (
          <Button
            ref={back}
            variant="icon"
            size="small"
            aria-label={actions.back}
            title={actions.back}
            onClick={onBack}
          >
            <Icon name="back" />
          </Button>
        )}
        <h2>{title}</h2>
        {aside === undefined ? null : <span className={styles['who']}>{aside}</span>}
      </header>
      {fixed ? (
        <div className={styles['fixed']}>{children}</div>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard alone
        <div className={styles['content']} tabIndex={0}>
          {children}
        </div>
      )}
    </dialog>
  )
}
