import type { ReactNode } from 'react'

import { classes } from '@/components/ui/classes'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseSum } from '@/lib/aftersales/find-cases'

import styles from './figure.module.css'

export interface FigureProps {
  readonly label: string
  readonly value: string
  /** What the value rests on. */
  readonly ground: ReactNode
  readonly tone?: 'plain' | 'soon'
}

/** One large number with its name above and its ground beside it. */
export function Figure({ label, value, ground, tone = 'plain' }: FigureProps) {
  return (
    <div className={styles['figure']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['line']}>
        <strong className={classes(styles['value'], tone === 'soon' && styles['soon'])}>
          {value}
        </strong>
        <span className={styles['label']}>{ground}</span>
      </span>
    </div>
  )
}

/** Money that goes back by itself, with the number of cases. */
export function DueFigure({
  label,
  due,
  tone,
}: {
  readonly label: string
  readonly due: CaseSum
  readonly tone?: 'plain' | 'soon'
}) {
  const words = useWords()
  const formats = useFormats()
  const cases = words.workbench.today.cases(formats.number(due.count), due.count === 1)
  const money = due.amounts.map((amount) => formats.money(amount)).join(' + ')
  return (
    <Figure
      label={label}
      value={money === '' ? formats.number(due.count) : money}
      ground={cases}
      tone={due.count === 0 ? 'plain' : (tone ?? 'plain')}
    />
  )
}
