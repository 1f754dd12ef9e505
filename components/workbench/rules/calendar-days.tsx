import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'

import { editDay, NO_EDITS, type DayEdits } from './calendar-edits'
import styles from './rules.module.css'

const MEANINGS = ['free', 'work'] as const
type Meaning = (typeof MEANINGS)[number]

export interface CalendarDaysProps {
  readonly name: string
  /** What the owner has changed; absent: nothing. */
  readonly edits: DayEdits | undefined
  readonly onChange: (edits: DayEdits) => Promise<boolean>
}

/** Days of a calendar that the owner knows better: free ones, and ones that are worked. */
export function CalendarDays({ name, edits = NO_EDITS, onChange }: CalendarDaysProps) {
  const { watch, common } = useWords()
  const { days: own } = watch.rules
  const [day, setDay] = useTyped(`day ${name}`, () => '')
  const [meaning, setMeaning] = useTyped<Meaning>(`meaning ${name}`, () => 'free')
  const add = async (): Promise<void> => {
    if (await onChange(editDay(edits, day, meaning))) setDay('')
  }
  const edited = MEANINGS.flatMap((each) => edits[each].map((date) => ({ each, date })))
  return (
    <details className={styles['group']}>
      <summary>{own.edit(name)}</summary>
      <ul>
        {edited.map(({ each, date }) => (
          <li key={date} className={styles['buttons']}>
            <span>{[date, own[each]].join(common.dot)}</span>
            <Button
              size="small"
              aria-label={own.dropNamed(date)}
              onClick={() => void onChange(editDay(edits, date, null))}
            >
              {common.actions.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles['buttons']}>
        <TextField
          type="date"
          label={own.day}
          testId="calendar-day"
          value={day}
          onChange={(event) => setDay(event.target.value)}
        />
        <SelectField
          label={own.meaning}
          testId="calendar-meaning"
          value={meaning}
          options={MEANINGS.map((value) => ({ value, label: own[value] }))}
          onValue={(value) => setMeaning(value === 'work' ? 'work' : 'free')}
        />
        <Button
          data-testid="keep-day"
          disabledReason={day === '' ? own.missing : null}
          onClick={() => void add()}
        >
          {own.keep}
        </Button>
      </div>
    </details>
  )
}
