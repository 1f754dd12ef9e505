import { useWords } from '@/components/ui/words'
import { Button } from '@/components/ui/button'
import { useScreenShare } from '@/components/ui/screen-share'
import type { AccountView, MatchProposal, MatchVerdict } from '@/lib/customers/identity'

import { Aftermath, useRemovals } from '../aftermath'
import { Sheet } from '../sheet'
import { useShownNick } from '../use-cover'
import { useAnswer } from '@/components/ui/use-answer'
import type { IdentityActions } from '../use-panel-actions'
import { Part, type WhyProps } from '../why/why-parts'
import { AccountRow } from './account-row'
import { Contacts } from './contacts'
import styles from './identity-sheet.module.css'
import { Matches } from './matches'

export interface IdentitySheetProps extends WhyProps {
  readonly actions: IdentityActions
}

interface JoinedProps {
  readonly joined: readonly AccountView[]
  readonly onSplit: (account: AccountView) => void
}

function Joined({ joined, onSplit }: JoinedProps) {
  const { identity } = useWords().records
  return (
    <Part title={identity.accounts}>
      {joined.length === 0 ? <p className={styles['text']}>{identity.noAccounts}</p> : null}
      <ul>
        {joined.map((account) => (
          <AccountRow
            key={`${account.ref.shopId} ${account.ref.customerId}`}
            account={account}
            testId="joined"
          >
            <Button
              size="small"
              aria-label={identity.splitLabel(account.nick)}
              onClick={() => onSplit(account)}
            >
              {identity.split}
            </Button>
          </AccountRow>
        ))}
      </ul>
    </Part>
  )
}

/** Joining, parting and splitting accounts, each with its way back; the proposals are asked for anew after each. */
function useJudging({ listMatches, judge }: IdentityActions) {
  const { identity } = useWords().records
  const shownNick = useShownNick()
  const { asked, again } = useAnswer(listMatches)
  const { removal, failure, attempt } = useRemovals()
  const run = async (
    change: Promise<boolean>,
    said: string,
    undo: () => Promise<boolean>,
  ): Promise<void> => {
    if (await attempt(change, { said, undo })) await again()
  }
  return {
    asked,
    again,
    removal,
    failure,
    undo: async (back: () => Promise<boolean>): Promise<boolean> => {
      const isBack = await attempt(back(), null)
      if (isBack) await again()
      return isBack
    },
    split: ({ ref, nick }: AccountView): void =>
      void run(judge(ref, null, []), identity.wasSplit(shownNick(nick) ?? nick), () =>
        judge(ref, 'same', []),
      ),
    say: ({ account, reasons }: MatchProposal, verdict: MatchVerdict): void => {
      const said = verdict === 'same' ? identity.wasJoined : identity.wasParted
      const { ref, nick } = account
      void run(judge(ref, verdict, reasons), said(shownNick(nick) ?? nick), () =>
        judge(ref, null, []),
      )
    },
  }
}

/** Who the person behind the account is: accounts, earlier nicks, contacts, and who may be the same. */
export function IdentitySheet({ card, aside, onBack, actions }: IdentitySheetProps) {
  const { common, records } = useWords()
  const { identity, share } = records
  const isShared = useScreenShare()
  const { asked, again, removal, failure, undo, split, say } = useJudging(actions)
  const { joined, formerNicks, contacts } = card.identity
  return (
    <Sheet title={identity.title} aside={aside} onBack={onBack}>
      <Joined joined={joined} onSplit={split} />
      <div className={styles['aftermath']}>
        <Aftermath removal={removal} failure={failure} onUndo={undo} />
      </div>
      <Matches asked={asked} again={() => void again()} onJudge={say} />
      <Contacts
        key={String(isShared)}
        contacts={contacts}
        reveal={actions.reveal}
        permit={actions.permitReveal}
      />
      {formerNicks.length === 0 && !isShared ? null : (
        <Part title={identity.former}>
          <p className={styles['text']}>{isShared ? share.note : formerNicks.join(common.dot)}</p>
        </Part>
      )}
      <Part title={identity.person}>
        <p className={styles['text']}>{identity.personNote}</p>
        <Button size="small" data-testid="open-person" onClick={() => actions.openPerson(card)}>
          {identity.openPerson}
        </Button>
      </Part>
    </Sheet>
  )
}
