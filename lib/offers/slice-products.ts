import type { ProductPatch } from './product'

/** Most products that one call carries: longer lists come in slices. */
export const PRODUCT_SLICE = 200

/** Largest slice of products that one call carries, in characters of its JSON: room for the longest product there can be. */
export const PRODUCT_SLICE_CHARS = 2 * 1024 * 1024

/** A product of a list, by what the list says of it. */
export interface ListedProduct {
  readonly id: string
  readonly facts: ProductPatch
}

/** What stands around the list in a payload. */
const AROUND_CHARS = 200

/** Cuts a list of products into what calls carry. */
export function sliceProducts(products: readonly ListedProduct[]): ListedProduct[][] {
  const slices: ListedProduct[][] = []
  let room = 0
  for (const product of products) {
    const chars = JSON.stringify(product).length + 1
    const last = slices.at(-1)
    if (last === undefined || last.length === PRODUCT_SLICE || chars > room) {
      slices.push([product])
      room = PRODUCT_SLICE_CHARS - AROUND_CHARS - chars
    } else {
      last.push(product)
      room -= chars
    }
  }
  return slices
}
