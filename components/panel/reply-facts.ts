import type { ClockView } from '@/lib/aftersales/clock-view'
import type { OrderLine } from '@/lib/customers/card'
import type { Catalogue } from '@/lib/i18n/translate'
import type { PanelView } from '@/lib/messaging/panel-view'
import type { Situation } from '@/lib/replies/situation'
import type { ReplyFacts } from '@/lib/replies/template/render'

/** The order that a reply means: the one the page shows first beside this buyer, else their newest. */
export function orderOf(view: PanelView): Partial<OrderLine> | null {
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

/** Our id of the shop in view. */
export function shopOf(view: PanelView | null): string | null {
  if (view?.state === 'known') return view.card.shopId
  return view?.state === 'new-buyer' ? view.shopId : null
}

/** The open case of the buyer in view that is due first; null where there is none. */
export function caseOf(view: PanelView | null, clocks: readonly ClockView[]): ClockView | null {
  if (view?.state !== 'known') return null
  const { customerId } = view.card
  return clocks.find((clock) => clock.customerId === customerId && !clock.closed) ?? null
}

/** What the ranking of replies goes by. */
export function situationOf(view: PanelView | null, hasOpenCase: boolean): Situation {
  const last = view?.page?.lastMessage ?? null
  const order = view === null ? null : orderOf(view)
  return {
    lastMessage: last?.side === 'buyer' ? last.text : null,
    shopMessage: last?.side === 'shop' ? last.text : null,
    orderState: order?.state ?? null,
    hasOrder: order !== null,
    hasOpenCase,
  }
}

/** What replies may say beyond what the page and the card show. */
export interface ReplyContext {
  readonly caseClock: ClockView | null
  readonly agentName: string
  readonly policy: ReplyFacts['policy'] | null
  /** The tier's name, only where the owner has published what it gives. */
  readonly tier: string | null
  /** Epoch ms. */
  readonly now: number
}

type CustomerFacts = NonNullable<ReplyFacts['customer']>
type OrderFacts = NonNullable<ReplyFacts['order']>

type Known<Value> = { readonly [Name in keyof Value]?: Value[Name] | null | undefined }

/** The members that are known; a fact that is absent was not read and shows as a gap. */
function knownOf<Value extends object>(members: Known<Value>): Value {
  const known = Object.entries(members).filter(([, value]) => value !== null && value !== undefined)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only members that hold a value are left
  return Object.fromEntries(known) as Value
}

function customerFacts(view: PanelView, { tier }: ReplyContext): CustomerFacts {
  const card = view.state === 'known' ? view.card : null
  return knownOf<CustomerFacts>({
    nick: nickOf(view),
    orders: card?.orderCount,
    platform_tier: card?.platformTier,
    tier,
  })
}

function orderFacts(view: PanelView, { common }: Catalogue): OrderFacts {
  const order = orderOf(view)
  const state = order?.state ?? null
  return knownOf<OrderFacts>({
    number: order?.number,
    title: order?.title || null,
    paid: order?.paid,
    placed: order?.placedAt,
    state: state === null ? null : common.orderStates[state],
  })
}

/** What replies may say in this context; what was not read stays out and shows as a gap. */
export function replyFacts(view: PanelView, context: ReplyContext, words: Catalogue): ReplyFacts {
  const { caseClock, agentName, policy, now } = context
  const order = orderFacts(view, words)
  return {
    customer: customerFacts(view, context),
    order,
    item: knownOf<NonNullable<ReplyFacts['item']>>({ title: order.title }),
    shop: knownOf<NonNullable<ReplyFacts['shop']>>({ name: view.page?.shopName }),
    agent: knownOf<NonNullable<ReplyFacts['agent']>>({ name: agentName || null }),
    case: knownOf<NonNullable<ReplyFacts['case']>>({
      number: caseClock?.caseNumber,
      amount: caseClock?.amount,
      due: caseClock?.dueAt,
    }),
    ...(policy ? { policy } : {}),
    today: now,
  }
}
