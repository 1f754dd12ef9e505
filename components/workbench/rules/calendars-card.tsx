import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { RulesView } from '@/lib/messaging/case-calls'

import { Card } from '../card'
import { Notice } from '../notice'
import { CalendarDays } from './calendar-days'
import styles from './rules.module.css'
import { calendarNames } from './rule-words'
import { useRuleBook } from './use-rule-book'

export interface CalendarsCardProps extends Pick<RulesView, 'calendars'> {
  readonly onChanged: () => Promise<void>
}

/** Calendars, the years whose holidays they know, and days that the owner knows better. */
export function CalendarsCard({ calendars, onChanged }: CalendarsCardProps) {
  const words = useWords()
  const locale = useLocale()
  const { watch, common, workbench } = words
  const { book, hasFailed, change } = useRuleBook(onChanged)
  const { rules: own } = watch
  return (
    <Card title={own.calendars} padded testId="calendars">
      {hasFailed ? <Notice tone="bad">{workbench.settings.notSaved}</Notice> : null}
      <ul>
        {calendars.map(({ id, name, version, source, covers }) => (
          <li key={id} className={styles['rule']}>
            <div className={styles['what']}>
              <span>{calendarNames({ id, name }, words, locale).join(common.dot)}</span>
              <span className={styles['ground']}>
                {covers === null
                  ? own.coversNone
                  : own.covers(String(covers.from), String(covers.to))}
              </span>
              {source === '' ? null : (
                <span className={styles['ground']}>{[source, version].join(common.dot)}</span>
              )}
              <CalendarDays
                name={calendarNames({ id, name }, words, locale)[0] ?? name}
                edits={book.calendarEdits[id]}
                onChange={(edits) =>
                  change({ calendarEdits: { ...book.calendarEdits, [id]: edits } })
                }
              />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
