import { useId } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/ui/words'
import type { ReplyStage } from '@/lib/replies/reply'
import { RECEPTION_STEPS, REPLY_STAGES } from '@/lib/replies/stages'
import type { TalkStage } from '@/lib/replies/stage'

import styles from './stage-bar.module.css'

const GROUNDS = {
  said: 'bySaid',
  order: 'byOrder',
  case: 'byCase',
  start: 'start',
  hand: 'byHand',
} as const satisfies Record<TalkStage['by'], string>

const stepOf = (stage: ReplyStage): number => RECEPTION_STEPS.findIndex((step) => step === stage)

export interface StageLineProps {
  readonly talk: TalkStage
  /** Lets the step follow the talk again. */
  readonly onFollow: () => void
}

/** Where the talk stands, in words. */
export function StageLine({ talk, onFollow }: StageLineProps) {
  const { common, panel, palette } = useWords()
  const { stages } = palette
  const step = stepOf(talk.stage)
  const said = [
    step < 0 ? null : stages.preSale(String(step + 1), String(RECEPTION_STEPS.length)),
    panel.stages[talk.stage],
  ]
    .filter(Boolean)
    .join(common.dot)
  const ground = stages[GROUNDS[talk.by]]
  return (
    <span className={styles['line']} data-testid="stage" data-stage={talk.stage}>
      <span className={styles['said']} title={[said, ground].join(common.dot)}>
        <b>{said}</b>
        {common.dot}
        {ground}
      </span>
      {talk.by === 'hand' ? (
        <Button
          size="small"
          variant="icon"
          aria-label={stages.follow}
          title={stages.follow}
          data-testid="follow-talk"
          onClick={onFollow}
        >
          <Icon name="undo" size={14} />
        </Button>
      ) : null}
    </span>
  )
}

export interface StageBarProps {
  readonly talk: TalkStage
  /** Whether what comes after the sale is offered too. */
  readonly hasSale: boolean
  readonly onStage: (stage: ReplyStage) => void
}

/** The steps of a talk, one mark each: pressed, or chosen by arrow keys, a step is set by hand. */
export function StageBar({ talk, hasSale, onStage }: StageBarProps) {
  const { panel, palette } = useWords()
  const name = useId()
  const isAfter = stepOf(talk.stage) < 0
  const shown: readonly ReplyStage[] = hasSale || isAfter ? REPLY_STAGES : RECEPTION_STEPS
  const at = shown.indexOf(talk.stage)
  return (
    <fieldset className={styles['bar']} data-testid="stage-bar">
      <legend className={styles['hidden']}>{palette.stages.label}</legend>
      {shown.map((stage, index) => (
        <label
          key={stage}
          className={classes(
            styles['step'],
            index < at && !isAfter && styles['passed'],
            index === at && styles['here'],
            stage === 'in-sale' && styles['apart'],
          )}
          title={panel.stages[stage]}
        >
          <input
            type="radio"
            name={name}
            value={stage}
            aria-label={panel.stages[stage]}
            checked={stage === talk.stage}
            onChange={() => onStage(stage)}
          />
          <span className={styles['mark']} />
        </label>
      ))}
    </fieldset>
  )
}
