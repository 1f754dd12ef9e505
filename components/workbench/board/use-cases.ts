import { useCallback, useState } from 'react'

import type { CaseView } from '@/lib/aftersales/case-view'
import type { CasePlan } from '@/lib/aftersales/plan-cases'

import { useServices } from '../services'
import { useCaseNews } from './use-case-news'

/** Cases that travel at first; each "more" brings as many times more. */
const FIRST = 60
const MORE_TIMES = 5
/** The protocol takes no more at a time. */
const MOST = 5_000

/** Cases as far as they are loaded. */
export interface Cases {
  /** Null until the background has answered. */
  readonly cases: readonly CaseView[] | null
  readonly plan: CasePlan | null
  /** There are more than are loaded: those that are due later. */
  readonly hasMore: boolean
  readonly hasFailed: boolean
  readonly more: () => void
  readonly refresh: () => Promise<void>
}

/** Loads the cases that are due first, and a plan to the end of the shift (epoch ms); anew whenever a clock changes. */
export function useCases(shiftEndsAt: number): Cases {
  const { call } = useServices()
  const [limit, setLimit] = useState(FIRST)
  const [cases, setCases] = useState<readonly CaseView[] | null>(null)
  const [plan, setPlan] = useState<CasePlan | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const refresh = useCallback(async (): Promise<void> => {
    const list = await call('listCases', { limit })
    setFailed(!list.ok)
    if (list.ok) setCases(list.value)
    // The plan takes its time: cards do not wait for it.
    const order = await call('planShift', { endsAt: shiftEndsAt })
    if (order.ok) setPlan(order.value)
  }, [call, limit, shiftEndsAt])
  useCaseNews(refresh)
  return {
    cases,
    plan,
    hasMore: cases !== null && cases.length >= limit && limit < MOST,
    hasFailed,
    more: () => setLimit(Math.min(MOST, limit * MORE_TIMES)),
    refresh,
  }
}
