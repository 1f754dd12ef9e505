import { useWords } from '@/components/ui/words'
import type { RulesView } from '@/lib/messaging/case-calls'

import { Card } from '../card'
import styles from './rules.module.css'

/** Calendars and the years whose holidays they know. */
export function CalendarsCard({ calendars }: Pick<RulesView, 'calendars'>) {
  const { watch, common } = useWords()
  const { rules: own } = watch
  return (
    <Card title={own.calendars} padded testId="calendars">
      <ul>
        {calendars.map(({ id, name, version, source, covers }) => (
          <li key={id} className={styles['rule']}>
            <div className={styles['what']}>
              <span>{[name, id].join(common.dot)}</span>
              <span className={styles['ground']}>
                {covers === null
                  ? own.coversNone
                  : own.covers(String(covers.from), String(covers.to))}
              </span>
              <span className={styles['ground']}>{[source, version].join(common.dot)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
