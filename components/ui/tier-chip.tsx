import type { TierId } from '@/lib/customers/tier-rules'

import { classes } from './classes'
import styles from './tier-chip.module.css'
import { useWords } from './words'

/** The tier's letter on its metal: letter, weight and colour all differ, so grey print still tells them apart. */
export function TierTile({ tier }: { readonly tier: TierId | null }) {
  const { tierLetters } = useWords().common
  const key = tier ?? 'none'
  return (
    <span className={classes(styles['tile'], styles[key])} aria-hidden="true">
      {tierLetters[key]}
    </span>
  )
}

export interface TierChipProps {
  readonly tier: TierId | null
  /** The true tier may be higher than what the cache shows. */
  readonly atLeast?: boolean
  /** Makes the chip a button that opens its reasons. */
  readonly onWhy?: () => void
  readonly testId?: string
}

/** Tile and name of a tier. */
export function TierChip({ tier, atLeast = false, onWhy, testId }: TierChipProps) {
  const { tiers, atLeast: say, why } = useWords().common
  const name = tiers[tier ?? 'none']
  const content = (
    <>
      <TierTile tier={tier} />
      <span>{atLeast && tier !== null ? say(name) : name}</span>
    </>
  )
  if (onWhy === undefined)
    return (
      <span className={styles['chip']} data-testid={testId}>
        {content}
      </span>
    )
  return (
    <button
      type="button"
      className={styles['chip']}
      data-testid={testId}
      aria-haspopup="dialog"
      title={why}
      onClick={onWhy}
    >
      {content}
    </button>
  )
}
