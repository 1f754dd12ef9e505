import type { ClockView } from '@/lib/aftersales/clock-view'
import type { CustomerCard, OrderLine } from '@/lib/customers/card'
import type { PanelView } from '@/lib/messaging/panel-view'
import { DAY_MS } from '@/lib/shared/time'

import { cny, NOW, page } from './sample-page'
import { scores, unknownScores } from './sample-scores'

export { noConsole, NOW } from './sample-page'

export const order = (
  number: string,
  days: number,
  title: string,
  minor: number,
  more: Partial<OrderLine> = {},
): OrderLine => ({
  number,
  state: 'received',
  placedAt: NOW - days * DAY_MS,
  title,
  pieces: 1,
  paid: cny(minor),
  counted: true,
  place: null,
  ...more,
})

const orders: readonly OrderLine[] = [
  order('261118-073512340273', 2, 'Pan brush', 3_900, { state: 'refunding', counted: false }),
  order('261113-110018870311', 8, 'Enamel soup pot 22 cm', 26_900),
  order('261002-550917730048', 50, 'Clay pot 3 l', 18_900, {
    place: { platform: 'taobao', shopName: 'Greenstalk at home' },
  }),
  order('260827-300114470091', 86, 'Two-tier steamer 28 cm', 32_800),
]

export const card: CustomerCard = {
  shopId: 'shop-1',
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
  outlook: [
    {
      cause: {
        kind: 'refund',
        number: '261118-073512340273',
        title: 'Pan brush',
        wasCounted: false,
      },
      amount: cny(328_000),
      orders: 11,
      tier: 'gold',
    },
    {
      cause: {
        kind: 'refund',
        number: '261113-110018870311',
        title: 'Enamel soup pot 22 cm',
        wasCounted: true,
      },
      amount: cny(301_100),
      orders: 10,
      tier: 'gold',
    },
    {
      cause: { kind: 'roll-out', at: NOW + 12 * DAY_MS, orders: 4 },
      amount: cny(186_800),
      orders: 7,
      tier: 'silver',
    },
  ],
  platformTier: 'V3',
  coverage: { from: NOW - 400 * DAY_MS, source: 'file', unclaimedOrders: 0 },
  identity: {
    joined: [
      {
        ref: { shopId: 'shop-2', customerId: 'customer-2' },
        platform: 'taobao',
        shopName: 'Greenstalk at home',
        nick: 'whale at home',
        orderCount: 3,
      },
    ],
    formerNicks: ['little whale'],
    contacts: [
      {
        ref: { shopId: 'shop-1', customerId: 'customer-1' },
        field: 'phone',
        masked: '138****5678',
      },
      {
        ref: { shopId: 'shop-1', customerId: 'customer-1' },
        field: 'address',
        masked: 'Hangzhou ****',
      },
    ],
  },
  scores,
  records: [
    {
      id: 'record-1',
      at: NOW - 3 * DAY_MS,
      facts: {
        kind: 'task',
        text: 'Call about the lid',
        owner: 'Lin',
        dueAt: NOW + DAY_MS,
        done: false,
      },
    },
    {
      id: 'record-2',
      at: NOW - 9 * DAY_MS,
      facts: { kind: 'complaint', subject: 'logistics', text: 'Box was wet', solved: true },
    },
  ],
  totals: [cny(328_000)],
  orderCount: 12,
  refundCount: 1,
  averageOrder: cny(29_818),
  orders,
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

/** A customer of whom the cache knows no order and no score. */
export const emptyCard: CustomerCard = {
  ...card,
  tier: {
    ...card.tier,
    tier: null,
    amount: cny(0),
    orders: 0,
    next: { tier: 'silver', missing: cny(50_000), missingOrders: 3 },
    progress: 0,
  },
  outlook: [],
  platformTier: null,
  coverage: { from: null, source: 'pages', unclaimedOrders: 0 },
  identity: { joined: [], formerNicks: [], contacts: [] },
  scores: unknownScores,
  records: [],
  totals: [],
  orderCount: 0,
  refundCount: 0,
  averageOrder: null,
  orders: [],
  notes: [],
  tags: [],
}

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
