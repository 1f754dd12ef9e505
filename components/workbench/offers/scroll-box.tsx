import type { ReactNode } from 'react'

import { useWords } from '@/components/workbench/words'

import styles from './sheet-table.module.css'

export interface ScrollBoxProps {
  /** What the table in it is called. */
  readonly label: string
  readonly children: ReactNode
}

/** Lets a wide table scroll on its own, by the keyboard too, so that the page does not. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  const { people, common } = useWords()
  return (
    <section
      className={styles['scroll']}
      aria-label={[label, people.table].join(common.dot)}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard alone
      tabIndex={0}
    >
      {children}
    </section>
  )
}
