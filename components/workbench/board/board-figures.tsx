import { useFormats, useWords } from '@/components/ui/words'
import type { CasePlan } from '@/lib/aftersales/plan-cases'
import type { CaseView } from '@/lib/aftersales/case-view'

import { Figure } from '../figure'
import { hrefOf } from '../use-route'
import { endOfDay, moneyAtRisk } from './board-state'
import styles from './board.module.css'

export interface BoardFiguresProps {
  readonly cases: readonly CaseView[]
  readonly hasMore: boolean
  readonly plan: CasePlan | null
  /** Alerts that came due while the browser was shut or asleep. */
  readonly missed: number
  readonly now: number
}

/** Money at risk today, what can be met, and what was missed. */
export function BoardFigures({ cases, hasMore, plan, missed, now }: BoardFiguresProps) {
  const { board, workbench } = useWords()
  const formats = useFormats()
  const until = endOfDay(now)
  const risk = moneyAtRisk(cases, now, until)
  const sum = risk.amounts.map(formats.money).join(' + ')
  const value = sum === '' ? formats.number(risk.count) : sum
  // Where even the last case that is loaded is due today, there may be more of them.
  const isLeast = hasMore && (cases.at(-1)?.dueAt ?? Infinity) <= until
  return (
    <div className={styles['figures']}>
      <Figure
        label={board.riskToday}
        value={isLeast ? board.atLeast(value) : value}
        ground={workbench.today.cases(formats.number(risk.count), risk.count === 1)}
        tone={risk.count === 0 ? 'plain' : 'soon'}
      />
      {plan === null ? null : <PlanFigure plan={plan} />}
      <Figure
        label={board.missed}
        value={formats.number(missed)}
        ground={<a href={hrefOf('aftersale', 'ledger')}>{board.seeLedger}</a>}
      />
    </div>
  )
}

function PlanFigure({ plan }: { readonly plan: CasePlan }) {
  const { board } = useWords()
  const formats = useFormats()
  const { order, missed, loss, currency } = plan
  const isLost = loss > 0 && currency !== null
  return (
    <Figure
      label={board.met}
      value={board.metOf(
        formats.number(order.length),
        formats.number(order.length + missed.length),
      )}
      ground={isLost ? board.loses(formats.money({ minor: loss, currency })) : board.nothingLost}
    />
  )
}
