import { useCallback } from 'react'

import { useNow } from '@/components/ui/use-now'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { untilLeftChanges } from '@/lib/i18n/time-left'

/** The present instant, renewed whenever the time left of one of these clocks reads differently. */
export function useClockTime(clocks: readonly ClockView[]): number {
  const wait = useCallback(
    (now: number): number =>
      Math.min(
        Infinity,
        ...clocks.map(({ dueAt }) => (dueAt === null ? Infinity : untilLeftChanges(dueAt, now))),
      ),
    [clocks],
  )
  return useNow(wait)
}
