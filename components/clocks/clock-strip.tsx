import { useState } from 'react'

import { classes } from '@/components/ui/classes'
import { useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'

import type { ClockActions } from './clock-acts'
import { ClockRow } from './clock-row'
import styles from './clock-strip.module.css'

/** Rows that stand without asking: the strip may not push the talk off the screen. */
const ROWS_SHOWN = 2

export interface ClockStripProps {
  /** Shortest first. */
  readonly clocks: readonly ClockView[]
  /** The buyer in view: their clocks come first; null where nobody is. */
  readonly customerId: string | null
  readonly onOpen: (caseId: string) => void
  readonly acts?: ClockActions
}

/** The clocks beside a chat: this buyer's first, two rows, the rest on request. */
export function ClockStrip({ clocks, customerId, onOpen, acts }: ClockStripProps) {
  const { panel } = useWords()
  const [isOpen, setOpen] = useState(false)
  const isOwn = (clock: ClockView): boolean =>
    customerId !== null && clock.customerId === customerId
  const sorted = [...clocks.filter(isOwn), ...clocks.filter((clock) => !isOwn(clock))]
  const shown = isOpen ? sorted : sorted.slice(0, ROWS_SHOWN)
  const hidden = sorted.length - ROWS_SHOWN
  if (sorted.length === 0) return null
  return (
    <section
      className={classes(styles['strip'], isOpen && styles['open'])}
      aria-label={panel.clocks.label}
    >
      {shown.map((clock, index) => (
        <ClockRow
          key={clock.caseId}
          clock={clock}
          tall={index === 0}
          showNick={!isOwn(clock)}
          onOpen={onOpen}
          acts={acts}
        />
      ))}
      {hidden > 0 ? (
        <button
          type="button"
          className={styles['more']}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? panel.clocks.fewer : panel.clocks.more(hidden)}
        </button>
      ) : null}
    </section>
  )
}
