import { useNow } from '@/components/ui/use-now'
import { classes } from '@/components/ui/classes'
import { useWords } from '@/components/ui/words'
import { MINUTE_MS } from '@/lib/shared/time'

import styles from './aftersale-view.module.css'
import { BoardView } from './board/board-view'
import { CasePage } from './board/case-page'
import { Page } from './frame'
import { LedgerView } from './ledger/ledger-view'
import { RulesView } from './rules/rules-view'
import { useDateLine } from './use-date-line'
import { hrefOf, useRouteDetail, useRoutePart } from './use-route'

const PARTS = ['board', 'ledger', 'rules'] as const
const toNextMinute = (now: number): number => MINUTE_MS - (now % MINUTE_MS)

/** Cases and what watches over them: the board, one case, the ledger of alerts, the rules. */
export function AftersaleView() {
  const words = useWords()
  const named = useRoutePart()
  const caseId = useRouteDetail()
  const meta = useDateLine(useNow(toNextMinute))
  const part = PARTS.find((each) => each === named) ?? 'board'
  return (
    <Page title={words.workbench.nav.aftersale} meta={meta} aside={<Parts part={part} />}>
      {named === 'case' && caseId !== '' ? (
        <CasePage key={caseId} caseId={caseId} />
      ) : part === 'ledger' ? (
        <LedgerView />
      ) : part === 'rules' ? (
        <RulesView />
      ) : (
        <BoardView />
      )}
    </Page>
  )
}

function Parts({ part }: { readonly part: (typeof PARTS)[number] }) {
  const { parts } = useWords().board
  return (
    <nav aria-label={parts.label}>
      <ul className={styles['tabs']}>
        {PARTS.map((each) => (
          <li key={each}>
            <a
              className={classes(styles['tab'], each === part && styles['current'])}
              href={hrefOf('aftersale', each)}
              aria-current={each === part ? 'page' : undefined}
            >
              {parts[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
