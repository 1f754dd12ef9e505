import type { CaseRecord } from '@/lib/aftersales/case-record'
import type { Sighting } from '@/lib/consoles/sighting'
import type { Coverage } from '@/lib/customers/card'
import { paidOf } from '@/lib/customers/paid-for'
import { judgeTier, tierOf, toTierEntry } from '@/lib/customers/tier'
import type { TierRules } from '@/lib/customers/tier-rules'
import type { OfferSituation } from '@/lib/offers/offer'
import { subjectOf } from '@/lib/offers/talk-subject'
import type { CaseKind } from '@/lib/shared/cases'
import { itemsOf, type OrderFacts, type OrderItem } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import type { PlatformId } from '@/lib/shared/platforms'
import type { Store } from '@/lib/store/store'

import { isBought, keptItems } from './offer-order'
import { customerIdsOf, ordersOf, readPerson } from './read-person'
import type { ShopShelf } from './read-shelf'

/** Who asks, and by which rules they are judged. */
export interface SituationRequest {
  readonly shopId: string
  /** null: the page does not say beyond doubt who it is. */
  readonly customerId: string | null
  readonly sighting: Pick<Sighting, 'platform' | 'orders' | 'products' | 'lastMessage'>
  readonly rules: TierRules
  readonly shelf: ShopShelf
  /** Epoch ms. */
  readonly now: number
}

/** How things stand with a buyer, as offers are chosen and compared by it. */
export interface BuyerSituation {
  readonly situation: OfferSituation
  /** What is asked about, with the titles by which it was named. */
  readonly asked: readonly { readonly id: string; readonly title: string }[]
  readonly tier: string | null
  readonly newestOrder: OrderFacts | null
  readonly hasOpenCase: boolean
}

/** Cases that are about what was sold: what they are of is not offered again. */
const ABOUT_GOODS: ReadonlySet<CaseKind | null> = new Set([
  'refund-only',
  'return-refund',
  'exchange',
  'resend',
  'repair',
  'complaint',
  'dispute',
  'other',
  null,
])
/** Open cases that are about money or goods going back. */
const ABOUT_RETURN: ReadonlySet<CaseKind | null> = new Set([
  'refund-only',
  'unshipped-refund',
  'return-refund',
  'exchange',
  'resend',
  'repair',
  'cancellation',
  'interception',
  'other',
  null,
])
const COMPLAINTS: ReadonlySet<CaseKind | null> = new Set(['complaint', 'dispute'])

/** An order is open while it is not sent, and no longer than this: what an old file says is unpaid was left behind. */
const OPEN_MS = 7 * DAY_MS

const byAge = (a: OrderFacts, b: OrderFacts): number => (b.placedAt ?? 0) - (a.placedAt ?? 0)

function findOpenOrder(orders: readonly OrderFacts[], now: number): OrderFacts | undefined {
  return orders.find(
    ({ state, placedAt }) =>
      (state === 'unpaid' || state === 'paid') &&
      placedAt !== undefined &&
      placedAt > now - OPEN_MS,
  )
}

/** What a person has bought, given back and complained about here. */
interface Past {
  readonly orders: readonly OrderFacts[]
  readonly cases: readonly CaseRecord[]
  readonly coverage: Coverage
  readonly hasUnsolvedComplaint: boolean
}

const NO_PAST: Past = {
  orders: [],
  cases: [],
  coverage: { from: null, source: 'pages', unclaimedOrders: 0 },
  hasUnsolvedComplaint: false,
}

async function readPast(
  store: Pick<Store, 'contacts' | 'joins' | 'orders' | 'shops' | 'cases' | 'records'>,
  { shopId, customerId }: SituationRequest,
): Promise<Past> {
  const person = customerId === null ? null : await readPerson(store, { shopId, customerId })
  if (person === null) return NO_PAST
  const { here: orders, coverage } = ordersOf(person)
  const [cases, records] = await Promise.all([
    store.cases.ofOrders(
      shopId,
      orders.map(({ number }) => number),
    ),
    store.records.ofCustomers(customerIdsOf(person)),
  ])
  return {
    orders: orders.toSorted(byAge),
    cases,
    coverage,
    hasUnsolvedComplaint: records.some(
      (row) => row.shopId === shopId && row.facts.kind === 'complaint' && !row.facts.solved,
    ),
  }
}

