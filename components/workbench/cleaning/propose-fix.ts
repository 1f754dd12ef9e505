import type { Fix, FlawedOrder } from '@/lib/files/work-cleaning-protocol'

/** Names an order that is to be mended. */
export const fixKey = ({ shopId, number }: Pick<Fix, 'shopId' | 'number'>): string =>
  `${shopId} ${number}`

/** What mends a wrong order without asking for more: twins go into the one that tells most, what is impossible is forgotten. */
export function proposeFixes({ kind, order, twins }: FlawedOrder): Fix[] {
  const { shopId, facts } = order
  const { number } = facts
  switch (kind) {
    case 'twin':
      return twins.map((twin) => ({
        shopId: twin.shopId,
        number: twin.facts.number,
        fix: twin.shopId === shopId ? { how: 'link', to: number } : { how: 'remove' },
      }))
    case 'bad-date':
      return [{ shopId, number, fix: { how: 'correct', placedAt: null } }]
    case 'bad-amount':
      return [{ shopId, number, fix: { how: 'correct', paidMinor: null } }]
    case 'damaged-number':
    case 'orphan-items':
      return [{ shopId, number, fix: { how: 'remove' } }]
  }
}
