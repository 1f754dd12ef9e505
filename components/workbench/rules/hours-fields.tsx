import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'

import type { WorkingHours } from '@/lib/aftersales/alert-policy'

import settings from '../settings.module.css'
import type { HabitsProps } from './habits-card'
import styles from './rules.module.css'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** Hours that many shops keep, in this device's zone. */
const usualHours = (): WorkingHours => ({
  zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '18:00',
})

/** When the agent is at work. */
export function HoursFields({ habits: { hours }, onChange }: HabitsProps) {
  const { habits: own } = useWords().watch
  const change = (some: Partial<WorkingHours>): void => {
    if (hours !== null) void onChange({ hours: { ...hours, ...some } })
  }
  return (
    <section aria-label={own.hours}>
      <h3>{own.hours}</h3>
      <p className={styles['ground']}>{own.hoursNote}</p>
      <label className={settings['check']}>
        <input
          type="checkbox"
          data-testid="hours-on"
          checked={hours !== null}
          onChange={(event) => void onChange({ hours: event.target.checked ? usualHours() : null })}
        />
        {own.hoursOn}
      </label>
      {hours === null ? null : <Fields hours={hours} onChange={change} />}
    </section>
  )
}

interface FieldsProps {
  readonly hours: WorkingHours
  readonly onChange: (some: Partial<WorkingHours>) => void
}

function Fields({ hours, onChange }: FieldsProps) {
  const { habits: own } = useWords().watch
  const toggle = (day: number, isOn: boolean): void => {
    const days = hours.days.filter((each) => each !== day)
    const chosen = isOn ? [...days, day] : days
    // Somebody who works on no day keeps no hours: the last day stays.
    if (chosen.length > 0) onChange({ days: chosen.toSorted((a, b) => a - b) })
  }
  return (
    <div className={styles['form']}>
      <fieldset className={styles['days']} aria-label={own.hours}>
        {WEEKDAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={hours.days.includes(day)}
              onChange={(event) => toggle(day, event.target.checked)}
            />
            {own.days[day - 1]}
          </label>
        ))}
      </fieldset>
      <TextField
        type="time"
        label={own.begins}
        testId="hours-from"
        value={hours.from}
        onChange={({ target: { value } }) => {
          if (value !== '') onChange({ from: value })
        }}
      />
      <TextField
        type="time"
        label={own.ends}
        value={hours.to}
        onChange={({ target: { value } }) => {
          if (value !== '') onChange({ to: value })
        }}
      />
    </div>
  )
}
