import type { FieldState } from '@/lib/consoles/sighting'
import type { CustomerCard, OrderLine } from '@/lib/customers/card'
import type { PageLine, PanelView, ShopChoice, ShownPage } from '@/lib/messaging/panel-view'

import { tellingOrder } from './order-page'
import { isShopSaid } from './tab-frames'
import type { ShownSighting } from './tab-states'

export const NO_CONSOLE: PanelView = { state: 'no-console', contextId: null, page: null }

/** Pages that are about many buyers, and so about none. */
const LISTS: ReadonlySet<string> = new Set<ShownPage>(['order-list', 'aftersale-list'])

export const isList = (page: string): boolean => LISTS.has(page)

const stateOf = (sighting: ShownSighting, field: string): FieldState['state'] | undefined =>
  sighting.fields.find((each) => each.field === field)?.state

function pageLine(sighting: ShownSighting): PageLine {
  const numbersShownBy = (who: 'platform' | 'said'): string[] =>
    sighting.orders.filter((order) => order.shownBy === who).map((order) => order.facts.number)
  return {
    platform: sighting.platform,
    page: sighting.page,
    shopName: sighting.shop?.name ?? null,
    isShopSaid: isShopSaid(sighting),
    fields: sighting.fields,
    readAt: sighting.observedAt,
    hasComposer: sighting.hasComposer,
    lastMessage: sighting.lastMessage ?? null,
    orderNumbers: numbersShownBy('platform'),
    saidNumbers: numbersShownBy('said'),
  }
}

/** What is told of a page whose buyer has no card: our id of its shop, and what is known of the orders on it. */
export interface UnknownBuyer {
  /** null: the page names no shop. */
  readonly shopId: string | null
  readonly orders: readonly OrderLine[]
  /** Shops that the page may be of, where it names none. */
  readonly shops: readonly ShopChoice[]
}

const isWorthACard = (card: CustomerCard): boolean =>
  card.orders.length > 0 || card.notes.length > 0 || card.tags.length > 0

/** What the panel says of a page: a card only for a buyer who was read without doubt. */
export function composeView(
  sighting: ShownSighting,
  card: CustomerCard | null,
  { shopId, orders, shops }: UnknownBuyer,
): PanelView {
  const { contextId, buyer, shop } = sighting
  const page = pageLine(sighting)
  if (isList(sighting.page)) return { state: 'no-buyer', contextId, page }
  const isTold = shop !== undefined && (buyer !== undefined || tellingOrder(sighting) !== null)
  if (isTold && card !== null && isWorthACard(card))
    return { state: 'known', contextId, page, card }
  if (buyer === undefined) {
    const plainlyNobody = stateOf(sighting, 'buyer') === 'empty'
    return { state: plainlyNobody ? 'no-buyer' : 'unread', contextId, page }
  }
  if (shop === undefined) return { state: 'unread', contextId, page, shops }
  const identified = buyer.id !== undefined
  return { state: 'new-buyer', contextId, page, nick: buyer.nick, identified, shopId, orders }
}
