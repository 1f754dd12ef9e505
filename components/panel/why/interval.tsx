import { Value } from './why-parts'
import styles from './interval.module.css'

/** A scale from zero whose end and middle are round. */
export interface Scale {
  readonly end: number
  readonly say: (value: number) => string
}

const STEPS = [1, 2, 4, 6, 8, 10]

/** The smallest round end of a scale that holds `value`. */
export function roundEnd(value: number, least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, least)))
  const step = STEPS.find((each) => each * power >= value) ?? 10
  return Math.max(least, step * power)
}

export interface IntervalProps {
  readonly label: string
  readonly value: number
  readonly low: number
  readonly high: number
  /** The expectation in words. */
  readonly said: string
  readonly range: string
  readonly scale: Scale
}

const share = (value: number, { end }: Scale): string =>
  `${(Math.min(1, Math.max(0, value / end)) * 100).toFixed(1)}%`

/** An expectation as a tick in the band of its interval, over a scale from zero; the figures stand above it as text. */
export function Interval({ label, value, low, high, said, range, scale }: IntervalProps) {
  const { end, say } = scale
  const left = share(low, scale)
  return (
    <li className={styles['item']}>
      <p className={styles['head']}>
        <span>{label}</span>
        <Value>{said}</Value>
        <span className={styles['range']}>{range}</span>
      </p>
      <div className={styles['bar']} aria-hidden="true">
        <i
          className={styles['band']}
          style={{ left, right: `calc(100% - ${share(high, scale)})` }}
        />
        <i className={styles['tick']} style={{ left: share(value, scale) }} />
      </div>
      <p className={styles['scale']} aria-hidden="true">
        <span>{say(0)}</span>
        <span>{say(end / 2)}</span>
        <span>{say(end)}</span>
      </p>
    </li>
  )
}
