import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AlertHabits } from '@/lib/aftersales/alert-policy'

import type { HabitsProps } from './habits-card'
import { LadderForm } from './ladder-form'
import styles from './rules.module.css'

type Ladder = AlertHabits['ladders'][number]

/** Ladders that hold for some kinds or amounts; the first that fits a case holds. */
export function Ladders({ habits: { ladders }, onChange }: HabitsProps) {
  const { habits: own } = useWords().watch
  const [isAdding, setAdding] = useTyped('ladders', () => false)
  const add = async (ladder: Ladder): Promise<void> => {
    if (await onChange({ ladders: [...ladders, ladder] })) setAdding(false)
  }
  return (
    <section aria-label={own.ladders}>
      <h3>{own.ladders}</h3>
      <p className={styles['ground']}>{ladders.length === 0 ? own.ladderNone : own.laddersNote}</p>
      <ol>
        {ladders.map((ladder, index) => (
          <li key={JSON.stringify(ladder)} data-testid="ladder">
            <LadderRow
              ladder={ladder}
              onRemove={() =>
                void onChange({ ladders: ladders.filter((_each, at) => at !== index) })
              }
            />
          </li>
        ))}
      </ol>
      {isAdding ? (
        <LadderForm onKeep={add} onClose={() => setAdding(false)} />
      ) : (
        <Button data-testid="add-ladder" onClick={() => setAdding(true)}>
          {own.add}
        </Button>
      )}
    </section>
  )
}

interface LadderRowProps {
  readonly ladder: Ladder
  readonly onRemove: () => void
}

function LadderRow({ ladder: { kinds, from, steps }, onRemove }: LadderRowProps) {
  const { watch, common } = useWords()
  const { habits: own, rules } = watch
  const formats = useFormats()
  const name = own.ladder(
    kinds.length === 0
      ? rules.everyKind
      : kinds.map((kind) => common.caseKinds[kind]).join(common.comma),
    from === null ? '' : own.from(formats.money(from)),
  )
  return (
    <div className={styles['rule']}>
      <div className={styles['what']}>
        <span>{name}</span>
        <span className={styles['ground']}>
          {steps
            .map(({ offsetMs, when }) =>
              (when === 'always' ? own.step : own.stepUnopened)(formats.span(offsetMs)),
            )
            .join(common.dot)}
        </span>
      </div>
      <Button size="small" aria-label={rules.removeNamed(name)} onClick={onRemove}>
        {rules.remove}
      </Button>
    </div>
  )
}
