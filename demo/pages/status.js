/** English of the platform's own words for orders and cases. */
export const STATUS_IN_ENGLISH = {
  待付款: 'Unpaid',
  待发货: 'To ship',
  已发货: 'Shipped',
  已收货: 'Received',
  已退款: 'Refunded',
  退款中: 'Refund open',
  已取消: 'Cancelled',
  待商家处理: 'Shop has to act',
  待商家确认收货: 'Shop has to confirm the return',
  待买家退货: 'Buyer has to send it back',
  平台处理中: 'With the platform',
  退款成功: 'Refunded',
  已撤销: 'Withdrawn',
}

export const TYPE_IN_ENGLISH = {
  仅退款: 'Refund only',
  退货退款: 'Return and refund',
  换货: 'Exchange',
  补寄: 'Send again',
  维修: 'Repair',
}
