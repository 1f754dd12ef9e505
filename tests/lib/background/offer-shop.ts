import { createOfferDesk, type OfferDesk } from '@/lib/background/offer-desk'
import type { Sighting } from '@/lib/consoles/sighting'
import { mineOffers } from '@/lib/files/work-offers'
import type { OfferView, OffersView } from '@/lib/messaging/offer-calls'
import type { Push } from '@/lib/messaging/protocol'
import type { Package } from '@/lib/offers/package'
import type { ProductPatch } from '@/lib/offers/product'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import type { Settings } from '@/lib/settings/settings'
import type { OrderFacts, OrderItem } from '@/lib/shared/orders'
import { DAY_MS } from '@/lib/shared/time'
import { observedOrder } from '@/lib/store/order'
import type { Store } from '@/lib/store/store'
import { NOON, openShopStore, SHOP } from '@/tests/fixtures/store/open-store'

export const yuan = (amount: number) => ({ minor: amount * 100, currency: 'CNY' })

/** What the shop sells: title and price, and what the test needs beside. */
export const GOODS: Readonly<Record<string, ProductPatch & { readonly title: string }>> = {
  PAN: { title: '铸铁锅 26cm', price: yuan(199), cost: yuan(90), stock: 40, category: '锅' },
  BRUSH: {
    title: '锅刷 竹柄',
    price: yuan(15),
    cost: yuan(5),
    stock: 200,
    sellingPoints: [
      { group: null, feature: '竹柄硬毛', advantage: '不刮涂层', benefit: '锅用得更久' },
    ],
  },
  OIL: { title: '养锅油 250ml', price: yuan(29), cost: yuan(10), stock: 90, cycleDays: 60 },
  LID: { title: '玻璃锅盖 26cm', price: yuan(49), cost: yuan(20), stock: 0 },
  WOK: { title: '铸铁炒锅 32cm', price: yuan(299), cost: yuan(140), stock: 12, category: '锅' },
  KETTLE: { title: '不锈钢烧水壶', price: yuan(89), cost: yuan(40), stock: 60 },
  TEA: { title: '茶滤 细网', price: yuan(19), cost: yuan(6), stock: 80 },
  CUP: { title: '陶瓷马克杯', price: yuan(39), cost: yuan(37), stock: 70 },
  APRON: { title: '棉麻围裙', price: yuan(59), cost: yuan(20), stock: 30, isClearance: true },
}

/** What was bought together, and how often. */
const BASKETS: readonly (readonly [readonly string[], number])[] = [
  [['PAN', 'BRUSH'], 70],
  [['PAN', 'OIL'], 40],
  [['PAN', 'LID'], 50],
  [['PAN'], 60],
  [['WOK', 'BRUSH'], 20],
  [['WOK'], 25],
  [['KETTLE', 'TEA'], 60],
  [['KETTLE', 'CUP'], 30],
  [['KETTLE'], 40],
  [['APRON'], 12],
  [['TEA'], 25],
]

export const itemOf = (sku: string): OrderItem => ({ sku, title: GOODS[sku]?.title ?? sku })

export const orderOf = (
  number: string,
  skus: readonly string[],
  change: Partial<OrderFacts> = {},
): OrderFacts => ({
  number,
  state: 'received',
  placedAt: NOON - 30 * DAY_MS,
  items: skus.map(itemOf),
  paidMinor: 10_000,
  currency: 'CNY',
  ...change,
})

/** A shop with its history, and the desk that offers from it. */
export interface OfferShop {
  readonly store: Store
  readonly shopId: string
  readonly desk: OfferDesk
  readonly pushed: Push[]
  readonly set: (change: Partial<Settings>) => void
  /** Brings orders of one buyer, whom the platform knows by this id. */
  readonly bring: (buyer: string, orders: readonly OrderFacts[]) => Promise<string>
  readonly moveTo: (now: number) => void
}

export async function openOfferShop(): Promise<OfferShop> {
  let now = NOON
  let settings: Settings = DEFAULT_SETTINGS
  const { store, shopId } = await openShopStore({ clock: () => now })
  const pushed: Push[] = []
  const desk = createOfferDesk({
    store: async () => store,
    settings: { read: async () => settings },
    push: (news) => pushed.push(news),
    clock: () => now,
  })
  let arrivals = 0
  const bring = async (buyer: string, orders: readonly OrderFacts[]): Promise<string> => {
    const customerId = await store.ids.customer(SHOP.platform, SHOP.nativeId, buyer)
    const importId = `import-${(arrivals += 1)}`
    const arrival = await store.orders.openArrival({ shopId, importId, source: 'file' })
    const contact = { nativeId: buyer, nick: buyer, seenAt: NOON }
    await arrival.write(
      orders.map((each) => ({ order: observedOrder(each, 'file', NOON, customerId), contact })),
    )
    await arrival.finish()
    return customerId
  }
  const history = BASKETS.flatMap(([skus, times], kind) =>
    Array.from({ length: times }, (_, n) => orderOf(`h${kind}-${n}`, skus)),
  )
  await bring('everybody', history)
  const about = { signal: new AbortController().signal, clock: () => now, tell: () => undefined }
  await mineOffers(store, shopId, about)
  await desk.keepProducts(
    shopId,
    Object.entries(GOODS).map(([id, facts]) => ({ id, facts })),
  )
  return {
    store,
    shopId,
    desk,
    pushed,
    bring,
    set: (change) => {
      settings = { ...settings, ...change }
      desk.forget('all')
    },
    moveTo: (then) => {
      now = then
    },
  }
}

/** A chat with a buyer: what stands in its cards, and what they said last. */
export const chatWith = (
  buyer: string,
  { cards = [], says }: { readonly cards?: readonly string[]; readonly says?: string } = {},
): Sighting => ({
  contextId: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
  platform: SHOP.platform,
  page: 'chat',
  observedAt: NOON,
  shop: { id: SHOP.nativeId },
  buyer: { id: buyer, nick: buyer },
  orders: [],
  cases: [],
  messageCount: 3,
  products: cards.map((sku) => ({ title: GOODS[sku]?.title ?? sku, id: sku })),
  ...(says === undefined ? {} : { lastMessage: { side: 'buyer', text: says } }),
  hasComposer: true,
  fields: [],
})

/** A package that ends in three days, its price in two. */
export const SET: Package = {
  id: 'set',
  title: '开锅套餐',
  story: '新锅第一次用就配齐',
  members: [
    { productId: 'PAN', pieces: 1 },
    { productId: 'BRUSH', pieces: 1 },
    { productId: 'OIL', pieces: 1 },
  ],
  price: yuan(219),
  originalPrice: yuan(243),
  from: null,
  to: NOON + 3 * DAY_MS,
  gift: { title: '隔热垫', cost: yuan(4) },
  freeShipping: false,
  tie: { kind: 'activity', name: '六月满减', from: null, to: NOON + 2 * DAY_MS },
}

export const offersOf = (view: OffersView | null): readonly OfferView[] =>
  view?.answer.state === 'fits' ? view.answer.offers : []
