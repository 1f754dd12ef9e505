import { useEffect, useState } from 'react'

import { ANY_CASE } from '@/lib/aftersales/case-filter'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { FoundBuyer } from '@/lib/messaging/lookup-calls'
import { CASE_COLUMNS } from '@/lib/shared/cases'

import { endOfDay, startOfDay } from '../board/board-state'
import { useServices, type WorkbenchServices } from '../services'

/** Whoever types goes on typing: so long a query rests before it is asked, ms. */
const REST_MS = 150
/** The background takes no longer query. */
export const LONGEST_QUERY = 200
/** Cases of each column that are offered. */
const MOST = 4

/** Who and what goes by a query. */
export interface Found {
  readonly query: string
  readonly buyers: readonly FoundBuyer[]
  readonly cases: readonly CaseView[]
  readonly hasFailed: boolean
}

async function find({ call, clock }: WorkbenchServices, query: string): Promise<Found> {
  const now = clock()
  const [buyers, cases] = await Promise.all([
    call('lookUp', { query }),
    call('listCases', {
      filter: { ...ANY_CASE, text: query },
      sort: 'time',
      shiftEndsAt: endOfDay(now),
      today: startOfDay(now),
      pages: CASE_COLUMNS.map((column) => ({ column, skip: 0, limit: MOST })),
    }),
  ])
  return {
    query,
    buyers: buyers.ok ? buyers.value.buyers : [],
    cases: cases.ok ? cases.value.flat() : [],
    hasFailed: !buyers.ok || !cases.ok,
  }
}

/** Buyers and cases that go by what is typed; null until they were looked up. */
export function useFound(typed: string): Found | null {
  const services = useServices()
  const [found, setFound] = useState<Found | null>(null)
  const query = typed.trim()
  useEffect(() => {
    if (query === '') return undefined
    let isCurrent = true
    const look = async (): Promise<void> => {
      const answer = await find(services, query)
      if (isCurrent) setFound(answer)
    }
    const timer = setTimeout(() => void look(), REST_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [services, query])
  return found?.query === query ? found : null
}
