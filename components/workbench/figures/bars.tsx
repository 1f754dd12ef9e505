import styles from './chart.module.css'
import { linear, ticksTo } from './scale'

export interface Bar {
  readonly name: string
  readonly value: number
}

export interface BarsProps {
  readonly bars: readonly Bar[]
  /** What the chart says, for those who hear it. */
  readonly label: string
  readonly format: (value: number) => string
  /** Every so many bars one is named below. */
  readonly every?: number
  readonly height?: number
  /** Places between bars that are marked, in bars from the left, with their names. */
  readonly marks?: readonly { readonly at: number; readonly name: string }[]
}

const NO_MARKS: NonNullable<BarsProps['marks']> = []
const WIDTH = 560
const EDGE = { left: 64, right: 12, top: 22, bottom: 24 }
const GAP = 0.18
/** Names of marks stand one below the other, and each mark begins at its own: none runs through a name. */
const NAME_STEP = 15

/** A sign of the axis' names, the room for one beside a mark, and which marks have none left to their right. */
const SIGN = 7
const NAME = 56
const LATE = 0.85

/** Room on both sides for what is written there, however long the sums are. */
function edgesFor(
  ticks: readonly string[],
  marks: NonNullable<BarsProps['marks']>,
  bars: number,
): { readonly left: number; readonly right: number } {
  return {
    left: Math.max(EDGE.left, ...ticks.map(({ length }) => 6 + length * SIGN)),
    right: marks.some(({ at }) => at > bars * LATE) ? NAME : EDGE.right,
  }
}

/** Bars from zero, one hue. */
export function Bars({
  bars,
  label,
  format,
  every = 1,
  height = 200,
  marks = NO_MARKS,
}: BarsProps) {
  const ticks = ticksTo(Math.max(0, ...bars.map(({ value }) => value)))
  const y = linear(ticks.at(-1) ?? 1, height - EDGE.bottom, EDGE.top)
  const { left, right } = edgesFor(ticks.map(format), marks, bars.length)
  const x = linear(bars.length, left, WIDTH - right)
  const width = x(1) - x(0)
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={label}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <path className={styles['rule']} d={`M${left} ${y(tick)}H${WIDTH - right}`} />
          <text className={styles['axis']} x={left - 6} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ name, value }, index) => (
        <g key={name}>
          <rect
            className={styles['bar']}
            x={x(index) + (width * GAP) / 2}
            y={y(value)}
            width={width * (1 - GAP)}
            height={y(0) - y(value)}
          />
          {index % every === 0 ? (
            <text className={styles['axis']} x={x(index + 0.5)} y={height - 6} textAnchor="middle">
              {name}
            </text>
          ) : null}
        </g>
      ))}
      {marks.map(({ at, name }, index) => (
        <Mark key={name} name={name} x={x(at)} bottom={y(0)} index={index} />
      ))}
    </svg>
  )
}

interface MarkProps {
  readonly name: string
  readonly x: number
  readonly bottom: number
  /** Which mark it is, from the left. */
  readonly index: number
}

function Mark({ name, x, bottom, index }: MarkProps) {
  const top = EDGE.top + index * NAME_STEP
  return (
    <>
      <path className={styles['dash']} d={`M${x} ${top - 4}V${bottom}`} />
      <text className={styles['value']} x={x + 4} y={top + 6} textAnchor="start">
        {name}
      </text>
    </>
  )
}
