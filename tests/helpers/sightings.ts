import type { Sighting } from '@/lib/consoles/sighting'
import type { CustomerCard } from '@/lib/customers/card'

import { unknownScores } from './scores'

/** A chat page beside an identified buyer, with whatever a test wants otherwise. */
export const chatSighting = (changes: Partial<Sighting> = {}): Sighting => ({
  contextId: '11111111-1111-4111-8111-111111111111',
  platform: 'pinduoduo',
  page: 'chat',
  observedAt: 1_790_000_000_000,
  shop: { id: '900100200', name: 'Greenstalk' },
  buyer: { id: '7000000001', nick: '蓝鲸煮面' },
  orders: [],
  cases: [],
  messageCount: 3,
  hasComposer: true,
  fields: [
    { field: 'shop', state: 'read', anchor: 'page-data' },
    { field: 'buyer', state: 'read', anchor: 'header' },
  ],
  ...changes,
})

const nothing = { minor: 0, currency: 'CNY' }

/** The card of a buyer with one order, with whatever a test wants otherwise. */
export const sampleCard = (changes: Partial<CustomerCard> = {}): CustomerCard => ({
  shopId: 's1',
  customerId: 'c1',
  platform: 'pinduoduo',
  nick: '蓝鲸煮面',
  tier: {
    tier: null,
    atLeast: false,
    amount: nothing,
    orders: 1,
    windowStart: null,
    next: null,
    progress: 0,
    thresholds: [],
  },
  outlook: [],
  platformTier: null,
  coverage: { from: null, source: 'pages', unclaimedOrders: 0 },
  identity: { joined: [], formerNicks: [], contacts: [] },
  scores: unknownScores,
  records: [],
  totals: [],
  orderCount: 1,
  refundCount: 0,
  averageOrder: null,
  orders: [
    {
      number: '261118-000000000000001',
      state: 'paid',
      placedAt: null,
      title: null,
      pieces: null,
      paid: null,
      counted: false,
      place: null,
    },
  ],
  lastCase: null,
  notes: [],
  tags: [],
  ...changes,
})
