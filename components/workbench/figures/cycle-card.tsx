import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { PurchaseCycle } from '@/lib/figures/purchase-cycle'

import { Bars } from './bars'
import { ChartCard } from './chart-card'

const WEEK = 7
const NAMED_EVERY = 4
/** Where a gap stands among bars of a week each: day 1 is in the middle of the first seventh. */
const placeOf = (days: number): number => (days - 0.5) / WEEK
const tenths = (days: number): number => Math.round(days * 10) / 10

/** How many days lie between two purchases of a customer. */
export function CycleCard({ cycle }: { readonly cycle: PurchaseCycle }) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const days = (count: number): string => words.days(formats.number(tenths(count)))
  const proof = words.cycle.proof(days(cycle.median), days(cycle.q1), days(cycle.q3))
  const nameOf = ({ from, to }: PurchaseCycle['weeks'][number]): string =>
    to === null
      ? words.cycle.longer(formats.number(from))
      : `${formats.number(from)}–${formats.number(to)}`
  return (
    <ChartCard
      title={words.cycle.title}
      meta={words.cycle.meta(formats.number(cycle.gaps), days(cycle.mean))}
      proof={proof}
      testId="cycle"
      figures={{
        head: [words.cycle.gap, words.cycle.count],
        rows: cycle.weeks.map((week) => [nameOf(week), formats.number(week.gaps)]),
      }}
    >
      <Bars
        label={proof}
        format={formats.number}
        every={NAMED_EVERY}
        bars={cycle.weeks.map((week) => ({ name: formats.number(week.from), value: week.gaps }))}
        marks={[
          { at: placeOf(cycle.q1), name: words.cycle.quarter(days(cycle.q1)) },
          { at: placeOf(cycle.median), name: words.cycle.half(days(cycle.median)) },
          { at: placeOf(cycle.q3), name: words.cycle.threeQuarters(days(cycle.q3)) },
        ].filter(({ at }) => at <= cycle.weeks.length)}
      />
    </ChartCard>
  )
}
