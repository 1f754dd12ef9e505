import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { ClockRing } from '@/components/ui/clock-ring'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icons'
import { useFormats, useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { Urgency } from '@/lib/aftersales/urgency'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { caseGround, caseTitle } from './case-words'
import styles from './clock-row.module.css'
import { useStep } from './use-step'

export interface ClockRowProps {
  readonly clock: ClockView
  readonly onOpen: (caseId: string) => void
  /** Two lines with a button; without it one line that is a button as a whole. */
  readonly tall?: boolean
  /** Names the buyer: where the row stands beside somebody else. */
  readonly showNick?: boolean
}

/** The time left as words; a clock past its end says by how much. */
function leftWords(clock: ClockView, now: number, words: Catalogue, formats: Formats): string {
  if (clock.dueAt === null) return words.common.unknown
  const span = formats.span(clock.dueAt - now)
  return clock.dueAt <= now ? words.common.overdueBy(span) : span
}

function asideWords(clock: ClockView, showNick: boolean, words: Catalogue): string {
  if (showNick && clock.nick !== null) return clock.nick
  return clock.owner === 'seller' ? (clock.status ?? '') : words.common.owners[clock.owner]
}

function Ring({ step, tall }: { readonly step: Urgency; readonly tall: boolean }) {
  const { urgencies } = useWords().common
  return (
    <>
      <ClockRing step={step} size={tall ? 20 : 16} onSolid={step === 'now'} />
      <Hidden>{urgencies[step]}</Hidden>
    </>
  )
}

/** One case with its clock: ring, ground, weight and words grow together as time runs out. */
export function ClockRow({ clock, onOpen, tall = false, showNick = false }: ClockRowProps) {
  const words = useWords()
  const formats = useFormats(clock.platform)
  const { now, step } = useStep(clock)
  const what = caseTitle(clock, words, formats)
  const left = leftWords(clock, now, words, formats)
  const look = classes(styles['row'], styles[step], tall && styles['tall'])
  const head = (
    <>
      <span className={styles['left']}>{left}</span>
      <span className={styles['what']}>{what}</span>
    </>
  )
  if (!tall)
    return (
      <button
        type="button"
        className={look}
        data-testid="clock"
        data-case={clock.caseId}
        data-step={step}
        title={caseGround(clock, now, words, formats)}
        onClick={() => onOpen(clock.caseId)}
      >
        <Ring step={step} tall={false} />
        {head}
        <span className={styles['aside']}>{asideWords(clock, showNick, words)}</span>
        <Icon name="chevron" size={14} className={styles['chevron']} />
      </button>
    )
  const nick = showNick && clock.nick !== null ? `${clock.nick}${words.common.dot}` : ''
  return (
    <div className={look} data-testid="clock" data-case={clock.caseId} data-step={step}>
      <Ring step={step} tall />
      <div className={styles['lines']}>
        <div className={styles['line']}>{head}</div>
        <span className={styles['ground']}>
          {nick}
          {caseGround(clock, now, words, formats)}
        </span>
      </div>
      <Button
        size="small"
        className={styles['open']}
        aria-label={words.panel.clocks.open(what)}
        onClick={() => onOpen(clock.caseId)}
      >
        <span className={styles['openWord']}>{words.common.actions.open}</span>
        <Icon name="external" size={14} className={styles['openIcon']} />
      </Button>
    </div>
  )
}
