import type { ReactNode } from 'react'

import { useFormats, useWords } from '@/components/ui/words'
import type { AccountView } from '@/lib/customers/identity'

import { ordersWords } from '../glance'
import styles from './identity-sheet.module.css'

export interface AccountRowProps {
  readonly account: AccountView
  /** Why it stands here. */
  readonly ground?: string
  readonly testId: string
  readonly children: ReactNode
}

/** An account as people recognise it, with what can be done about it. */
export function AccountRow({ account, ground, testId, children }: AccountRowProps) {
  const words = useWords()
  const formats = useFormats(account.platform)
  const facts = [
    words.common.platforms[account.platform],
    account.shopName,
    ordersWords(account.orderCount, words, formats),
  ]
  return (
    <li className={styles['account']} data-testid={testId} data-customer={account.ref.customerId}>
      <b className={styles['nick']} title={account.nick}>
        {account.nick}
      </b>
      <span className={styles['facts']}>{facts.filter(Boolean).join(words.common.dot)}</span>
      {ground === undefined ? null : <span className={styles['facts']}>{ground}</span>}
      <div className={styles['acts']}>{children}</div>
    </li>
  )
}
