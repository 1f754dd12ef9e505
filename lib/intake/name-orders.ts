import { CONTACT_FIELDS } from '@/lib/customers/identity'
import type { Ids } from '@/lib/store/ids'
import { encodeLines } from '@/lib/store/lines'
import { movedOrder, observedOrder } from '@/lib/store/order'
import { packOrder } from '@/lib/store/pack-order'
import type { Contact } from '@/lib/store/rows'
import type { NewOrder } from '@/lib/store/segment-writer'
import { isHeldBack } from '@/lib/vault/erasure'

import type { ImportPlan, IncomingOrder, NamedBuyer } from './order-import'

/** What a file tells of a buyer: the nick is as old as the file, how they are reached as old as the order. */
export function contactOf(
  buyer: NamedBuyer,
  { seenAt, toldAt }: { readonly seenAt: number; readonly toldAt: number },
): Contact {
  const contact: Contact = { nativeId: buyer.nativeId, nick: buyer.nick, seenAt }
  for (const field of CONTACT_FIELDS) {
    const value = buyer[field]
    if (value !== undefined) contact[field] = { value, seenAt: toldAt }
  }
  return contact
}

/** Buyers whose ids are remembered, 100 bytes each: who has ordered once is often named again, and a hash costs far more. */
const REMEMBERED = 400_000

/** The text in memory of its own: a part of a file's text would keep the whole of it. */
function cutLoose(text: string): string {
  const copy: string = JSON.parse(JSON.stringify(text))
  return copy
}

function remember(idOf: (nativeBuyer: string) => string): (nativeBuyer: string) => string {
  const known = new Map<string, string>()
  return (nativeBuyer) => {
    const before = known.get(nativeBuyer)
    if (before !== undefined) return before
    const id = idOf(nativeBuyer)
    if (known.size >= REMEMBERED) known.clear()
    known.set(cutLoose(nativeBuyer), id)
    return id
  }
}

/** Builds what names orders and buyers by our own ids; it asks nobody. */
export function createNaming(
  ids: Pick<Ids, 'customersOf'>,
  { shop, source: from, onlyLines }: Pick<ImportPlan, 'shop' | 'source' | 'onlyLines'>,
): (orders: readonly IncomingOrder[]) => NewOrder[] {
  const source = onlyLines === true ? 'file-lines' : from
  const idOf = remember(ids.customersOf(shop.platform, shop.nativeId))
  const nameOne = ({ facts, observedAt, buyer, moves, onlyKnown }: IncomingOrder): NewOrder => {
    if (moves !== undefined) return { order: movedOrder(facts.number, moves), onlyKnown }
    if (buyer === undefined) return { order: observedOrder(facts, source, observedAt) }
    return {
      order: observedOrder(facts, source, observedAt, idOf(buyer.nativeId)),
      contact: contactOf(buyer, { seenAt: observedAt, toldAt: facts.placedAt ?? observedAt }),
    }
  }
  return (orders) => orders.map(nameOne)
}

/** Makes the lines of orders ahead of their writes. */
export function withLines(named: readonly NewOrder[]): NewOrder[] {
  const lines = encodeLines(named.map(({ order }) => packOrder(order)))
  return named.map(({ order, contact, onlyKnown }, index) => ({
    order,
    line: lines[index],
    contact,
    onlyKnown,
  }))
}

/** When those of these customers were erased who were, epoch ms; nobody is named where nobody ever was erased. */
type ErasedAt = (customerIds: Iterable<string>) => Promise<ReadonlyMap<string, number>>

function* buyersOf(orders: readonly NewOrder[]): Generator<string> {
  for (const { order } of orders) if (order.buyer !== undefined) yield order.buyer
}

function withoutErased(named: NewOrder, erased: ReadonlyMap<string, number>): NewOrder {
  const { number, seen, buyer } = named.order
  const placedAt = seen[0]?.placedAt
  if (buyer === undefined || !isHeldBack(erased.get(buyer), placedAt)) return named
  return { order: { number, seen }, onlyKnown: named.onlyKnown }
}

/** Builds what takes the buyer off orders that were placed before that buyer was erased. */
export function createHoldBack(
  erasedAt: ErasedAt,
): (orders: readonly NewOrder[]) => Promise<readonly NewOrder[]> {
  return async (orders) => {
    const erased = await erasedAt(buyersOf(orders))
    return erased.size === 0 ? orders : orders.map((named) => withoutErased(named, erased))
  }
}
