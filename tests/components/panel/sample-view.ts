import type { ClockView } from '@/lib/aftersales/clock-view'
import type { CustomerCard, OrderLine } from '@/lib/customers/card'
import type { MatchProposal } from '@/lib/customers/identity'
import type { Scores } from '@/lib/customers/scores'
import type { Timeline } from '@/lib/customers/timeline'
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

const order = (
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

export const orders: readonly OrderLine[] = [
  order('261118-073512340273', 2, 'Pan brush', 3_900, { state: 'refunding', counted: false }),
  order('261113-110018870311', 8, 'Enamel soup pot 22 cm', 26_900),
  order('261002-550917730048', 50, 'Clay pot 3 l', 18_900, {
    place: { platform: 'taobao', shopName: 'Greenstalk at home' },
  }),
  order('260827-300114470091', 86, 'Two-tier steamer 28 cm', 32_800),
]

const horizon = (days: number, mean: number, low: number, high: number) => ({
  days,
  orders: { mean, low, high, mass: 0.82 },
  spend: { meanMinor: mean * 30_000, lowMinor: low * 24_000, highMinor: high * 29_750 },
})

/** Everything known but what reviews and referrals would tell. */
export const scores: Scores = {
  habits: {
    favourite: { title: 'Pan brush', orders: 4 },
    lastTitle: 'Pan brush',
    averagePieces: 1.4,
    cycleDays: 31,
    from: NOW - 400 * DAY_MS,
    to: NOW - 2 * DAY_MS,
  },
  rfm: { recencyDays: 2, orders: 11, spend: cny(328_000), r: 5, f: 5, m: 4 },
  loyalty: {
    level: 'high',
    indicators: [
      { indicator: 'frequency', level: 'high' },
      { indicator: 'amount', level: 'medium' },
      { indicator: 'recommendation', level: null },
      { indicator: 'service', level: 'high' },
    ],
    known: 3,
  },
  value: {
    score: 73,
    known: 5,
    dimensions: [
      {
        id: 'current',
        score: 78,
        median: 50,
        ground: { kind: 'paid', money: cny(328_000), days: 365 },
      },
      {
        id: 'future',
        score: 71,
        median: 45,
        ground: { kind: 'expected', money: cny(256_000), days: 365 },
      },
      {
        id: 'credit',
        score: 84,
        median: 72,
        ground: { kind: 'conduct', refunded: 1, orders: 12, disputes: 0, unpaid: 0 },
      },
      { id: 'loyalty', score: 69, median: 50, ground: { kind: 'loyalty', known: 3, of: 4 } },
      { id: 'growth', score: 62, median: 50, ground: { kind: 'growth', change: 0.14, days: 90 } },
      { id: 'capital', score: null, median: null, ground: { kind: 'none' } },
    ],
    rank: { topShare: 0.12, of: 1_980 },
  },
  risk: {
    level: 'low',
    refunded: 1,
    disputes: 0,
    unpaid: 0,
    orders: 12,
    refundShare: 1 / 12,
    shopRefundShare: 0.09,
    warnings: [],
  },
  lifecycle: { stage: 'stable', cycleDays: 31, cycleOf: 'customer', overdueDays: 0 },
  segment: { id: 'loyal', customers: 214, of: 1_980 },
  prediction: {
    basis: 'model',
    alive: { value: 0.91, low: 0.84, high: 0.95 },
    horizons: [horizon(30, 0.8, 0, 2), horizon(90, 2.3, 1, 4), horizon(365, 8.6, 4, 14)],
  },
  next: { kind: 'near-tier' },
  surveyedAt: NOW - 8 * 3_600_000,
}

/** Nothing is known but that somebody is there. */
export const unknownScores: Scores = {
  habits: {
    favourite: null,
    lastTitle: null,
    averagePieces: null,
    cycleDays: null,
    from: null,
    to: null,
  },
  rfm: null,
  loyalty: {
    level: null,
    indicators: scores.loyalty.indicators.map(({ indicator }) => ({ indicator, level: null })),
    known: 0,
  },
  value: {
    score: null,
    known: 0,
    dimensions: scores.value.dimensions.map(({ id }) => ({
      id,
      score: null,
      median: null,
      ground: { kind: 'none' },
    })),
    rank: null,
  },
  risk: {
    level: null,
    refunded: 0,
    disputes: 0,
    unpaid: 0,
    orders: 0,
    refundShare: null,
    shopRefundShare: null,
    warnings: [],
  },
  lifecycle: { stage: null, cycleDays: null, cycleOf: null, overdueDays: 0 },
  segment: null,
  prediction: null,
  next: { kind: 'none' },
  surveyedAt: null,
}

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

const place = { platform: 'pinduoduo', shopName: 'Greenstalk' } as const

/** As many orders as asked for, a day apart, and one entry of every other kind before them. */
export const timelineOf = (count: number): Timeline => ({
  entries: [
    { id: 'note-1', at: NOW - 1, place, what: { kind: 'note', text: 'Left-handed' } },
    { id: 'reply-1', at: NOW - 2, place, what: { kind: 'reply', title: 'Check the order' } },
    {
      id: 'case-1',
      at: NOW - 3,
      place,
      what: {
        kind: 'case',
        caseId: 'case-1',
        caseKind: 'refund-only',
        orderNumber: '261118-073512340273',
        status: 'not shipped',
        amount: cny(3_900),
        closed: false,
      },
    },
    ...card.records.map((record) => ({
      id: record.id,
      at: record.at,
      place,
      what: { kind: 'record' as const, record },
    })),
    ...Array.from({ length: count }, (_, index) => ({
      id: `order-${index}`,
      at: NOW - (index + 4) * DAY_MS,
      place,
      what: {
        kind: 'order' as const,
        order: order(`2611-${index}`, index + 4, `Pot ${index}`, 10_000 + index),
      },
    })),
  ],
  more: 0,
})

export const proposals: readonly MatchProposal[] = [
  {
    account: {
      ref: { shopId: 'shop-3', customerId: 'customer-3' },
      platform: 'amazon',
      shopName: 'Greenstalk US',
      nick: 'b. whale',
      orderCount: 2,
    },
    reasons: ['phone'],
  },
  {
    account: {
      ref: { shopId: 'shop-2', customerId: 'customer-4' },
      platform: 'taobao',
      shopName: 'Greenstalk at home',
      nick: 'whale***7',
      orderCount: 1,
    },
    reasons: ['name-address'],
  },
]
