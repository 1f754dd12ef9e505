import { Button } from '@/components/ui/button'
import { useScreenShare } from '@/components/ui/screen-share'
import { useWords } from '@/components/ui/words'
import type { MatchKind, MatchProposal, MatchVerdict } from '@/lib/customers/identity'

import { coverMatches } from '../cover'
import type { Asked } from '@/components/ui/use-answer'
import { Part } from '../why/why-parts'
import { AccountRow } from './account-row'
import styles from './identity-sheet.module.css'

/** Matches of these kinds nearly prove that two accounts are one person. */
const STRONG: ReadonlySet<MatchKind> = new Set(['email', 'phone'])

interface ProposalProps {
  readonly match: MatchProposal
  readonly onJudge: (match: MatchProposal, verdict: MatchVerdict) => void
}

function Proposal({ match, onJudge }: ProposalProps) {
  const { common, records } = useWords()
  const { identity } = records
  const { account, reasons } = match
  const strength = reasons.some((reason) => STRONG.has(reason)) ? identity.strong : identity.weak
  const ground = [...reasons.map((reason) => identity.reasons[reason]), strength].join(common.dot)
  return (
    <AccountRow account={account} ground={ground} testId="proposal">
      <Button
        size="small"
        aria-label={identity.sameLabel(account.nick)}
        onClick={() => onJudge(match, 'same')}
      >
        {identity.same}
      </Button>
      <Button
        size="small"
        variant="text"
        aria-label={identity.differentLabel(account.nick)}
        onClick={() => onJudge(match, 'different')}
      >
        {identity.different}
      </Button>
    </AccountRow>
  )
}

export interface MatchesProps extends Pick<ProposalProps, 'onJudge'> {
  readonly asked: Asked<readonly MatchProposal[]>
  readonly again: () => void
}

/** Accounts that may be the same person; an agent decides, nothing joins by itself. */
export function Matches({ asked, again, onJudge }: MatchesProps) {
  const { common, records } = useWords()
  const { identity, share, timeline } = records
  const isShared = useScreenShare()
  const matches = asked.state === 'there' ? asked.value : []
  const shown = isShared ? coverMatches(matches, share) : matches
  return (
    <Part title={identity.matches}>
      {asked.state === 'loading' ? (
        <p className={styles['text']} aria-busy="true">
          {timeline.loading}
        </p>
      ) : null}
      {asked.state === 'failed' ? (
        <div className={styles['text']} role="alert">
          {identity.matchesFailed}{' '}
          <Button size="small" variant="text" onClick={again}>
            {common.actions.retry}
          </Button>
        </div>
      ) : null}
      {asked.state === 'there' && matches.length === 0 ? (
        <p className={styles['text']}>{identity.noMatches}</p>
      ) : null}
      <ul>
        {shown.map((match) => (
          <Proposal
            key={`${match.account.ref.shopId} ${match.account.ref.customerId}`}
            match={match}
            onJudge={onJudge}
          />
        ))}
      </ul>
    </Part>
  )
}
