import type { ReactNode } from 'react'

import { Icon } from '@/components/ui/icons'
import { classes } from '@/components/ui/classes'

import styles from './notice.module.css'

const ICONS = { good: 'check', warn: 'warning', bad: 'cross' } as const

export interface NoticeProps {
  readonly tone: keyof typeof ICONS
  readonly children: ReactNode
}

/** One line that says what happened; spoken when it appears. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <output className={classes(styles['notice'], styles[tone])}>
      <Icon name={ICONS[tone]} />
      <span>{children}</span>
    </output>
  )
}
