import { useId } from 'react'

import { classes } from '@/components/ui/classes'

import styles from './radar.module.css'

/** One axis of the picture; scores are 0 to 100, null where unknown. */
export interface RadarAxis {
  readonly id: string
  readonly label: string
  readonly score: number | null
  /** The score in words, or the word for unknown. */
  readonly said: string
  readonly median: number | null
}

interface Point {
  readonly x: number
  readonly y: number
}

const WIDTH = 296
const HEIGHT = 220
const RADIUS = 72
const CENTRE: Point = { x: WIDTH / 2, y: HEIGHT / 2 }
const RINGS = [1 / 3, 2 / 3, 1]
const LABEL_GAP = 10

/** The point on an axis (of so many, the first at twelve o'clock) at a share of the radius. */
function pointAt(index: number, count: number, share: number): Point {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2
  return {
    x: CENTRE.x + Math.cos(angle) * RADIUS * share,
    y: CENTRE.y + Math.sin(angle) * RADIUS * share,
  }
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

/** Lines between neighbours that are both known; one beside a gap runs to the centre, dotted. */
function Outline({ axes }: { readonly axes: readonly RadarAxis[] }) {
  const count = axes.length
  return axes.map((axis, index) => {
    const next = axes[(index + 1) % count]
    if (next === undefined || (axis.score === null && next.score === null)) return null
    const from = axis.score === null ? CENTRE : pointAt(index, count, axis.score / 100)
    const to = next.score === null ? CENTRE : pointAt(index + 1, count, next.score / 100)
    const isGap = axis.score === null || next.score === null
    return (
      <line
        key={axis.id}
        className={classes(styles['own'], isGap && styles['gap'])}
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
      />
    )
  })
}

function AxisLine({ axis, index, count }: AxisProps) {
  const end = pointAt(index, count, 1)
  const isUnknown = axis.score === null
  return (
    <>
      <line
        className={classes(styles['grid'], isUnknown && styles['dashed'])}
        x1={CENTRE.x}
        y1={CENTRE.y}
        x2={end.x}
        y2={end.y}
      />
      {isUnknown ? <circle className={styles['ring']} cx={end.x} cy={end.y} r={5} /> : null}
    </>
  )
}

interface AxisProps {
  readonly axis: RadarAxis
  readonly index: number
  readonly count: number
}

/** Name and score at the end of an axis: in one line above and below, in two at the sides. */
function AxisLabel({ axis, index, count }: AxisProps) {
  const end = pointAt(index, count, 1)
  const side = Math.round(end.x - CENTRE.x)
  if (side === 0) {
    const y = end.y < CENTRE.y ? end.y - LABEL_GAP : end.y + LABEL_GAP + 10
    return (
      <text className={styles['label']} x={end.x} y={y} textAnchor="middle">
        {axis.label} <tspan className={styles['score']}>{axis.said}</tspan>
      </text>
    )
  }
  const x = end.x + (side > 0 ? LABEL_GAP : -LABEL_GAP)
  return (
    <text className={styles['label']} x={x} y={end.y - 2} textAnchor={side > 0 ? 'start' : 'end'}>
      {axis.label}
      <tspan className={styles['score']} x={x} dy={16}>
        {axis.said}
      </tspan>
    </text>
  )
}

export interface RadarProps {
  readonly axes: readonly RadarAxis[]
  /** The sentence that the picture proves: its text alternative. */
  readonly says: string
}

/** A radar picture: the customer's scores, the shop's medians dashed, and a gap where nothing is known. */
export function Radar({ axes, says }: RadarProps) {
  const id = useId()
  const count = axes.length
  const area = axes.map(({ score }, index) =>
    score === null ? CENTRE : pointAt(index, count, score / 100),
  )
  const medians = axes.flatMap(({ median }, index) =>
    median === null ? [] : [pointAt(index, count, median / 100)],
  )
  return (
    <svg
      className={styles['radar']}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{says}</title>
      {RINGS.map((share) => (
        <polygon
          key={share}
          className={styles['grid']}
          points={pathOf(axes.map((_, index) => pointAt(index, count, share)))}
        />
      ))}
      {axes.map((axis, index) => (
        <AxisLine key={axis.id} axis={axis} index={index} count={count} />
      ))}
      <polygon className={styles['area']} points={pathOf(area)} />
      <polygon className={styles['median']} points={pathOf(medians)} />
      <Outline axes={axes} />
      {axes.map(({ id: key, score }, index) => {
        if (score === null) return null
        const { x, y } = pointAt(index, count, score / 100)
        return <circle key={key} className={styles['point']} cx={x} cy={y} r={3.5} />
      })}
      {axes.map((axis, index) => (
        <AxisLabel key={axis.id} axis={axis} index={index} count={count} />
      ))}
    </svg>
  )
}
