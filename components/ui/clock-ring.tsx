import type { Urgency } from '@/lib/aftersales/urgency'

import { classes } from './classes'
import styles from './clock-ring.module.css'

const CIRCUMFERENCE = 2 * Math.PI * 3.5

export interface ClockRingProps {
  readonly step: Urgency
  /** Edge length in px. */
  readonly size?: number
  /** The instant is computed or uncertain: the ring is dashed. */
  readonly provisional?: boolean
  /** Stands on the solid red ground of the last hour. */
  readonly onSolid?: boolean
}

/** A pie of `share` of the ring, by a thick stroke from twelve o'clock. */
function Slice({ share }: { readonly share: number }) {
  return (
    <circle
      cx="10"
      cy="10"
      r="3.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="7"
      strokeDasharray={`${CIRCUMFERENCE * share} ${CIRCUMFERENCE}`}
      transform="rotate(-90 10 10)"
    />
  )
}

function Face({ step, onSolid, provisional }: Required<Omit<ClockRingProps, 'size'>>) {
  if (step === 'overdue')
    return <path d="M5 5l10 10M15 5L5 15" stroke="currentColor" strokeWidth="2" fill="none" />
  if (step === 'now')
    return (
      <>
        <circle cx="10" cy="10" r="9" fill="currentColor" />
        <path
          d="M10 5v6"
          stroke={onSolid ? 'var(--now-solid)' : 'var(--on-now-solid)'}
          strokeWidth="2.4"
        />
        <circle
          cx="10"
          cy="14.2"
          r="1.4"
          fill={onSolid ? 'var(--now-solid)' : 'var(--on-now-solid)'}
        />
      </>
    )
  return (
    <>
      <circle
        cx="10"
        cy="10"
        r="8"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray={provisional ? '3.2 3.1' : undefined}
      />
      {step === 'today' ? <Slice share={0.25} /> : null}
      {step === 'soon' ? <Slice share={0.75} /> : null}
    </>
  )
}

/** How near a clock is, told by shape: empty, a quarter, three quarters, solid with a sign, a cross. */
export function ClockRing({
  step,
  size = 18,
  provisional = false,
  onSolid = false,
}: ClockRingProps) {
  return (
    <svg
      className={classes(styles['ring'], styles[onSolid ? 'onSolid' : step])}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <Face step={step} onSolid={onSolid} provisional={provisional} />
    </svg>
  )
}
