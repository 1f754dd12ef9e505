import type { ReactNode } from 'react'

import styles from './offers.module.css'

/** A figure that nobody knows: said, and never nothing or 0. */
export function Unknown({ children }: { readonly children: ReactNode }) {
  return <span className={styles['unknown']}>{children}</span>
}
