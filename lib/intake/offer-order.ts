import { isPaidFor, paidOf } from '@/lib/customers/paid-for'
import type { BookOrder } from '@/lib/offers/offer-book'
import { productIdOf } from '@/lib/offers/product-id'
import { itemsOf, type OrderFacts, type OrderItem } from '@/lib/shared/orders'
import type { PlatformId } from '@/lib/shared/platforms'

/** Whether the shop holds the money of an order, and nobody asks for it back. */
export const isBought = (order: OrderFacts, platform: PlatformId): boolean =>
  isPaidFor({ state: order.state ?? null, paid: paidOf(order, platform) })

/** The lines of an order that name a product and were kept. */
export const keptItems = (order: OrderFacts): OrderItem[] =>
  itemsOf(order).filter(({ title, sku, gone }) => gone !== true && (sku ?? title.trim()) !== '')

/** What an order says of the shop's products: nothing unless it is paid for and kept. */
export const bookOrderOf = (order: OrderFacts, platform: PlatformId): BookOrder => ({
  number: order.number,
  products: isBought(order, platform)
    ? keptItems(order).map((item) => ({ id: productIdOf(item), title: item.title }))
    : [],
  at: order.placedAt ?? null,
})
