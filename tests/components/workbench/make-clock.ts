import type { ClockView } from '@/lib/aftersales/clock-view'

/** A case's clock with everything told; `change` says what matters to a test. */
export const makeClock = (change: Partial<ClockView> = {}): ClockView => ({
  caseId: 'case-1',
  platform: 'pinduoduo',
  shopName: '青禾厨具',
  caseNumber: '30061118073502',
  orderNumber: '261118-073512345670273',
  kind: 'refund-only',
  status: '待商家处理',
  owner: 'seller',
  amount: { minor: 3_900, currency: 'CNY' },
  dueAt: null,
  onExpiry: 'auto-refund',
  observedAt: Date.parse('2026-11-21T06:30:00Z'),
  closed: false,
  nick: '蓝鲸煮面',
  customerId: 'customer-1',
  ...change,
})
