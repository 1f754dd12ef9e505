import type { ReactNode } from 'react'

import { Hidden } from '@/components/ui/hidden'
import { useWords } from '@/components/ui/words'

import styles from './offer-frame.module.css'

export interface OfferFrameProps {
  /** What stands beside the title; empty for nothing. */
  readonly aside?: string
  readonly state: string
  readonly children: ReactNode
}

/** The section of what to offer; its place is as high without an offer as with a usual one. */
export function OfferFrame({ aside = '', state, children }: OfferFrameProps) {
  const { title } = useWords().offers
  return (
    <section
      className={styles['section']}
      aria-label={title}
      data-testid="offers"
      data-state={state}
    >
      <div className={styles['head']}>
        <h2>{title}</h2>
        <span>{aside}</span>
      </div>
      <div className={styles['box']}>{children}</div>
    </section>
  )
}

/** Its place while offers are looked for: lines only where that takes longer than 150 ms. */
export function OffersReading() {
  const { loading } = useWords().offers
  return (
    <OfferFrame state="loading">
      <div className={styles['skeleton']} aria-busy="true">
        <Hidden>{loading}</Hidden>
        <i />
        <i />
        <i />
      </div>
    </OfferFrame>
  )
}
