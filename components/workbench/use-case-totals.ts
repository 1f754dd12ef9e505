import { useEffect, useState } from 'react'

import { ANY_CASE } from '@/lib/aftersales/case-filter'
import type { CaseSum } from '@/lib/aftersales/find-cases'
import type { ClocksView } from '@/lib/messaging/panel-view'
import { DAY_MS } from '@/lib/shared/time'

import { startOfDay } from './board/board-state'
import type { WorkbenchServices } from './services'
import { useRoute } from './use-route'

/** What is told of all open cases, however many lists hold. */
export interface CaseTotals {
  /** Cases that nobody has called done. */
  readonly open: number
  /** What goes by itself within 24 h unless the seller acts. */
  readonly soon: CaseSum
}

/** Summing goes through all cases: views that show more than the sum ask for what they show first. */
const SETTLE_MS = 500

/** Asks for the totals; of all news that come while it is being answered only the last counts. */
function createTotals(
  { call, clock }: Pick<WorkbenchServices, 'call' | 'clock'>,
  onTotals: (totals: CaseTotals) => void,
): () => Promise<void> {
  let isBusy = false
  let isWanted = false
  const ask = async (): Promise<void> => {
    const now = clock()
    const until = now + DAY_MS
    const answer = await call('figureCases', { filter: ANY_CASE, today: startOfDay(now), until })
    if (!answer.ok) return
    const { columns, risk } = answer.value
    const { seller, buyer, platform } = columns
    onTotals({ open: seller.count + buyer.count + platform.count, soon: risk })
  }
  return async () => {
    isWanted = true
    if (isBusy) return
    isBusy = true
    while (isWanted) {
      isWanted = false
      await ask()
    }
    isBusy = false
  }
}

/** Totals of all open cases, anew with each news of clocks; null until they are known. */
export function useCaseTotals(
  services: WorkbenchServices,
  clocks: ClocksView | null,
): CaseTotals | null {
  const [totals, setTotals] = useState<CaseTotals | null>(null)
  const [refresh] = useState(() => createTotals(services, setTotals))
  const waitMs = useRoute() === 'today' ? 0 : SETTLE_MS
  useEffect(() => {
    if (clocks === null) return
    const timer = setTimeout(() => void refresh(), waitMs)
    return () => clearTimeout(timer)
  }, [clocks, refresh, waitMs])
  return totals
}
