import { useEffect, useRef, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'

import styles from './sheet.module.css'

export interface SheetProps {
  readonly title: string
  /** Whose sheet it is. */
  readonly aside?: ReactNode
  readonly onBack: () => void
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
        <h2>{title}</h2>
        {aside === undefined ? null : <span className={styles['who']}>{aside}</span>}
      </header>
      <div className={styles[fixed ? 'fixed' : 'content']}>{children}</div>
    </dialog>
  )
}
