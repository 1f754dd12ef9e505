import { useWords } from '@/components/workbench/words'

import styles from './heat-bar.module.css'
import { useShop } from './shop-context'

export interface HeatBarProps {
  /** 0 to 1. */
  readonly heat: number
  /** Figures behind it, 1 to 4. */
  readonly known: number
}

/** How hot a product is, and how many figures say so. */
export function HeatBar({ heat, known }: HeatBarProps) {
  const { products: own } = useWords().sales
  const { formats } = useShop()
  const score = formats.number(Math.round(heat * 100))
  return (
    <span className={styles['heat']} title={own.heatOf(score, formats.number(known))}>
      <span className={styles['line']}>
        <span className={styles['score']}>{score}</span>
        <span className={styles['known']}>{own.known(formats.number(known))}</span>
      </span>
      <span className={styles['track']}>
        <span className={styles['bar']} style={{ inlineSize: `${heat * 100}%` }} />
      </span>
    </span>
  )
}
