import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Concentration } from '@/lib/figures/concentration'

import { listHref } from '../customers/list/filter-address'
import { ChartCard } from './chart-card'
import styles from './chart.module.css'
import { linear, linePath } from './scale'

const WIDTH = 560
const HEIGHT = 260
const EDGE = { left: 48, right: 48, top: 16, bottom: 24 }
const QUARTERS = [0, 0.25, 0.5, 0.75, 1]
/** Every so many hundredths the table has a row. */
const TABLE_STEP = 10
/** The best so many hundredths whose customers are listed. */
const BEST_LISTED = [10, 20] as const

export interface ConcentrationCardProps {
  readonly shopId: string
  readonly concentration: Concentration
  readonly currency: string
}

/** Which part of the customers brings which part of the takings. */
export function ConcentrationCard({ shopId, concentration, currency }: ConcentrationCardProps) {
  const { figures: words, roster } = useWords()
  const formats = useFormats()
  const { top10Share, top20Share, gini, customers, revenueMinor, curve } = concentration
  const proof = words.concentration.proof(formats.percent(top20Share), formats.percent(top10Share))
  return (
    <ChartCard
      title={words.concentration.title}
      meta={words.concentration.meta(
        formats.number(customers),
        formats.money({ minor: Math.round(revenueMinor), currency }),
        formats.number(Math.round(gini * 1_000) / 1_000),
      )}
      proof={proof}
      testId="concentration"
      figures={{
        head: [words.concentration.best, words.concentration.share],
        rows: curve
          .map((share, point) => [formats.percent(point / 100), formats.percent(share)])
          .filter((_, point) => point % TABLE_STEP === 0),
      }}
    >
      <Curve curve={curve} label={proof} />
      <p className={styles['links']}>
        {BEST_LISTED.map((top) => (
          <a key={top} href={listHref({ shops: [shopId], top })} data-testid={`best-${top}`}>
            {roster.pins.top(formats.percent(top / 100))}
          </a>
        ))}
      </p>
    </ChartCard>
  )
}

function Curve({ curve, label }: { readonly curve: readonly number[]; readonly label: string }) {
  const formats = useFormats()
  const x = linear(1, EDGE.left, WIDTH - EDGE.right)
  const y = linear(1, HEIGHT - EDGE.bottom, EDGE.top)
  const at = (point: number): readonly [number, number] => [x(point / 100), y(curve[point] ?? 0)]
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {QUARTERS.map((share) => (
        <g key={share}>
          <path className={styles['rule']} d={`M${EDGE.left} ${y(share)}H${WIDTH - EDGE.right}`} />
          <text className={styles['axis']} x={EDGE.left - 6} y={y(share) + 4} textAnchor="end">
            {formats.percent(share)}
          </text>
          <text className={styles['axis']} x={x(share)} y={HEIGHT - 6} textAnchor="middle">
            {formats.percent(share)}
          </text>
        </g>
      ))}
      <path className={styles['dash']} d={linePath([at(0), [x(1), y(1)]])} />
      <path className={styles['line']} d={linePath(curve.map((_, point) => at(point)))} />
      {[10, 20].map((point) => {
        const [left, top] = at(point)
        return (
          <g key={point}>
            <circle className={styles['mark']} cx={left} cy={top} r={4} />
            <text className={styles['value']} x={left + 8} y={top + 14}>
              {formats.percent(point / 100)} → {formats.percent(curve[point] ?? 0)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
