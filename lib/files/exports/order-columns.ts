import type { PlatformId } from '@/lib/shared/platforms'

/** Languages in which the columns of our own files are named. */
export const COLUMN_LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const
export type ColumnLanguage = (typeof COLUMN_LANGUAGES)[number]

/** Names of the columns of our own order files, in the order of the languages. */
export const ORDER_COLUMNS = {
  number: ['Order number', '订单号', '訂單編號'],
  state: ['Status', '订单状态', '訂單狀態'],
  placed: ['Placed', '下单时间', '下單時間'],
  title: ['Title', '标题', '標題'],
  pieces: ['Pieces', '件数', '件數'],
  paid: ['Paid', '实付', '實付'],
  currency: ['Currency', '币种', '幣別'],
  refunded: ['Refunded', '已退款', '已退款'],
  refundedAt: ['Refunded at', '退款时间', '退款時間'],
  lineTitle: ['Item', '商品', '商品名稱'],
  lineSku: ['Item number', '商品编码', '商品編號'],
  linePieces: ['Item pieces', '商品件数', '商品件數'],
  linePaid: ['Item paid', '商品实付', '商品實付'],
  lineGone: ['Item given back', '商品已退', '商品已退回'],
  buyer: ['Buyer id', '买家 ID', '買家 ID'],
  nick: ['Buyer', '买家', '買家'],
} as const
export type OrderColumn = keyof typeof ORDER_COLUMNS

/** Columns that tell who a buyer is: they are there only where the owner asked for them. */
export const BUYER_COLUMNS: readonly OrderColumn[] = ['buyer', 'nick']

/** The column that tells our own files from any other, and their marketplace; its cells count the lines of an order. */
export const markOf = (platform: PlatformId): string => `Tillside ${platform}`
