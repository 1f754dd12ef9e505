import type { AlertDeskPorts } from './alert-ports'
import type { ClockPlan } from './show-alert'
import { urgencyOf } from './urgency'

/** Whether a clock is in its last hour, or past it. */
const isPressing = ({ clock }: ClockPlan, now: number): boolean => {
  const urgency = urgencyOf(clock, now)
  return urgency === 'now' || urgency === 'overdue'
}

/** Rings once for all that has just been shown, as far as people want to hear it. */
export async function ringBell(
  { bell, sound, clock }: Pick<AlertDeskPorts, 'bell' | 'sound' | 'clock'>,
  shown: readonly ClockPlan[],
): Promise<void> {
  if (shown.length === 0) return
  const wanted = await sound()
  const isUrgent = shown.some((plan) => isPressing(plan, clock()))
  if (wanted === 'all' || (wanted === 'last' && isUrgent))
    await bell.ring(isUrgent ? 'urgent' : 'calm')
}
