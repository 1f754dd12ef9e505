import { itemsOf, type OrderItem } from '@/lib/shared/orders'

import type { FileOrder } from './import-format'

/** Adds two lines up that speak of one product; amounts that only one of them tells are not its whole. */
function joinLines(a: OrderItem, b: OrderItem): OrderItem {
  const { title, sku, gone } = a
  const pieces = (a.pieces ?? 1) + (b.pieces ?? 1)
  return {
    title,
    ...(sku === undefined ? {} : { sku }),
    pieces,
    ...(a.paidMinor === undefined || b.paidMinor === undefined
      ? {}
      : { paidMinor: a.paidMinor + b.paidMinor }),
    ...(gone === undefined ? {} : { gone }),
  }
}

/** Makes one line of all pieces of a product, in files that have a row a piece; what was given back stays apart. */
export function joinPieces(order: FileOrder): FileOrder {
  const lines = new Map<string, OrderItem>()
  for (const line of itemsOf(order.facts)) {
    const key = JSON.stringify([
      line.sku ?? null,
      line.sku === undefined ? line.title : null,
      line.gone,
    ])
    const known = lines.get(key)
    lines.set(key, known === undefined ? line : joinLines(known, line))
  }
  if (lines.size === 0) return order
  return { ...order, facts: { ...order.facts, items: [...lines.values()] }, items: lines.size }
}
