import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AccountGroup } from '@/lib/files/work-people-protocol'

import { Card } from '../card'
import { LongList } from '../long-list'
import { useDuplicatesState } from '../use-people'
import { useShownNick } from '../use-shown-nick'
import { useWorkbench } from '../use-workbench'
import { AccountsTable } from './accounts-table'
import styles from './duplicates.module.css'
import { groupKey } from './join-plan'
import { useGroupLook } from './use-group-look'

/** People made of several accounts; each can be split again. */
export function JoinedPeople() {
  const words = useWords()
  const { duplicates } = words.people
  const formats = useFormats()
  const { joined } = useDuplicatesState(useWorkbench())
  if (joined === null) return null
  return (
    <Card
      title={duplicates.joinedTitle}
      meta={[formats.number(joined.total), duplicates.joinedNote].join(words.common.dot)}
      testId="joined-people"
    >
      {joined.total === 0 ? (
        <p className={styles['empty']}>{duplicates.joinedNone}</p>
      ) : (
        <LongList rows={joined.groups} keyOf={groupKey}>
          {(group) => <Person group={group} />}
        </LongList>
      )}
    </Card>
  )
}

function Person({ group }: { readonly group: AccountGroup }) {
  const { duplicates: words } = useWords().people
  const { duplicates } = useWorkbench()
  const shownNick = useShownNick()
  const look = useGroupLook(group.accounts)
  if (look === null || look === 'failed')
    return <p className={styles['group']}>{look === null ? words.loading : words.failed}</p>
  const nick = shownNick(look.accounts[0]?.nick ?? '')
  return (
    <article className={styles['group']} data-testid="joined-person">
      <header className={styles['groupHead']}>
        <strong>{nick}</strong>
        <span className={styles['acts']}>
          <Button
            aria-label={words.splitNamed(nick)}
            data-testid="split-person"
            onClick={() => duplicates.split(group, null)}
          >
            {words.split}
          </Button>
        </span>
      </header>
      <AccountsTable
        accounts={look.accounts}
        label={words.joinedTitle}
        {...(look.accounts.length > 2
          ? { onTakeOut: (account) => duplicates.split(group, account) }
          : {})}
      />
    </article>
  )
}
