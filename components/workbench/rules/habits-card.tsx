import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AlertHabits } from '@/lib/aftersales/alert-policy'
import { alertHabitsOf } from '@/lib/settings/watch-settings'
import { HOUR_MS } from '@/lib/shared/time'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import { useClockTime } from '../use-clock-time'
import { hrefOf } from '../use-route'
import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'
import { HoursFields } from './hours-fields'
import { Ladders } from './ladders'
import styles from './rules.module.css'
import { SoundChoice } from './sound-choice'

const NO_CLOCKS: readonly [] = []

/** What a part of the card shows of the habits, and how it changes them. */
export interface HabitsProps {
  readonly habits: AlertHabits
  readonly onChange: (some: Partial<AlertHabits>) => Promise<boolean>
}

/** Ladders by kind and amount, working hours, quiet time, and the clocks as a calendar file. */
export function HabitsCard() {
  const { watch, workbench } = useWords()
  const { habits: own } = watch
  const { settings } = useWorkbench()
  const { hasFailed, save } = useSaving()
  const habits = alertHabitsOf(settings)
  const change: HabitsProps['onChange'] = (some) => save({ alertHabits: { ...habits, ...some } })
  return (
    <Card
      title={own.title}
      actions={<a href={hrefOf('settings')}>{own.toSettings}</a>}
      padded
      testId="habits"
    >
      <p className={styles['ground']}>{own.note}</p>
      {hasFailed ? <Notice tone="bad">{workbench.settings.notSaved}</Notice> : null}
      <div className={styles['parts']}>
        <Ladders habits={habits} onChange={change} />
        <HoursFields habits={habits} onChange={change} />
        <Quiet habits={habits} onChange={change} />
        <SoundChoice habits={habits} onChange={change} />
        <CalendarFile />
      </div>
    </Card>
  )
}

function Quiet({ habits: { quietUntil }, onChange }: HabitsProps) {
  const { habits: own } = useWords().watch
  const formats = useFormats()
  const now = useClockTime(NO_CLOCKS)
  const { clock } = useServices()
  const isQuiet = quietUntil !== null && quietUntil > now
  const quietFor = (ms: number): void => void onChange({ quietUntil: clock() + ms })
  return (
    <section aria-label={own.quiet}>
      <h3>{own.quiet}</h3>
      <p className={styles['ground']}>{own.quietNote}</p>
      {isQuiet ? <p>{own.quietUntil(formats.moment(quietUntil, now))}</p> : null}
      <div className={styles['buttons']}>
        <Button data-testid="quiet-hour" onClick={() => quietFor(HOUR_MS)}>
          {own.quietHour}
        </Button>
        <Button onClick={() => quietFor(4 * HOUR_MS)}>{own.quietHours}</Button>
        {isQuiet ? (
          <Button onClick={() => void onChange({ quietUntil: null })}>{own.quietEnd}</Button>
        ) : null}
      </div>
    </section>
  )
}

function CalendarFile() {
  const { watch, workbench } = useWords()
  const { habits: own } = watch
  const { call, saveText } = useServices()
  const [hasFailed, setFailed] = useState(false)
  const save = async (): Promise<void> => {
    const answer = await call('exportClocks', {})
    if (answer.ok) saveText('tillside-clocks.ics', answer.value, 'text/calendar')
    setFailed(!answer.ok)
  }
  return (
    <section aria-label={own.calendar}>
      <p className={styles['ground']}>{own.calendarNote}</p>
      <Button data-testid="export-clocks" onClick={() => void save()}>
        {own.calendar}
      </Button>
      {hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
    </section>
  )
}
