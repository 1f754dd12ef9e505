import { plainSpelling } from '@/lib/shared/plain-spelling'
import type { OrderItem } from '@/lib/shared/orders'

/** Longest id of a product, as the schema of native ids has it, and how much of a long title is in one. */
const LIMIT = { id: 64, signs: 20 }
const BY_TITLE = 'title:'

/** 53 bits of a text, as hexadecimal digits (cyrb53: two multiplicative hashes, mixed). */
function hashOf(text: string): string {
  let [one, two] = [0xdead_beef, 0x41c6_ce57]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 2_654_435_761)
    two = Math.imul(two ^ unit, 1_597_334_677)
  }
  const low =
    Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909)
  const high =
    Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return ((high & 0x1f_ffff) * 2 ** 32 + (low >>> 0)).toString(16)
}

/** A title as products are told apart by it: spellings that mean the same are the same afterwards. */
export const foldTitle = (title: string): string => plainSpelling(title).replaceAll(/\s+/gu, ' ')

/** The id of a product of which no more than the title is known; of a long title its beginning, and a hash of all of it. */
export function productIdOfTitle(title: string): string {
  const folded = foldTitle(title)
  if (BY_TITLE.length + folded.length <= LIMIT.id) return BY_TITLE + folded
  const head = Array.from(folded).slice(0, LIMIT.signs).join('')
  return `${BY_TITLE}${head}~${hashOf(folded)}`
}

/** The id under which a shop knows what an order line names: its SKU where it has one, else its title. */
export const productIdOf = ({ sku, title }: Pick<OrderItem, 'sku' | 'title'>): string =>
  sku ?? productIdOfTitle(title)
