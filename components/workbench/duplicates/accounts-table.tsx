import { Button } from '@/components/ui/button'
import { TierChip } from '@/components/ui/tier-chip'
import { TierLooksProvider } from '@/components/ui/tier-looks'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerRef } from '@/lib/customers/identity'
import type { GroupLook } from '@/lib/files/work-people-protocol'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { PersonLink } from '../person-link'
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
  const { duplicates } = words.people
  return (
    <div className={styles['accountsBox']}>
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
            <AccountRow key={accountKey(account.ref)} account={account} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AccountRow(props: AccountsTableProps & { readonly account: Account }) {
  const { account, onTakeOut } = props
  const words = useWords()
  const formats = useFormats()
  const { settings } = useWorkbench()
  const shownNick = useShownNick()
  const { duplicates } = words.people
  return (
    <tr>
      <th scope="row">
        <Meant {...props} />
        <PersonLink account={account.ref} nick={account.nick} />
      </th>
      <td className={styles['quiet']}>
        {[words.common.platforms[account.platform], account.shopName]
          .filter((part) => part !== null)
          .join(words.common.dot)}
      </td>
      <td data-number>
        {words.common.orders(formats.number(account.orders), account.orders === 1)}
      </td>
      <td data-number>{account.totals.map((money) => formats.money(money)).join(' + ')}</td>
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
