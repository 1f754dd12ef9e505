import { useNow } from '@/components/ui/use-now'
import { MINUTE_MS } from '@/lib/shared/time'

import { useFollowUpState } from '../use-people'
import { useWorkbench } from '../use-workbench'
import { countDue } from './due-days'

/** Days turn with a minute. */
const untilNextMinute = (now: number): number => MINUTE_MS - (now % MINUTE_MS)

/** The present instant, as days need it. */
export const useDay = (): number => useNow(untilNextMinute)

/** How many tasks and prospects are due today or over. */
export function useDueCount(): number {
  const { rows } = useFollowUpState(useWorkbench())
  const { today, overdue } = countDue(rows ?? [], useDay())
  return today + overdue
}
