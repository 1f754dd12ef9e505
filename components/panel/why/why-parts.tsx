import type { ReactNode } from 'react'

import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { Rich } from '@/components/ui/rich'
import { useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'

import type { SheetName } from '../use-open-parts'
import styles from './why.module.css'

/** What every page about a customer is given. */
export interface WhyProps {
  readonly card: CustomerCard
  /** Whose page it is. */
  readonly aside: ReactNode
  readonly onBack: () => void
  readonly onSheet: (sheet: SheetName) => void
}

/** The sentence that all below it proves. */
export function Lead({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['lead']}>
      <p>
        <Rich text={text} />
      </p>
      {children}
    </div>
  )
}

export interface PartProps {
  readonly title: string
  readonly aside?: string | null
  readonly children: ReactNode
}

/** A titled card of rows. */
export function Part({ title, aside = null, children }: PartProps) {
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h3>{title}</h3>
        <span>{aside}</span>
      </div>
      <div className={styles['card']}>{children}</div>
    </section>
  )
}

/** A value that may be unknown, and says so. */
export function Value({ children }: { readonly children: string | null }) {
  const { unknown } = useWords().common
  return children === null ? (
    <span className={styles['unknown']}>{unknown}</span>
  ) : (
    <b>{children}</b>
  )
}

export interface RowProps {
  readonly label: string
  /** null: unknown. */
  readonly value: string | null
  readonly ground?: string | null
  /** The page that proves this row; null keeps its place among rows that have one. */
  readonly onWhy?: (() => void) | null
  readonly testId?: string
}

/** One fact with its ground. */
export function Row({ label, value, ground = null, onWhy, testId }: RowProps) {
  const content = (
    <>
      <span className={styles['label']}>{label}</span>
      <span className={styles['ground']}>{ground}</span>
      <Value>{value}</Value>
    </>
  )
  return (
    <li className={styles['item']} data-testid={testId}>
      {onWhy === undefined || onWhy === null ? (
        <div className={classes(styles['row'], onWhy === null && styles['alone'])}>{content}</div>
      ) : (
        <button type="button" className={styles['row']} onClick={onWhy}>
          {content}
          <Icon name="chevron" size={14} />
        </button>
      )}
    </li>
  )
}
