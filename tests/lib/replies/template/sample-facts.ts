import type { ReplyFacts } from '@/lib/replies/template/render'

import { NOW } from './sample-formats'

const HOUR = 3_600_000

/** Everything that can be known of a talk. */
export const sampleFacts: ReplyFacts = {
  customer: { nick: 'blue whale', orders: 3, platform_tier: 'V4', tier: 'Gold' },
  order: {
    number: '261118-0735',
    title: 'Wok',
    paid: { minor: 19_900, currency: 'CNY' },
    placed: NOW - 24 * HOUR,
    state: 'shipped',
  },
  item: { title: 'Wok lid' },
  case: {
    number: 'R-77',
    amount: { minor: 4_950, currency: 'CNY' },
    due: NOW + 6 * HOUR,
    asked: NOW,
  },
  shop: { name: 'Greenstalk' },
  agent: { name: 'Mei' },
  policy: {
    return_days: 7,
    free_shipping_from: { minor: 9_900, currency: 'CNY' },
    dispatch_cutoff: '16:00',
    dispatch_hours: 48,
    warranty_months: 1,
    gift: 'a brush',
    invoice: 'on request',
    return_address: '1 Mill Lane',
    own: { 保养: 'oil it' },
  },
  today: NOW,
}
