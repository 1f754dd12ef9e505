import { useNow } from '@/components/ui/use-now'
import { useWords } from '@/components/workbench/words'
import { MINUTE_MS } from '@/lib/shared/time'

import { arriving } from './arriving'
import { BoardView } from './board/board-view'
import { Page } from './frame'
import { PartLinks } from './part-links'
import { useDateLine } from './use-date-line'
import { useRouteDetail, useRoutePart, PARTS } from './use-route'

// The board opens first and waits for none of these.
const CasePage = arriving(async () => (await import('./board/case-page')).CasePage)
const LedgerView = arriving(async () => (await import('./ledger/ledger-view')).LedgerView)
const RulesView = arriving(async () => (await import('./rules/rules-view')).RulesView)

const toNextMinute = (now: number): number => MINUTE_MS - (now % MINUTE_MS)

/** Cases and what watches over them: the board, one case, the ledger of alerts, the rules. */
export function AftersaleView() {
  const words = useWords()
  const named = useRoutePart()
  const caseId = useRouteDetail()
  const meta = useDateLine(useNow(toNextMinute))
  const part = PARTS.aftersale.find((each) => each === named) ?? 'board'
  return (
    <Page
      title={words.workbench.nav.aftersale}
      meta={meta}
      aside={
        <PartLinks
          view="aftersale"
          parts={PARTS.aftersale}
          current={part}
          words={words.board.parts}
        />
      }
    >
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
