import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { HOUR_MS } from '@/lib/shared/time'

import { useServices } from '../services'
import { nextAt } from './board-state'
import styles from './board.module.css'
import type { Marks } from './use-marks'

const MORNING = '09:00'

export interface BulkBarProps {
  readonly chosen: readonly string[]
  readonly marks: Marks
  readonly onNone: () => void
}

/** What can be done to all chosen cases at once. */
export function BulkBar({ chosen, marks, onNone }: BulkBarProps) {
  const { aftersales, board } = useWords()
  const formats = useFormats()
  const { clock } = useServices()
  const snooze = (until: number): void => {
    void marks.mark(chosen, { do: 'snooze', until })
    onNone()
  }
  const act = (mark: Parameters<Marks['mark']>[1]): void => {
    void marks.mark(chosen, mark)
    onNone()
  }
  const now = clock()
  return (
    <section
      className={styles['bulk']}
      aria-label={board.chosen(formats.number(chosen.length), chosen.length === 1)}
      data-testid="bulk"
    >
      <strong>{board.chosen(formats.number(chosen.length), chosen.length === 1)}</strong>
      <Button size="small" data-testid="bulk-snooze" onClick={() => snooze(now + HOUR_MS)}>
        {board.snoozeFor.hour}
      </Button>
      <Button size="small" onClick={() => snooze(now + 4 * HOUR_MS)}>
        {board.snoozeFor.hours}
      </Button>
      <Button size="small" onClick={() => snooze(nextAt(MORNING, now) ?? now + HOUR_MS)}>
        {board.snoozeFor.morning}
      </Button>
      <Button size="small" onClick={() => act({ do: 'wake' })}>
        {board.wake}
      </Button>
      <Button size="small" onClick={() => act({ do: 'will-grant', will: true })}>
        {board.grant}
      </Button>
      <Button size="small" data-testid="bulk-done" onClick={() => act({ do: 'done' })}>
        {aftersales.done}
      </Button>
      <Button size="small" variant="text" onClick={onNone}>
        {board.chooseNone}
      </Button>
    </section>
  )
}
