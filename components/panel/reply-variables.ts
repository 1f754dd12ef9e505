import type { OrderLine } from '@/lib/customers/card'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Situation } from '@/lib/replies/suggest'
import type { ReplyFacts } from '@/lib/replies/template/render'

/** The order that a reply means: the one the page shows first beside this buyer, else their newest. */
function orderOf(view: PanelView): Partial<OrderLine> | null {
  const [shown] = view.page?.orderNumbers ?? []
  const orders =
    view.state === 'known' ? view.card.orders : view.state === 'new-buyer' ? view.orders : []
  const known = orders.find(({ number }) => number === shown)
  if (known !== undefined) return known
  return shown === undefined ? (orders[0] ?? null) : { number: shown }
}

/** The buyer's nick, where the view has a buyer. */
export function nickOf(view: PanelView | null): string | null {
  if (view?.state === 'known') return view.card.nick
  return view?.state === 'new-buyer' ? view.nick : null
}

/** What replies may say in this context; what was not read stays out and shows as a gap. */
export function replyVariables(view: PanelView): ReplyFacts {
  const nick = nickOf(view)
  const shopName = view.page?.shopName ?? null
  const order = orderOf(view)
  return {
    ...(nick === null ? {} : { customer: { nick } }),
    ...(shopName === null ? {} : { shop: { name: shopName } }),
    ...(order === null
      ? {}
      : {
          order: {
            ...(order.number === undefined ? {} : { number: order.number }),
            ...(order.title ? { title: order.title } : {}),
            ...(order.paid ? { paid: order.paid } : {}),
          },
        }),
  }
}

/** What the ranking of replies goes by. */
export function situationOf(view: PanelView, hasOpenCase: boolean): Situation {
  const last = view.page?.lastMessage ?? null
  const order = orderOf(view)
  return {
    lastMessage: last?.side === 'buyer' ? last.text : null,
    orderState: order?.state ?? null,
    hasOrder: order !== null,
    hasOpenCase,
  }
}
