import { OFFICES } from '../practice-offices'
import { answers, asks, scripted, type Line, type Site, type Talk } from './site'

export const AMAZON_HOST = 'sellercentral.amazon.com'
const INBOX_PATH = '/messaging/inbox-v3'

const LINES: readonly (readonly Line[])[] = [
  [asks('Hello, when does my order ship?')],
  [asks('Does the wok work on induction?'), answers('Yes, it does.'), asks('Thank you!')],
  [asks('The board arrived today, very nice.')],
]

const talks = LINES.flatMap((lines, index): readonly Talk[] => {
  const order = OFFICES.amazon.orders[index]
  if (order === undefined) return []
  const { number, title, status, buyer } = order
  return [{ id: number, nick: buyer, order: { number, title, status, paidMinor: 0 }, lines }]
})

export const AMAZON = {
  inbox: `https://${AMAZON_HOST}${INBOX_PATH}?fi=responseNeeded`,
  talks,
} as const

export const amazon: Site = {
  hosts: [AMAZON_HOST],
  pages: [
    { path: /^\/orders-v3\/order\/[\d-]+$/, file: 'amazon-order.html' },
    { path: /^\/orders-v3(?:\/|$)/, file: 'amazon-orders.html' },
    scripted(/^\/messaging\/inbox(?:-v3)?$/, 'amazon-inbox', {
      languages: ['en'],
      shopName: OFFICES.amazon.account,
      currency: 'USD',
      talks,
      title: 'Practice market · Seller Central',
    }),
  ],
}
