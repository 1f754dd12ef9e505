import { Button } from '@/components/ui/button'
import { TierChip } from '@/components/ui/tier-chip'
import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerRef } from '@/lib/customers/identity'
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
  /** Accounts that are not meant; with it each account can be left out or taken in. */
  readonly leftOut?: ReadonlySet<string>
  readonly onLeaveOut?: (leftOut: ReadonlySet<string>) => void
  /** With it each account can be taken out of the person. */
  readonly onTakeOut?: (account: CustomerRef) => void
}

/** What each account has, beside the others. */
export function AccountsTable(props: AccountsTableProps) {
  const { accounts, label, onTakeOut } = props
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
          {onTakeOut === undefined ? null : <th scope="col" aria-label={duplicates.takeOut} />}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={accountKey(account.ref)}>
            <th scope="row">
              <Meant account={account} {...props} />
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
            {onTakeOut === undefined ? null : (
              <td>
                <Button
                  variant="text"
                  size="small"
                  aria-label={duplicates.takeOutNamed(shownNick(account.nick))}
                  data-testid="take-out"
                  onClick={() => onTakeOut(account.ref)}
                >
                  {duplicates.takeOut}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface MeantProps extends Pick<AccountsTableProps, 'leftOut' | 'onLeaveOut'> {
  readonly account: Account
}

/** Whether an account is meant to be the same person as the others. */
function Meant({ account, leftOut, onLeaveOut }: MeantProps) {
  const { duplicates } = useWords().people
  const shownNick = useShownNick()
  if (leftOut === undefined || onLeaveOut === undefined) return null
  const key = accountKey(account.ref)
  return (
    <input
      type="checkbox"
      aria-label={duplicates.pick(shownNick(account.nick))}
      checked={!leftOut.has(key)}
      onChange={(event) => {
        const others = [...leftOut].filter((each) => each !== key)
        onLeaveOut(new Set(event.target.checked ? others : [...others, key]))
      }}
    />
  )
}
