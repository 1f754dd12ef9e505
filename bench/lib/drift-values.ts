import type { PageReading } from '@/lib/consoles/engine/read-page'
import type { FieldState } from '@/lib/consoles/sighting'

type Seen = PageReading['sighting']
type OrderSeen = Seen['orders'][number]
type CaseSeen = Seen['cases'][number]

/** One value that a page gave, under what it is, with the fields that name it when it is absent. */
export interface FieldValue {
  readonly key: string
  readonly fields: readonly string[]
  readonly value: string
}

const valuesOf = (
  key: string,
  values: Readonly<Record<string, readonly [fields: string, value: unknown]>>,
): FieldValue[] =>
  Object.entries(values).flatMap(([name, [fields, value]]) =>
    value === undefined
      ? []
      : [{ key: `${key}/${name}`, fields: fields.split(' '), value: JSON.stringify(value) }],
  )

const orderValues = ({ facts, shownBy, buyer }: OrderSeen): FieldValue[] =>
  valuesOf(`order ${facts.number}`, {
    number: [shownBy === 'platform' ? 'orders' : 'messages', shownBy],
    title: ['orderTitle', facts.title],
    paid: ['orderPaid', facts.paidMinor && [facts.paidMinor, facts.currency]],
    state: ['orderState', facts.state],
    buyer: ['orderBuyer', buyer?.nick],
    buyerId: ['orderBuyer', buyer?.id],
  })

const caseValues = (each: CaseSeen): FieldValue[] =>
  valuesOf(`case ${each.number}`, {
    number: ['caseNumber cases', each.number],
    order: ['caseOrder', each.orderNumber],
    kind: ['caseKind', each.kind],
    status: ['caseStatus', each.status],
    owner: ['caseStatus', each.owner],
    closed: ['caseStatus', each.closed],
    amount: ['caseAmount', each.amount],
    countdown: ['countdown', each.countdown && { ...each.countdown, text: '' }],
  })

const identityValues = ({ shop, buyer, zone }: Seen): FieldValue[] =>
  valuesOf('page', {
    zone: ['', zone],
    shop: ['shop', shop?.id],
    shopName: ['shopName', shop?.name],
    buyer: ['buyer buyerId conversation', buyer?.nick],
    buyerId: ['buyerId buyer conversation', buyer?.id],
    platformTier: ['platformTier buyer buyerId', buyer?.platformTier],
  })

/** Every value that a page gave; the box is known by whether it is the very one that was there before. */
export function flattenReading(sighting: Seen, isSameBox: boolean | null): readonly FieldValue[] {
  const { messageCount, lastMessage, products = [] } = sighting
  return [
    ...identityValues(sighting),
    ...sighting.orders.flatMap(orderValues),
    ...sighting.cases.flatMap(caseValues),
    ...valuesOf('talk', {
      count: ['messages', messageCount || undefined],
      side: ['messages', lastMessage?.side],
      text: ['messages', lastMessage?.text],
      at: ['messages', lastMessage?.at],
      box: ['composer', isSameBox ?? undefined],
    }),
    ...products.flatMap((product, at) =>
      valuesOf(`product ${at}`, {
        title: ['products messages', product.title],
        id: ['products messages', product.id],
        price: ['products messages', product.price],
      }),
    ),
  ]
}

const isUnread = ({ state }: FieldState): boolean => state !== 'read' && state !== 'empty'

/** Names of what a reading says it could not read, of the page or of the order or case that a key is of. */
export function unreadIn(sighting: Seen, key: string): ReadonlySet<string> {
  const about = key.split('/')[0]
  return new Set([
    ...sighting.fields.filter(isUnread).map(({ field }) => field),
    ...sighting.orders
      .filter(({ facts }) => about === `order ${facts.number}`)
      .flatMap(({ unread }) => unread ?? []),
    ...sighting.cases
      .filter(({ number }) => about === `case ${number}`)
      .flatMap(({ unread }) => unread),
  ])
}
