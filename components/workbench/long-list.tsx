import type { ReactNode } from 'react'
import { WindowVirtualizer } from 'virtua'

import styles from './long-list.module.css'

/** From this many rows on only those on the screen are in the page. */
const LONG = 60

export interface LongListProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly children: (row: Row) => ReactNode
}

/** A list of any length that scrolls with the page. */
export function LongList<Row>({ rows, keyOf, children }: LongListProps<Row>) {
  if (rows.length < LONG)
    return (
      <ul className={styles['list']}>
        {rows.map((row) => (
          <li key={keyOf(row)}>{children(row)}</li>
        ))}
      </ul>
    )
  return (
    <div className={styles['list']}>
      <WindowVirtualizer as="ul" item="li" data={rows}>
        {(row) => <div key={keyOf(row)}>{children(row)}</div>}
      </WindowVirtualizer>
    </div>
  )
}
