import type { OrderItem } from '@/lib/shared/orders'
import { plainSpelling } from '@/lib/shared/plain-spelling'

import { hash53 } from './hash53'

/** Longest id of a product, as the schema of native ids has it, and how many signs of a long title are in one. */
const LIMIT = { id: 64, signs: 20 }
const BY_TITLE = 'title:'

/** A title as products are told apart by it: spellings that mean the same are the same afterwards. */
export const foldTitle = (title: string): string => plainSpelling(title).replaceAll(/\s+/gu, ' ')

/** The id of a product of which no more than the title is known; of a long title its beginning, and a hash of all of it. */
export function productIdOfTitle(title: string): string {
  const folded = foldTitle(title)
  if (BY_TITLE.length + folded.length <= LIMIT.id) return BY_TITLE + folded
  const head = Array.from(folded).slice(0, LIMIT.signs).join('')
  return `${BY_TITLE}${head}~${hash53(folded).toString(16)}`
}

/** Whether an id was made of a title, and says no more than it. */
export const isIdOfTitle = (id: string): boolean => id.startsWith(BY_TITLE)

/** The id under which a shop knows what an order line names: its SKU where it has one, else its title. */
export const productIdOf = ({ sku, title }: Pick<OrderItem, 'sku' | 'title'>): string =>
  sku ?? productIdOfTitle(title)
