import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { Figure } from '../figure'
import styles from '../today-view.module.css'
import { useFollowUpState } from '../use-people'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import { countDue } from './due-days'
import { useDay } from './use-due'

/** What was promised for today; nothing where nothing was. */
export function DueCard() {
  const words = useWords()
  const { care } = words.people
  const formats = useFormats()
  const { rows } = useFollowUpState(useWorkbench())
  const { today, overdue } = countDue(rows ?? [], useDay())
  if (today + overdue === 0) return null
  return (
    <Card title={words.workbench.nav.care} testId="due-today">
      <div className={styles['figure']}>
        <Figure
          label={care.promised}
          value={formats.number(today + overdue)}
          ground={care.meta(formats.number(today), formats.number(overdue))}
          tone={overdue > 0 ? 'soon' : 'plain'}
        />
      </div>
      <p className={styles['row']}>
        <a className={styles['link']} href={hrefOf('care')}>
          {care.all}
        </a>
      </p>
    </Card>
  )
}
