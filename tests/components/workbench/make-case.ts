import type { CaseView, RunningClock } from '@/lib/aftersales/case-view'

import { makeClock } from './make-clock'

/** One clock of a case, read off its page. */
export const makeRunning = (change: Partial<RunningClock> = {}): RunningClock => ({
  id: 'main',
  owner: 'seller',
  source: 'page',
  task: 'answer',
  startedAt: Date.parse('2026-11-20T06:30:00Z'),
  onExpiry: 'auto-refund',
  rule: undefined,
  observedAt: Date.parse('2026-11-21T06:30:00Z'),
  changes: [],
  dueAt: null,
  trust: 'firm',
  uncertain: false,
  provisional: false,
  ...change,
})

/** A case as the board gets it, with one clock; `change` says what matters to a test. */
export const makeCase = (change: Partial<CaseView> = {}): CaseView => {
  const clock = makeClock(change)
  const { owner, dueAt, onExpiry } = clock
  return {
    ...clock,
    shopId: 'shop',
    state: 'requested',
    settlement: null,
    paid: null,
    refunded: null,
    willGrant: false,
    complaint: null,
    openedAt: null,
    snoozedUntil: null,
    doneAt: null,
    running: [makeRunning({ owner, dueAt, onExpiry })],
    nextStep: 'check-order',
    ...change,
  }
}
