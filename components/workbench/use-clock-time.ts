import { useCallback, useMemo } from 'react'

import { useNow } from '@/components/ui/use-now'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { untilLeftChanges } from '@/lib/i18n/time-left'
import { MINUTE_MS } from '@/lib/shared/time'

/**
 * The present instant, renewed each minute and whenever the time left of one of these clocks reads differently. The list
 * must be stable between renders.
 */
export function useClockTime(clocks: readonly Pick<ClockView, 'dueAt'>[]): number {
  const wait = useCallback(
    (now: number): number =>
      Math.min(
        MINUTE_MS - (now % MINUTE_MS),
        ...clocks.map(({ dueAt }) => (dueAt === null ? Infinity : untilLeftChanges(dueAt, now))),
      ),
    [clocks],
  )
  return useNow(wait)
}

/** The same for one clock, by its due instant (epoch ms). */
export function useDueTime(dueAt: number | null): number {
  return useClockTime(useMemo(() => [{ dueAt }], [dueAt]))
}
