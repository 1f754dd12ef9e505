import type { caseCalls } from '@/lib/messaging/case-calls'
import type { Client } from '@/lib/messaging/client'

import type { ClockActions } from './clock-acts'

/** Snooze and done by way of the background; lists follow by its news. */
export const markClocks = (call: Client<typeof caseCalls>): ClockActions => ({
  snooze: (caseId, until) =>
    void call('markCases', { caseIds: [caseId], mark: { do: 'snooze', until } }),
  done: (caseId) => void call('markCases', { caseIds: [caseId], mark: { do: 'done' } }),
})
