import type { NewOrder } from '@/lib/store/segment-writer'
import { cutLines, joinCutLines, joinLines, splitLines, type Bytes } from '@/lib/store/lines'
import { packOrder, unpackOrder } from '@/lib/store/pack-order'
import { hasDetails } from '@/lib/store/contact'
import type { Contact } from '@/lib/store/rows'

/**
 * Orders that were made ready, as they travel from thread to thread: bytes change hands, and texts are copied far faster
 * than objects.
 */
export interface ReadyOrders {
  /** The line of each order, of `joinLines`. */
  readonly lines: Bytes
  /** Of each order's buyer what the marketplace calls them and their nick; empty where none is named. */
  readonly nativeIds: readonly string[]
  readonly nicks: readonly string[]
  /** Epoch ms at which the nicks were read. */
  readonly seenAt: number
  /** Contacts that tell more than a nick, by the place of the order. */
  readonly told: readonly (readonly [place: number, contact: Contact])[]
  /** Nothing is kept of orders that are not known already. */
  readonly onlyKnown: boolean
}

/** Packs orders of one file for the way; all of them were seen at one instant. */
export function packReady(orders: readonly NewOrder[], seenAt: number): ReadyOrders {
  const nativeIds: string[] = []
  const nicks: string[] = []
  const told: (readonly [number, Contact])[] = []
  for (const [place, { contact }] of orders.entries()) {
    nativeIds.push(contact?.nativeId ?? '')
    nicks.push(contact?.nick ?? '')
    if (contact !== undefined && hasDetails(contact)) told.push([place, contact])
  }
  return {
    lines: joinLines(orders.map(({ order }) => packOrder(order))),
    nativeIds,
    nicks,
    seenAt,
    told,
    onlyKnown: orders.some(({ onlyKnown }) => onlyKnown === true),
  }
}

/** Several packs of one file as one. */
export function joinReady(packs: readonly ReadyOrders[]): ReadyOrders {
  const filled = packs.filter(({ nicks }) => nicks.length > 0)
  let before = 0
  const told = filled.flatMap((pack) => {
    const from = before
    before += pack.nicks.length
    return pack.told.map(([place, contact]) => [from + place, contact] as const)
  })
  return {
    lines: joinCutLines(filled.map(({ lines }) => lines)),
    nativeIds: filled.flatMap(({ nativeIds }) => nativeIds),
    nicks: filled.flatMap(({ nicks }) => nicks),
    seenAt: packs[0]?.seenAt ?? 0,
    told,
    onlyKnown: packs.some(({ onlyKnown }) => onlyKnown),
  }
}

/** The orders as they were packed. */
export function unpackReady({
  lines,
  nativeIds,
  nicks,
  seenAt,
  told,
  onlyKnown,
}: ReadyOrders): NewOrder[] {
  const whole = new Map(told)
  const cut = cutLines(lines)
  return splitLines(lines).map((text, place) => {
    const nativeId = nativeIds[place] ?? ''
    const nick = nicks[place] ?? ''
    const named: NewOrder = { order: unpackOrder(text), line: cut[place], onlyKnown }
    if (nativeId === '') return named
    const contact = whole.get(place) ?? { nativeId, nick, seenAt }
    return Object.assign(named, { contact })
  })
}
