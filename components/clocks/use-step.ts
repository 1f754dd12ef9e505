import { useCallback } from 'react'

import { useNow } from '@/components/ui/use-now'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { urgencyOf, type Urgency } from '@/lib/aftersales/urgency'
import { untilLeftChanges } from '@/lib/i18n/time-left'

/** Where a clock stands now; renewed exactly when its words or its step change. */
export function useStep({ dueAt, owner }: ClockView): {
  readonly now: number
  readonly step: Urgency
} {
  const wait = useCallback(
    (now: number) => (dueAt === null ? Infinity : untilLeftChanges(dueAt, now)),
    [dueAt],
  )
  const now = useNow(wait)
  return { now, step: urgencyOf({ dueAt, owner }, now) }
}
