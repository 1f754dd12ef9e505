import type { Money } from '@/lib/shared/money'
import { bareProduct, type Product } from '@/lib/offers/product'

/** An amount in fen. */
export const yuan = (minor: number): Money => ({ minor, currency: 'CNY' })

/** A product of ¥100 that costs ¥50, ten of them in stock. */
export const makeProduct = (id: string, known: Partial<Product> = {}): Product => ({
  ...bareProduct(id, id),
  price: yuan(10_000),
  cost: yuan(5_000),
  stock: 10,
  ...known,
})
