import { Collapsible } from '@base-ui/react/collapsible'
import type { ReactNode } from 'react'

import { Icon } from '@/components/ui/icons'

import styles from './fold.module.css'

export interface FoldProps {
  readonly title: string
  /** What stands inside, in a few words: often enough without opening. */
  readonly summary: ReactNode
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A summary in words, cut where it is too long. */
export function Cut({ children }: { readonly children: string }) {
  return (
    <span className={styles['cut']} title={children}>
      {children}
    </span>
  )
}

/** A part that is folded to its summary until somebody needs more. */
export function Fold({ title, summary, isOpen, onOpen, children }: FoldProps) {
  return (
    <Collapsible.Root
      className={styles['fold']}
      open={isOpen}
      onOpenChange={(open) => onOpen(open)}
    >
      <Collapsible.Trigger className={styles['head']}>
        <Icon name="chevron" size={14} className={styles['chevron']} />
        <span className={styles['title']}>{title}</span>
        <span className={styles['summary']}>{summary}</span>
      </Collapsible.Trigger>
      <Collapsible.Panel className={styles['content']}>{children}</Collapsible.Panel>
    </Collapsible.Root>
  )
}
