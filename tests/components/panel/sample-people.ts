import type { MatchProposal } from '@/lib/customers/identity'
import type { Timeline } from '@/lib/customers/timeline'
import { DAY_MS } from '@/lib/shared/time'

import { cny, NOW } from './sample-page'
import { card, order } from './sample-view'

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
