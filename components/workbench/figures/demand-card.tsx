import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { trendOf, type Demand } from '@/lib/figures/demand'

import { Card } from '../card'
import { ScrollBox } from '../offers/scroll-box'
import { ColumnHeads } from './column-heads'
import chartStyles from './chart.module.css'
import { CsvButton } from './chart-card'
import styles from './figures.module.css'
import { linear } from './scale'

const SHOWN = 30
const SPARK = { width: 96, height: 24 }

/** What is asked for more, and what less: pieces of each product in the latest weeks. */
export function DemandCard({ demand }: { readonly demand: readonly Demand[] }) {
  const { figures: words } = useWords()
  const title = words.demand.title
  const head = [
    words.demand.product,
    words.demand.weeks,
    words.demand.pieces,
    words.demand.before,
    words.demand.change,
  ]
  return (
    <Card
      title={title}
      meta={words.demand.meta}
      testId="demand"
      actions={
        <CsvButton
          title={title}
          figures={{
            head: [words.demand.product, ...weekNames(demand, words.demand.week)],
            rows: demand.map(({ product, weeks }) => [product, ...weeks.map(String)]),
          }}
        />
      }
    >
      <ScrollBox label={title}>
        <table className={styles['table']}>
          <ColumnHeads names={head} />
          <tbody>
            {demand.slice(0, SHOWN).map((each) => (
              <DemandRow key={each.product} demand={each} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className={styles['proof']}>{words.demand.note}</p>
    </Card>
  )
}

function DemandRow({ demand }: { readonly demand: Demand }) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const { pieces, before, growth } = trendOf(demand)
  return (
    <tr>
      <th scope="row">
        <span className={styles['product']} title={demand.product}>
          {demand.product}
        </span>
      </th>
      <td>
        <Spark weeks={demand.weeks} />
      </td>
      <td>{formats.number(pieces)}</td>
      <td>{formats.number(before)}</td>
      <td>
        {growth === null ? (
          <span className={styles['unknown']}>{words.demand.fresh}</span>
        ) : (
          `${growth < 0 ? '−' : '+'}${formats.percent(Math.abs(growth))}`
        )}
      </td>
    </tr>
  )
}

const weekNames = (demand: readonly Demand[], name: (back: number) => string): string[] =>
  (demand[0]?.weeks ?? []).map((_, index, weeks) => name(weeks.length - index))

/** Weeks as bars; the figures stand beside it, and all of them in the file. */
function Spark({ weeks }: Pick<Demand, 'weeks'>) {
  const x = linear(weeks.length, 0, SPARK.width)
  const y = linear(Math.max(1, ...weeks), SPARK.height, 0)
  return (
    <svg
      className={styles['spark']}
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      aria-hidden="true"
    >
      {weeks.map((pieces, index) => (
        <rect
          // oxlint-disable-next-line react/no-array-index-key -- a week is its place
          key={index}
          className={chartStyles['bar']}
          x={x(index) + 1}
          width={x(1) - 2}
          y={y(pieces)}
          height={SPARK.height - y(pieces)}
        />
      ))}
    </svg>
  )
}