const isGoing = ({ state }: OrderFacts): boolean => state === 'refunding' || state === 'refunded'

/** Lines that went back, or are about to. */
const returnedItems = (orders: readonly OrderFacts[]): OrderItem[] =>
  orders.flatMap((order) => itemsOf(order).filter(({ gone }) => isGoing(order) || gone === true))

function talkOf(
  { orders, cases }: Past,
  { lastMessage }: Pick<Sighting, 'lastMessage'>,
): OfferSituation['talk'] {
  const isGoingBack =
    cases.some(({ closed, kind }) => !closed && ABOUT_RETURN.has(kind)) ||
    orders.some(({ state }) => state === 'refunding')
  if (isGoingBack) return 'refund'
  return lastMessage?.side === 'buyer' ? subjectOf(lastMessage.text) : 'sale'
}

/** The tier, and what is missing to the next one as if the open order were paid; only where its benefits are published. */
function judge(
  { orders, coverage }: Past,
  { rules, now }: SituationRequest,
  platform: PlatformId,
  open: OrderFacts | undefined,
) {
  const withOpen = orders.map((order) =>
    order === open ? { ...order, state: 'paid' as const } : order,
  )
  const entriesOf = (all: readonly OrderFacts[]) => all.map((order) => toTierEntry(order, platform))
  const { next } = judgeTier(entriesOf(withOpen), rules, coverage, now).verdict
  const isPublished =
    next !== null && rules.published && (rules.benefits[next.tier] ?? []).length > 0
  return {
    tier: tierOf(entriesOf(orders), rules, now),
    tierGap: isPublished ? { tier: next.tier, missing: next.missing } : null,
  }
}

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id)

/** Reads how things stand with the buyer of a page. */
export async function readSituation(
  store: Parameters<typeof readPast>[0],
  request: SituationRequest,
): Promise<BuyerSituation> {
  const { sighting, shelf, now } = request
  const { platform, products: cards = [], lastMessage } = sighting
  const past = await readPast(store, request)
  const open = findOpenOrder(past.orders, now)
  const named = (items: readonly Pick<OrderItem, 'sku' | 'title'>[]) =>
    items.map((item) => ({ id: shelf.idOf(item), title: item.title }))
  const inChat = named(
    cards.map(({ id, title }) => (id === undefined ? { title } : { title, sku: id })),
  )
  const inOrder = named(open === undefined ? [] : keptItems(open))
  const said = lastMessage?.side === 'buyer' ? lastMessage.text : ''
  const inMessage = shelf.findMentioned(said).map((id) => ({
    id,
    title: shelf.shelf.byId.get(id)?.title ?? id,
  }))
  const ofCases = new Set(
    past.cases.flatMap(({ kind, orderNumber }) => (ABOUT_GOODS.has(kind) ? [orderNumber] : [])),
  )
  const { tier, tierGap } = judge(past, request, platform, open)
  const situation: OfferSituation = {
    inChat: idsOf(inChat),
    inOrder: idsOf(inOrder),
    inMessage: idsOf(inMessage),
    owned: past.orders
      .filter((order) => order !== open && isBought(order, platform))
      .flatMap((order) =>
        named(keptItems(order)).map(({ id }) => ({ productId: id, at: order.placedAt ?? null })),
      ),
    returned: idsOf(named(returnedItems(past.orders))),
    complained: idsOf(
      named(
        past.orders.filter(({ number }) => ofCases.has(number)).flatMap((each) => itemsOf(each)),
      ),
    ),
    hasOpenComplaint:
      past.hasUnsolvedComplaint ||
      past.cases.some(({ closed, kind }) => !closed && COMPLAINTS.has(kind)),
    talk: talkOf(past, sighting),
    orderTotal: open === undefined ? null : paidOf(open, platform),
    tierGap,
    now,
  }
  const asked = new Map([...inChat, ...inOrder, ...inMessage].map((each) => [each.id, each]))
  return {
    situation,
    asked: [...asked.values()],
    tier,
    newestOrder: past.orders[0] ?? null,
    hasOpenCase: past.cases.some(({ closed }) => !closed),
  }
}
