import type { ReactNode } from 'react'

import { classes } from '@/components/ui/classes'

import styles from './card.module.css'

export interface CardProps {
  readonly title: string
  /** What stands beside the title: count, source, period. */
  readonly meta?: ReactNode
  readonly actions?: ReactNode
  /** Gives the content the card's own padding; lists go from edge to edge. */
  readonly padded?: boolean
  readonly testId?: string
  readonly children?: ReactNode
}

/** A titled sheet of the workbench. */
export function Card({ title, meta, actions, padded = false, testId, children }: CardProps) {
  return (
    <section className={styles['card']} aria-label={title} data-testid={testId}>
      <header className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        {meta === undefined ? null : <span className={styles['meta']}>{meta}</span>}
        {actions === undefined ? null : <span className={styles['actions']}>{actions}</span>}
      </header>
      {children === undefined ? null : (
        <div className={classes(styles['body'], padded && styles['padded'])}>{children}</div>
      )}
    </section>
  )
}
