import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/workbench/words'
import { mondayOfWeek, weekName, type WeekSpan } from '@/lib/figures/week-names'
import { WEEK_DAYS } from '@/lib/figures/weeks'

import { useSingleKeys } from '../../board/use-single-keys'
import { hrefOf, useRouteDetail } from '../../use-route'
import { useWorkbench } from '../../use-workbench'
import styles from './week.module.css'

const weekHref = (monday: number): string => `${hrefOf('figures', 'week')}?week=${weekName(monday)}`

const isWithin = (monday: number | null, { first, last }: WeekSpan): monday is number =>
  monday !== null && monday >= first && monday <= last

/** The Monday of the week that the address names; of the last week where it names none, and whether that one can be shown. */
export function useAskedWeek(span: WeekSpan): {
  readonly monday: number
  readonly isRefused: boolean
} {
  const name = new URLSearchParams(useRouteDetail()).get('week')
  if (name === null) return { monday: span.last, isRefused: false }
  const asked = mondayOfWeek(name)
  return isWithin(asked, span)
    ? { monday: asked, isRefused: false }
    : { monday: span.last, isRefused: true }
}

export interface WeekChoiceProps {
  /** The week that is shown, by its Monday (days since 1970-01-01). */
  readonly monday: number
  readonly span: WeekSpan
}

/** The week before, the one after, and any by its name. */
export function WeekChoice({ monday, span }: WeekChoiceProps) {
  const { week } = useWords()
  const { settings } = useWorkbench()
  const { singleKeys } = settings
  const go = (to: number): void => {
    if (isWithin(to, span)) location.hash = weekHref(to)
  }
  const earlier = (): void => go(monday - WEEK_DAYS)
  const later = (): void => go(monday + WEEK_DAYS)
  useSingleKeys({ p: earlier, n: later }, singleKeys)
  return (
    <div className={styles['choice']}>
      <Button
        data-testid="week-earlier"
        disabledReason={monday > span.first ? null : week.noEarlier}
        onClick={earlier}
      >
        {week.earlier}
        {singleKeys ? <KeyCap>P</KeyCap> : null}
      </Button>
      <NamedWeek monday={monday} span={span} onChoose={go} />
      <Button
        data-testid="week-later"
        disabledReason={monday < span.last ? null : week.noLater}
        onClick={later}
      >
        {week.later}
        {singleKeys ? <KeyCap>N</KeyCap> : null}
      </Button>
    </div>
  )
}

interface NamedWeekProps extends WeekChoiceProps {
  readonly onChoose: (monday: number) => void
}

/** Where the browser knows no field for weeks, their name is typed: 2026-W46. */
function NamedWeek({ monday, span, onChoose }: NamedWeekProps) {
  const { week } = useWords()
  const [typed, setTyped] = useState({ monday, name: weekName(monday) })
  const type = (name: string): void => {
    setTyped({ monday, name })
    const asked = mondayOfWeek(name)
    if (isWithin(asked, span)) onChoose(asked)
  }
  return (
    <TextField
      type="week"
      label={week.choose}
      labelHidden
      min={weekName(span.first)}
      max={weekName(span.last)}
      value={typed.monday === monday ? typed.name : weekName(monday)}
      testId="week-name"
      onChange={({ target }) => type(target.value)}
    />
  )
}
