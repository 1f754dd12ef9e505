/** What Seller Central's labels and states are called in the languages that it is read in: English, German, Chinese, Japanese. */
export const LABELS = {
  orderId: ['Order ID', 'Bestellnummer', '订单编号', '注文番号'],
  buyerName: ['Buyer name', 'Name des Käufers', '买家姓名', '購入者名'],
  contactBuyer: ['Contact Buyer', 'Käufer kontaktieren', '联系买家', '購入者に連絡する'],
  returnId: ['RMA ID', 'RMA-ID', 'RMA 编号', 'RMA番号'],
  resolution: ['Resolution', 'Lösung', '解决方案', '解決策'],
  returnStatus: ['Return status', 'Rücksendestatus', '退货状态', '返品状況'],
  refundAmount: ['Refund amount', 'Erstattungsbetrag', '退款金额', '返金額'],
} as const

/** Said where a list has no orders. */
export const NO_ORDERS = [
  'No orders found',
  'Keine Bestellungen gefunden',
  '未找到订单',
  '注文が見つかりません',
] as const

/** Said where a list has no returns. */
export const NO_RETURNS = [
  'No returns found',
  'Keine Rücksendungen gefunden',
  '未找到退货',
  '返品が見つかりません',
] as const

/** How far an order has come, by the console's word. */
export const STATES = {
  Pending: 'unpaid',
  Unshipped: 'paid',
  Shipped: 'shipped',
  Canceled: 'closed',
  Cancelled: 'closed',
  Ausstehend: 'unpaid',
  'Nicht versandt': 'paid',
  Versandt: 'shipped',
  Storniert: 'closed',
  等待中: 'unpaid',
  未发货: 'paid',
  已发货: 'shipped',
  已取消: 'closed',
  保留中: 'unpaid',
  未出荷: 'paid',
  出荷済み: 'shipped',
  キャンセル済み: 'closed',
} as const

/** What a buyer wants for what they send back. */
export const RESOLUTIONS = {
  Refund: 'return-refund',
  Replacement: 'exchange',
  Erstattung: 'return-refund',
  Ersatz: 'exchange',
  退款: 'return-refund',
  换货: 'exchange',
  返金: 'return-refund',
  交換: 'exchange',
} as const
