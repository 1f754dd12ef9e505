import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { FollowUp } from '@/lib/files/work-people-protocol'

import { Card } from '../card'
import { Figure } from '../figure'
import styles from '../home/home.module.css'
import { PersonLink } from '../person-link'
import { useFollowUpState } from '../use-people'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import { countDue, listDue } from './due-days'
import { useDay } from './use-due'

const LISTED = 5

/** What was promised for today, and to whom; nothing where nothing was. */
export function DueCard() {
  const words = useWords()
  const { care } = words.people
  const formats = useFormats()
  const { rows } = useFollowUpState(useWorkbench())
  const now = useDay()
  const { today, overdue } = countDue(rows ?? [], now)
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
      <ul>
        {listDue(rows ?? [], now)
          .slice(0, LISTED)
          .map((row) => (
            <li key={row.id} className={styles['row']}>
              <span className={styles['who']}>
                <PersonLink account={row.account} nick={row.nick} />
              </span>
              <What row={row} />
            </li>
          ))}
      </ul>
      <p className={styles['row']}>
        <a href={hrefOf('care')}>{care.all}</a>
      </p>
    </Card>
  )
}

/** What it is about; covered while the screen is shown to others. */
function What({ row: { facts } }: { readonly row: FollowUp }) {
  const { care } = useWords().people
  const { screenShare } = useWorkbench().settings
  const text = facts.kind === 'task' ? facts.text : facts.kind === 'prospect' ? facts.wanted : ''
  return <span className={styles['what']}>{screenShare ? care.hidden : text}</span>
}
