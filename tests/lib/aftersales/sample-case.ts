import type { CaseClock, CaseRecord } from '@/lib/aftersales/case-record'
import type { ClockReading } from '@/lib/aftersales/observe-clock'
import { SECOND_MS } from '@/lib/shared/time'

/** 2026-03-02 10:00 in Shanghai. */
export const NOW = Date.UTC(2026, 2, 2, 2)

export const sampleClock = (over: Partial<CaseClock> = {}): CaseClock => ({
  id: 'page',
  owner: 'seller',
  dueAt: NOW,
  source: 'page',
  text: '剩余 1天 00:00:00',
  observedAt: NOW,
  granularityMs: SECOND_MS,
  onExpiry: 'auto-refund',
  epoch: 0,
  changes: [],
  ...over,
})

/** What a page shows of a sample clock. */
export const sampleReading = (over: Partial<ClockReading> = {}): ClockReading => {
  const { epoch: _epoch, changes: _changes, ...reading } = sampleClock(over)
  return reading
}

export const sampleCase = (over: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'case-1',
  shopId: 'shop-1',
  platform: 'pinduoduo',
  number: '7000000001',
  orderNumber: '260301-000000000000001',
  kind: 'return-refund',
  status: '待商家处理',
  amount: { minor: 5990, currency: 'CNY' },
  closed: false,
  clocks: [sampleClock()],
  firstSeenAt: NOW,
  observedAt: NOW,
  ...over,
})
