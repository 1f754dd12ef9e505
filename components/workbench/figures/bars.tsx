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
  const x = linear(bars.length, EDGE.left, WIDTH - EDGE.right)
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
          <path className={styles['rule']} d={`M${EDGE.left} ${y(tick)}H${WIDTH - EDGE.right}`} />
          <text className={styles['axis']} x={EDGE.left - 6} y={y(tick) + 4} textAnchor="end">
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
        <g key={name}>
          <path className={styles['dash']} d={`M${x(at)} ${EDGE.top - 4}V${y(0)}`} />
          <text
            className={styles['value']}
            x={x(at) + 4}
            y={EDGE.top + 6 + index * 15}
            textAnchor="start"
          >
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
