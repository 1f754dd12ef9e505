import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CasePlan } from '@/lib/aftersales/plan-cases'
import type { CaseSum } from '@/lib/aftersales/find-cases'

import { Figure } from '../figure'
import { hrefOf } from '../use-route'
import styles from './board.module.css'

export interface BoardFiguresProps {
  /** What goes by itself today unless the seller acts; null until it is summed. */
  readonly risk: CaseSum | null
  readonly plan: CasePlan | null
  /** Alerts that came due while the browser was shut or asleep. */
  readonly missed: number
  /** More alerts wait than were counted. */
  readonly hasMore: boolean
}

/** Money at risk today over all cases, what can be met, and what was missed. */
export function BoardFigures({ risk, plan, missed, hasMore }: BoardFiguresProps) {
  const { board, common, workbench } = useWords()
  const formats = useFormats()
  const sum = risk?.amounts.map(formats.money).join(' + ') ?? ''
  const count = risk?.count ?? 0
  return (
    <div className={styles['figures']}>
      <Figure
        label={board.riskToday}
        value={risk === null ? common.unknown : sum === '' ? formats.number(count) : sum}
        ground={risk === null ? null : workbench.today.cases(formats.number(count), count === 1)}
        tone={count === 0 ? 'plain' : 'soon'}
      />
      {plan === null ? null : <PlanFigure plan={plan} />}
      <Figure
        label={board.missed}
        value={`${formats.number(missed)}${hasMore && missed > 0 ? '+' : ''}`}
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
