import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { tierName } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { TierMoves } from '@/lib/customers/tier-moves'

import { Notice } from '../notice'
import settingsStyles from '../settings.module.css'
import type { TierPlan } from './tier-plan'
import styles from './tiers.module.css'
import type { TierChangeFlow } from './use-tier-change'

/** What a change of rules would do, or has done. */
export function TierOutcome({ flow }: { readonly flow: TierChangeFlow }) {
  const words = useWords().people.tiers
  const formats = useFormats()
  const { state } = flow
  switch (state.phase) {
    case 'rest':
      return null
    case 'counting':
      return (
        <div className={styles['counting']} data-testid="tiers-counting">
          <span>{words.previewing(formats.percent(state.share))}</span>
          <ProgressBar value={state.share} label={words.preview} />
          <Button onClick={flow.cancel}>{words.cancel}</Button>
        </div>
      )
    case 'counted':
      return <Counted plan={state.plan} moves={state.moves} flow={flow} />
    case 'saved':
      return (
        <div className={settingsStyles['buttons']}>
          <Notice tone="good">{words.saved}</Notice>
          <Button data-testid="undo-tiers" onClick={() => flow.undo(state.plan)}>
            {words.undo}
          </Button>
        </div>
      )
    case 'undone':
      return <Notice tone="good">{words.undone}</Notice>
    case 'stopped':
      return <Notice tone="warn">{words.stopped}</Notice>
    case 'failed':
      return <Notice tone="bad">{words.failed}</Notice>
    case 'notSaved':
      return <Notice tone="bad">{words.notSaved}</Notice>
  }
}

interface CountedProps {
  readonly plan: TierPlan
  readonly moves: TierMoves
  readonly flow: TierChangeFlow
}

function Counted({ plan, moves: { customers, moved, moves }, flow }: CountedProps) {
  const words = useWords()
  const formats = useFormats()
  const { tiers } = words.people
  const [change] = plan.changes
  const all = words.common.customers(formats.number(customers), customers === 1)
  return (
    <section className={styles['counted']} aria-label={tiers.preview} data-testid="tier-moves">
      <output>
        <strong>
          {moved === 0 ? tiers.movesNone(all) : tiers.moves(formats.number(moved), all)}
        </strong>
      </output>
      <ul className={styles['moves']}>
        {moves.map(({ from, to, customers: count }) => (
          <li key={`${from ?? ''} ${to ?? ''}`}>
            {tiers.move(
              formats.number(count),
              tierName(from, change?.before.looks ?? {}, words),
              tierName(to, change?.after.looks ?? {}, words),
            )}
          </li>
        ))}
      </ul>
      <div className={settingsStyles['buttons']}>
        <Button variant="filled" data-testid="apply-tiers" onClick={() => flow.apply(plan)}>
          {tiers.apply}
        </Button>
        <Button onClick={flow.cancel}>{tiers.cancel}</Button>
      </div>
    </section>
  )
}
