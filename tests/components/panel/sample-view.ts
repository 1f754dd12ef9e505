import type { ClockView } from '@/lib/aftersales/clock-view'
import type { CustomerCard } from '@/lib/customers/card'
import type { PageLine, PanelView } from '@/lib/messaging/panel-view'
import { DAY_MS } from '@/lib/shared/time'

export const NOW = Date.parse('2026-11-21T14:32:00+08:00')

export const noConsole: PanelView = { state: 'no-console', contextId: null, page: null }

export const page: PageLine = {
  platform: 'pinduoduo',
  page: 'chat',
  shopName: 'Greenstalk',
  fields: [
    { field: 'buyer', state: 'read' },
    { field: 'orders', state: 'empty' },
    { field: 'countdown', state: 'missing' },
  ],
  readAt: NOW,
  hasComposer: true,
  lastMessage: { side: 'buyer', text: 'I want to exchange it', at: NOW - 96_000 },
  orderNumbers: ['261118-073512340273'],
  saidNumbers: [],
}

const cny = (minor: number) => ({ minor, currency: 'CNY' })

const card: CustomerCard = {
  customerId: 'customer-1',
  platform: 'pinduoduo',
  nick: 'blue whale',
  tier: {
    tier: 'gold',
    atLeast: false,
    amount: cny(328_000),
    orders: 11,
    windowStart: NOW - 365 * DAY_MS,
    next: { tier: 'platinum', missing: cny(72_000), missingOrders: 1 },
    progress: 11 / 12,
    thresholds: [
      { tier: 'silver', amount: cny(50_000), orders: 3 },
      { tier: 'gold', amount: cny(200_000), orders: 8 },
      { tier: 'platinum', amount: cny(400_000), orders: 12 },
      { tier: 'diamond', amount: cny(1_000_000), orders: 30 },
    ],
  },
  coverage: { from: NOW - 400 * DAY_MS, source: 'file', unclaimedOrders: 0 },
  totals: [cny(328_000)],
  orderCount: 12,
  refundCount: 1,
  averageOrder: cny(29_818),
  orders: [
    {
      number: '261118-073512340273',
      state: 'refunding',
      placedAt: NOW - 2 * DAY_MS,
      title: 'Pan brush',
      pieces: 1,
      paid: cny(3_900),
      counted: false,
    },
  ],
  lastCase: null,
  notes: [{ id: 'note-1', text: 'Left-handed', at: NOW - DAY_MS }],
  tags: ['soups'],
}

export const chatView = (contextId: string, more: Partial<CustomerCard> = {}): PanelView => ({
  state: 'known',
  contextId,
  page,
  card: { ...card, ...more },
})

export const clock: ClockView = {
  caseId: 'case-1',
  platform: 'pinduoduo',
  shopName: 'Greenstalk',
  caseNumber: '900001',
  orderNumber: null,
  kind: 'refund-only',
  status: 'not shipped',
  owner: 'seller',
  amount: cny(3_900),
  dueAt: NOW + 3 * 3_600_000 + 12 * 60_000,
  onExpiry: 'auto-refund',
  observedAt: NOW,
  closed: false,
  nick: 'blue whale',
  customerId: 'customer-1',
}
