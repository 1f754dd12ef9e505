import { Hidden } from '@/components/ui/hidden'
import { useWords } from '@/components/workbench/words'
import type { AssociationLine } from '@/lib/messaging/offer-calls'

import styles from './association-bars.module.css'
import { rounded } from './rounding'
import { useShop } from './shop-context'

const SHOWN = 8

export interface AssociationBarsProps {
  readonly lines: readonly AssociationLine[]
  /** Orders behind them all. */
  readonly baskets: number
}

/** The strongest pairs: orders with both as bars, with a tick where chance alone would put them. */
export function AssociationBars({ lines, baskets }: AssociationBarsProps) {
  const { associations: own } = useWords().sales
  const shown = lines.slice(0, SHOWN)
  const longest = Math.max(...shown.map(({ count }) => count))
  return (
    <figure className={styles['picture']}>
      <figcaption className={styles['caption']}>
        {own.picture}
        <span className={styles['key']}>
          <span className={styles['keyTick']} />
          {own.chance}
        </span>
      </figcaption>
      <ul className={styles['bars']}>
        {shown.map((line) => (
          <li key={`${line.one.id} ${line.other.id}`}>
            <Bar line={line} longest={longest} baskets={baskets} />
          </li>
        ))}
      </ul>
    </figure>
  )
}

interface BarProps {
  readonly line: AssociationLine
  readonly longest: number
  readonly baskets: number
}

function Bar({ line, longest, baskets }: BarProps) {
  const { associations: own } = useWords().sales
  const { formats } = useShop()
  const { one, other, count, oneCount, otherCount, isSignificant } = line
  // Where the two have nothing to do with each other, orders with both come to this many.
  const chance = baskets === 0 ? 0 : (oneCount * otherCount) / baskets
  const width = (orders: number): string => `${Math.min(100, (orders / longest) * 100)}%`
  const says = own.bar(
    one.title,
    other.title,
    formats.number(count),
    formats.number(rounded(chance, 1)),
  )
  return (
    <div className={styles['bar']} title={says}>
      <Hidden>{says}</Hidden>
      <span aria-hidden="true" className={styles['pair']}>
        {own.pair(one.title, other.title)}
      </span>
      <span aria-hidden="true" className={styles['track']}>
        <span
          className={styles['fill']}
          data-faint={!isSignificant}
          style={{ inlineSize: width(count) }}
        />
        <span className={styles['tick']} style={{ insetInlineStart: width(chance) }} />
      </span>
      <span aria-hidden="true" className={styles['count']}>
        {formats.number(count)}
      </span>
    </div>
  )
}
