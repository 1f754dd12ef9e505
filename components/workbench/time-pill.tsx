import { ClockRing } from '@/components/ui/clock-ring'
import { classes } from '@/components/ui/classes'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { urgencyOf } from '@/lib/aftersales/urgency'

import styles from './time-pill.module.css'

/** Time left of one clock: ring, ground, weight and words all tell how near it is. */
export function TimePill({ clock, now }: { readonly clock: ClockView; readonly now: number }) {
  const words = useWords().common
  const formats = useFormats(clock.platform)
  const step = urgencyOf(clock, now)
  if (clock.dueAt === null) return <span className={styles['pill']}>{words.unknown}</span>
  const left = clock.dueAt - now
  const { doubt } = clock
  const isReckoned = doubt === 'uncertain' || doubt === 'provisional'
  const span = left <= 0 ? words.overdueBy(formats.span(left)) : formats.span(left)
  return (
    <span className={classes(styles['pill'], styles[step])} data-step={step}>
      <ClockRing step={step} size={16} provisional={isReckoned} onSolid={step === 'now'} />
      {isReckoned ? words.about(span) : span}
    </span>
  )
}
