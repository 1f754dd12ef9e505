const COLUMNS = [
  'amazon-order-id',
  'purchase-date',
  'last-updated-date',
  'order-status',
  'sales-channel',
  'product-name',
  'sku',
  'item-status',
  'quantity',
  'currency',
  'item-price',
  'item-tax',
  'shipping-price',
] as const

/** An All Orders report of Amazon with one item an order; it names no buyer. */
export function amazonFile(
  orders: readonly { readonly number: string; readonly title: string; readonly status: string }[],
): string {
  const rows = orders.map(({ number, title, status }, index) => {
    const at = '2026-10-03T08:04:21+00:00'
    const sku = `SKU-${index}`
    return [number, at, at, status, 'Amazon.com', title, sku, status, 1, 'USD', '39.90', '', '']
  })
  return [COLUMNS, ...rows].map((cells) => cells.join('\t')).join('\n') + '\n'
}
