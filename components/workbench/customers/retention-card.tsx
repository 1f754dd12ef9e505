import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Retention, ShopSurvey } from '@/lib/customers/survey'

import { Card } from '../card'
import { namedDays, placeNames, pointAt, pointsOf, type RetentionPoint } from './retention-curve'
import chart from '../figures/chart.module.css'
import styles from './retention-card.module.css'
import rfmStyles from './rfm-card.module.css'
import { useCustomerCount } from './use-customer-count'

/** How the buyers of a shop come back after their first order, in its three periods. */
export function RetentionCard({ figures }: { readonly figures: ShopSurvey }) {
  const { figures: own, table } = useWords().people
  const customers = useCustomerCount()
  const [asTable, setAsTable] = useState(false)
  const { retention } = figures
  if (retention === null) return null
  const points = pointsOf(retention)
  return (
    <Card
      title={own.retention.title}
      meta={own.retention.meta(customers(points[1]?.customers ?? 0))}
      actions={
        <Button aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {table}
        </Button>
      }
      testId="retention"
    >
      {asTable ? <PointTable points={points} /> : <Curve retention={retention} points={points} />}
      <Proof retention={retention} points={points} />
    </Card>
  )
}

interface PartProps {
  readonly retention: Retention
  readonly points: readonly RetentionPoint[]
}

function useProof({ retention, points }: PartProps): string {
  const { retention: words } = useWords().people.figures
  const formats = useFormats()
  const at = (day: number): string => formats.percent(pointAt(points, day)?.share ?? 0)
  const { churnUntilDays, stableFromDays } = retention
  return words.proof(
    at(churnUntilDays),
    formats.number(churnUntilDays),
    at(stableFromDays),
    formats.number(stableFromDays),
  )
}

function Proof(props: PartProps) {
  const { retention: words } = useWords().people.figures
  return (
    <p className={rfmStyles['proof']}>
      <strong>{useProof(props)}</strong> {words.band}
    </p>
  )
}

const WIDTH = 560
const HEIGHT = 240
const EDGE = { left: 44, right: 44, top: 26, bottom: 24 }

const pathOf = (places: readonly (readonly [number, number])[]): string =>
  places
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')

/** Where a day and a share stand in the picture. */
interface Scales {
  readonly x: (day: number) => number
  readonly y: (share: number) => number
}

const scalesTo = (lastDay: number): Scales => ({
  x: (day) => EDGE.left + ((WIDTH - EDGE.left - EDGE.right) * day) / Math.max(1, lastDay),
  y: (share) => HEIGHT - EDGE.bottom - (HEIGHT - EDGE.top - EDGE.bottom) * share,
})

function Curve({ retention, points }: PartProps) {
  const last = points.at(-1)?.day ?? 1
  const scales = scalesTo(last)
  const { x, y } = scales
  const { churnUntilDays, stableFromDays } = retention
  const marked = [...new Set([churnUntilDays, stableFromDays, last])]
  const band = [
    ...points.map(({ day, high }) => [x(day), y(high)] as const),
    ...points.toReversed().map(({ day, low }) => [x(day), y(low)] as const),
  ]
  return (
    <svg
      className={styles['curve']}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={useProof({ retention, points })}
    >
      <Axes days={namedDays([0, ...marked])} {...scales} />
      <Periods retention={retention} last={last} {...scales} />
      <path className={chart['band']} d={`${pathOf(band)}Z`} />
      <path
        className={chart['line']}
        d={pathOf(points.map(({ day, share }) => [x(day), y(share)] as const))}
      />
      {marked.map((day) => (
        <Mark key={day} point={pointAt(points, day)} {...scales} />
      ))}
    </svg>
  )
}

function Axes({ days, x, y }: Scales & { readonly days: readonly number[] }) {
  const { retention: words } = useWords().people.figures
  const formats = useFormats()
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <path className={chart['rule']} d={`M${EDGE.left} ${y(share)}H${WIDTH - EDGE.right}`} />
          <text className={chart['axis']} x={EDGE.left - 6} y={y(share) + 4} textAnchor="end">
            {formats.percent(share)}
          </text>
        </g>
      ))}
      {days.map((day) => (
        <text key={day} className={chart['axis']} x={x(day)} y={HEIGHT - 6} textAnchor="middle">
          {words.day(formats.number(day))}
        </text>
      ))}
    </>
  )
}

interface PeriodsProps extends Scales {
  readonly retention: Retention
  readonly last: number
}

function Periods({ retention, last, x, y }: PeriodsProps) {
  const { retention: words } = useWords().people.figures
  const { churnUntilDays, stableFromDays } = retention
  const names = placeNames(
    [
      { name: words.churn, from: 0, to: churnUntilDays },
      { name: words.distillation, from: churnUntilDays, to: stableFromDays },
      { name: words.stable, from: stableFromDays, to: last },
    ],
    x,
  )
  return (
    <>
      {names.map(({ name, x: start }) => (
        <text key={name} className={chart['axis']} x={start} y={14}>
          {name}
        </text>
      ))}
      {[...new Set([churnUntilDays, stableFromDays])].map((day) => (
        <path key={day} className={chart['dash']} d={`M${x(day)} ${EDGE.top - 6}V${y(0)}`} />
      ))}
    </>
  )
}

interface MarkProps extends Scales {
  readonly point: RetentionPoint | undefined
}

function Mark({ point, x, y }: MarkProps) {
  const formats = useFormats()
  if (point === undefined) return null
  return (
    <>
      <circle className={chart['mark']} cx={x(point.day)} cy={y(point.share)} r={4} />
      <text className={chart['value']} x={x(point.day) + 6} y={y(point.share) - 7}>
        {formats.percent(point.share)}
      </text>
    </>
  )
}

function PointTable({ points }: Pick<PartProps, 'points'>) {
  const { figures } = useWords().people
  const formats = useFormats()
  return (
    <div className={rfmStyles['scroll']}>
      <table className={rfmStyles['table']}>
        <thead>
          <tr>
            <th scope="col">{figures.retention.step}</th>
            <th scope="col">{figures.retention.back}</th>
            <th scope="col">{figures.retention.interval}</th>
            <th scope="col">{figures.customer}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ day, share, low, high, customers }) => (
            <tr key={day}>
              <td>{figures.retention.day(formats.number(day))}</td>
              <td>{formats.percent(share)}</td>
              <td>{`${formats.percent(low)}–${formats.percent(high)}`}</td>
              <td>{formats.number(customers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
