import { judgeLifecycle } from '@/lib/customers/lifecycle'
import type { CustomerSummary, ShopModel } from '@/lib/customers/prediction/prediction'
import { summarise } from '@/lib/customers/prediction/summarise'
import { cycleOf, orderDaysOf, type Purchases } from '@/lib/customers/purchases'
import { stakeOf } from '@/lib/customers/stake'
import { sumLeaving, type Leaver, type Leaving } from '@/lib/figures/leaving'

/** A customer past their own rhythm, until the shop's model is there to weigh them. */
interface Candidate {
  readonly id: string
  readonly past: CustomerSummary
  readonly overdueDays: number
}

function weigh({ id, past, overdueDays }: Candidate, model: ShopModel | null): Leaver | null {
  const stake = model === null ? null : stakeOf(model, past)
  return stake === null ? null : { id, ...stake, overdueDays }
}

/** Watches who is past a rhythm of their own as of a day (days since 1970-01-01) and not gone yet. */
export function watchLeaving(today: number) {
  const candidates: Candidate[] = []
  return {
    add: (id: string, { bought }: Purchases): void => {
      const days = orderDaysOf(bought)
      const [last, cycleDays] = [days.at(-1), cycleOf(days)]
      if (last === undefined || cycleDays === null) return
      const recencyDays = Math.max(0, today - last)
      const { stage, overdueDays } = judgeLifecycle(
        { recencyDays, orderDays: days.length, cycleDays },
        null,
      )
      if (stage !== 'at-risk') return
      const dated = bought.flatMap(({ day, minor }) => (day === null ? [] : [{ day, minor }]))
      const past = summarise(dated, today, 'day')
      if (past !== null) candidates.push({ id, past, overdueDays })
    },
    /** Weighs them by the shop's model; null: it has none. */
    finish: (model: ShopModel | null): Leaving =>
      sumLeaving(candidates.map((each) => weigh(each, model))),
  }
}
