import type { Asked } from '@/components/ui/use-answer'
import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { ProposalLine } from '@/lib/messaging/offer-calls'

import { Card } from '../card'
import styles from './offers.module.css'
import { rounded } from './rounding'
import { useShop } from './shop-context'

export interface ProposalsProps {
  readonly proposals: Asked<readonly ProposalLine[]>
  readonly onUse: (proposal: ProposalLine) => void
}

/** Sets that the shop's orders suggest, each one press from being a package. */
export function Proposals({ proposals, onUse }: ProposalsProps) {
  const { packages: own } = useWords().sales
  if (proposals.state !== 'there') return null
  return (
    <Card title={own.proposals} meta={own.proposalsNote} testId="proposals">
      {proposals.value.length === 0 ? (
        <p className={styles['empty']}>{own.proposalsNone}</p>
      ) : (
        <ul>
          {proposals.value.map((proposal) => (
            <li key={proposal.productIds.join(' ')} className={styles['row']}>
              <ProposalRow proposal={proposal} onUse={() => onUse(proposal)} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

interface ProposalRowProps {
  readonly proposal: ProposalLine
  readonly onUse: () => void
}

function ProposalRow({ proposal, onUse }: ProposalRowProps) {
  const { sales, common } = useWords()
  const { packages: own } = sales
  const { formats } = useShop()
  const { products, count, lift } = proposal
  const title = products.map((product) => product.title).join(' + ')
  const orders = common.orders(formats.number(count), count === 1)
  return (
    <div className={styles['proposal']} data-testid="proposal">
      <span className={styles['two']}>
        <b>{title}</b>
        <span className={styles['quiet']}>
          {own.proposalWhy(orders, formats.number(rounded(lift, 1)))}
        </span>
      </span>
      <Button
        size="small"
        aria-label={own.makeNamed(title)}
        data-testid="use-proposal"
        onClick={onUse}
      >
        {own.make}
      </Button>
    </div>
  )
}
