import type { ReactNode } from 'react'

import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import styles from './share-card.module.css'

export interface ShareRow {
  readonly id: string
  readonly name: ReactNode
  readonly note?: string
  readonly customers: number
  /** The list of these customers. */
  readonly href: string
}

export interface ShareCardProps {
  readonly title: string
  readonly meta: string
  /** What the first column holds. */
  readonly of: string
  readonly rows: readonly ShareRow[]
  /** What the figures prove, in one sentence. */
  readonly proof: string
  readonly testId: string
}

/** Shares below this would be told as nothing. */
const SMALL = 0.005

/** How the customers of a shop divide: a table whose rows carry bars from zero. */
export function ShareCard({ title, meta, of, rows, proof, testId }: ShareCardProps) {
  const { figures } = useWords().people
  const formats = useFormats()
  const all = rows.reduce((sum, { customers }) => sum + customers, 0)
  const shareOf = (customers: number): string => {
    const share = all === 0 ? 0 : customers / all
    // A few hundred customers of a large shop are not nobody.
    return share > 0 && share < SMALL ? formats.finePercent(share) : formats.percent(share)
  }
  const most = Math.max(1, ...rows.map(({ customers }) => customers))
  return (
    <Card title={title} meta={meta} testId={testId}>
      <table className={styles['table']}>
        <thead className={styles['head']}>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">{figures.customer}</th>
            <th scope="col">{figures.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, note, customers, href }) => (
            <tr key={id}>
              <th scope="row">
                <span className={styles['name']}>{name}</span>
                {note === undefined ? null : <span className={styles['note']}>{note}</span>}
              </th>
              <td className={styles['barCell']} aria-hidden="true">
                <span className={styles['bar']} style={{ width: `${(customers / most) * 100}%` }} />
              </td>
              <td className={styles['count']}>
                <a href={href}>{formats.number(customers)}</a>
              </td>
              <td className={styles['share']}>{shareOf(customers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['proof']}>{proof}</p>
    </Card>
  )
}
