import type { ReactNode } from 'react'

import { TierChip } from '@/components/ui/tier-chip'
import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useFormats, useWords } from '@/components/ui/words'
import type { GroupLook } from '@/lib/files/work-people-protocol'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { useWorkbench } from '../use-workbench'
import styles from './duplicates.module.css'
import { accountKey } from './join-plan'
import { useShownNick } from '../use-shown-nick'

type Account = GroupLook['accounts'][number]

export interface AccountsTableProps {
  readonly accounts: readonly Account[]
  readonly label: string
  /** What stands before an account: whether it is meant. */
  readonly before?: (account: Account) => ReactNode
  /** What can be done with one account. */
  readonly after?: (account: Account) => ReactNode
}

/** What each account has, beside the others. */
export function AccountsTable({ accounts, label, before, after }: AccountsTableProps) {
  const words = useWords()
  const formats = useFormats()
  const { settings } = useWorkbench()
  const shownNick = useShownNick()
  const { duplicates } = words.people
  return (
    <table className={styles['accounts']} aria-label={label}>
      <thead className={styles['accountsHead']}>
        <tr>
          <th scope="col">{duplicates.account}</th>
          <th scope="col">{words.people.shop}</th>
          <th scope="col">{duplicates.orders}</th>
          <th scope="col">{duplicates.paid}</th>
          <th scope="col">{duplicates.tier}</th>
          {after === undefined ? null : (
            <th scope="col" aria-label={words.people.duplicates.split} />
          )}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={accountKey(account.ref)}>
            <th scope="row">
              {before?.(account)}
              {shownNick(account.nick)}
            </th>
            <td className={styles['quiet']}>
              {[words.common.platforms[account.platform], account.shopName]
                .filter((part) => part !== null)
                .join(words.common.dot)}
            </td>
            <td>{words.common.orders(formats.number(account.orders), account.orders === 1)}</td>
            <td>{account.totals.map((money) => formats.money(money)).join(' + ')}</td>
            <td>
              <TierLooksProvider looks={tierRulesOf(settings, account.ref.shopId).looks}>
                <TierChip tier={account.tier} />
              </TierLooksProvider>
            </td>
            {after === undefined ? null : <td>{after(account)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
