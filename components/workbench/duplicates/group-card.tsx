import { useMemo } from 'react'

import { Button } from '@/components/ui/button'
import { tierName } from '@/components/ui/tier-looks'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CustomerRef } from '@/lib/customers/identity'
import type { AccountGroup, GroupLook } from '@/lib/files/work-people-protocol'
import { tierRulesOf } from '@/lib/settings/tier-rules-of'

import { useShownNick } from '../use-shown-nick'
import { useWorkbench } from '../use-workbench'
import { AccountsTable } from './accounts-table'
import styles from './duplicates.module.css'
import { accountKey } from './join-plan'
import { useGroupLook } from './use-group-look'

/** Accounts that may be one person: why, what each has, what they would have together. */
export function GroupCard({ group }: { readonly group: AccountGroup }) {
  const words = useWords()
  const { duplicates } = words.people
  const shownNick = useShownNick()
  const [leftOut, setLeftOut] = useTyped<ReadonlySet<string>>(
    `left out ${group.accounts.map(accountKey).join(' ')}`,
    () => new Set(),
  )
  const meant = useMemo(
    () => group.accounts.filter((account) => !leftOut.has(accountKey(account))),
    [group, leftOut],
  )
  const look = useGroupLook(group.accounts)
  const together = useGroupLook(meant.length === 0 ? group.accounts : meant)
  const reasons = [...new Set(group.links.flatMap((link) => link.reasons))]
  const [first] = look === null || look === 'failed' ? [] : look.accounts
  const nick = shownNick(first?.nick ?? '')
  return (
    <article className={styles['group']} data-testid="duplicate-group">
      <header className={styles['groupHead']}>
        <strong className={styles[group.strong ? 'strong' : 'weak']}>
          {group.strong ? duplicates.strong : duplicates.weak}
        </strong>
        <span>
          {reasons.map((reason) => words.records.identity.reasons[reason]).join(words.common.dot)}
        </span>
        <GroupActs group={group} meant={meant} nick={nick} />
      </header>
      {look === null || look === 'failed' ? (
        <p className={styles['quiet']}>{look === null ? duplicates.loading : duplicates.failed}</p>
      ) : (
        <AccountsTable
          accounts={look.accounts}
          label={duplicates.title}
          {...(group.accounts.length > 2 ? { leftOut, onLeaveOut: setLeftOut } : {})}
        />
      )}
      {together === null || together === 'failed' || meant.length < 2 ? null : (
        <Together look={together} />
      )}
    </article>
  )
}

interface GroupActsProps {
  readonly group: AccountGroup
  readonly meant: readonly CustomerRef[]
  readonly nick: string
}

function GroupActs({ group, meant, nick }: GroupActsProps) {
  const { duplicates: words } = useWords().people
  const { duplicates } = useWorkbench()
  return (
    <span className={styles['acts']}>
      <Button
        aria-label={words.joinNamed(nick)}
        data-testid="join-group"
        disabledReason={meant.length < 2 ? words.pickTwo : null}
        onClick={() => duplicates.join(group, meant)}
      >
        {words.join}
      </Button>
      <Button
        variant="text"
        aria-label={words.apartNamed(nick)}
        data-testid="keep-apart"
        onClick={() => duplicates.keepApart(group)}
      >
        {words.apart}
      </Button>
    </span>
  )
}

/** One person with all of the accounts: orders, money, and the tier where two are in one shop. */
function Together({ look: { accounts, joined } }: { readonly look: GroupLook }) {
  const words = useWords()
  const formats = useFormats()
  const { duplicates } = words.people
  const { settings } = useWorkbench()
  const moves = joined.tiers.flatMap(({ shopId, shopName, tier }) => {
    const before = accounts.filter(({ ref }) => ref.shopId === shopId)
    if (before.length < 2) return []
    const { looks } = tierRulesOf(settings, shopId)
    const names = [...new Set(before.map((account) => tierName(account.tier, looks, words)))]
    return [
      duplicates.tierMove(
        shopName ?? '',
        names.join(words.common.comma),
        tierName(tier, looks, words),
      ),
    ]
  })
  return (
    <p className={styles['together']}>
      <strong>
        {duplicates.together(
          words.common.orders(formats.number(joined.orders), joined.orders === 1),
          joined.totals.map((money) => formats.money(money)).join(' + '),
        )}
      </strong>
      {moves.map((move) => (
        <span key={move}>{move}</span>
      ))}
    </p>
  )
}
