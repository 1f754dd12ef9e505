import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { splitOf, type OrderMonth } from '@/lib/figures/order-value'

import { Bars } from './bars'
import { ChartCard } from './chart-card'
import styles from './figures.module.css'

const SHOWN = 13
const NAMED_EVERY = 3
const HEIGHT = 120
/** Less than this is written as no change at all. */
const LEAST_CHANGE = 0.005
const hundredths = (value: number): number => Math.round(value * 100) / 100

export interface OrderValueCardProps {
  readonly months: readonly OrderMonth[]
  readonly currency: string
}

/** The average order by month, split into pieces and unit price: which of the two moved it. */
export function OrderValueCard({ months, currency }: OrderValueCardProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const splits = months.flatMap((each) => {
    const split = splitOf(each)
    return split === null ? [] : [{ ...each, split }]
  })
  const shown = splits.slice(-SHOWN)
  const money = (minor: number): string => formats.money({ minor: Math.round(minor), currency })
  const count = (value: number): string => formats.number(hundredths(value))
  // The month that still runs proves nothing: the two before it do.
  const [before, last] = splits.slice(0, -1).slice(-2)
  const proof =
    before === undefined || last === undefined
      ? words.orderValue.tooEarly
      : words.orderValue.proof(
          last.month,
          money(last.split.value),
          change(last.split.value / before.split.value, formats.percent),
          change(last.split.pieces / before.split.pieces, formats.percent),
          change(last.split.price / before.split.price, formats.percent),
        )
  const unknown = months.reduce((sum, each) => sum + each.unknown, 0)
  const parts = [
    ['value', words.orderValue.value, money],
    ['pieces', words.orderValue.pieces, count],
    ['price', words.orderValue.price, money],
  ] as const
  const names = parts.map(([, name]) => name)
  return (
    <ChartCard
      title={words.orderValue.title}
      meta={unknown === 0 ? '' : words.orderValue.unknown(formats.number(unknown))}
      proof={proof}
      testId="order-value"
      figures={{
        head: [words.cohorts.month, words.orderValue.orders, ...names],
        rows: splits.map(({ month, orders, split }) =>
          [month, formats.number(orders)].concat(
            parts.map(([part, , write]) => write(split[part])),
          ),
        ),
      }}
    >
      <div className={styles['multiples']}>
        {parts.map(([part, name, write]) => (
          <div key={part}>
            <h3>{name}</h3>
            <Bars
              label={`${name}: ${proof}`}
              height={HEIGHT}
              every={NAMED_EVERY}
              format={write}
              bars={shown.map(({ month, split }) => ({ name: month, value: split[part] }))}
            />
          </div>
        ))}
      </div>
    </ChartCard>
  )
}

/** A ratio as a change: +12 %. */
function change(ratio: number, percent: (share: number) => string): string {
  const by = ratio - 1
  if (Math.abs(by) < LEAST_CHANGE) return percent(0)
  return `${by < 0 ? '−' : '+'}${percent(Math.abs(by))}`
}
