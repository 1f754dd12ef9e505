import { itemsOf, type OrderItem } from '@/lib/shared/orders'

/** What an order says of its products: its lines, or one title with its pieces. */
export interface SoldProducts {
  readonly title: string | null
  readonly pieces: number | null
  readonly items?: readonly OrderItem[] | undefined
}

/** Product lines of a purchase that were kept. */
export const productLinesOf = ({ items, title, pieces }: SoldProducts): OrderItem[] =>
  itemsOf({
    ...(items === undefined ? {} : { items: [...items] }),
    ...(title === null ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
  }).filter(({ gone }) => gone !== true)
