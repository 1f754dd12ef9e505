import type { OrderFacts } from '@/lib/shared/orders'
import { PLATFORMS } from '@/lib/shared/platforms'

import { normalizeHeader } from '../cells'
import { readContact, type ContactColumns } from '../contact-cells'
import { defineFormat, type FileOrder, type RowFinding, type RowView } from '../import-format'
import { readAccount, readAmount, remember } from '../local-cells'
import { createTimeReader, type ReadTime } from '../platform-time'
import { readCount, readItem, readTime, warnOfTime } from '../row-cells'
import { findSite, type Site } from '../sites'
import { readShopeeNumber, readShopeeState } from './shopee-cells'

/** By site: English (Singapore, Malaysia, Philippines, Vietnam), Indonesian, Thai, Traditional Chinese, Vietnamese. */
const COLUMNS = {
  number: ['Order ID', 'No. Pesanan', 'หมายเลขคำสั่งซื้อ', '訂單編號', 'Mã đơn hàng'],
  state: ['Order Status', 'Status Pesanan', 'สถานะการสั่งซื้อ', '訂單狀態', 'Trạng Thái Đơn Hàng'],
  aftersale: [
    'Return / Refund Status',
    'Status Pembatalan/ Pengembalian',
    'สถานะการคืนเงินหรือคืนสินค้า',
    '退貨 / 退款狀態',
    'Trạng thái Trả hàng/Hoàn tiền',
  ],
  placed: [
    'Order Creation Date',
    'Waktu Pesanan Dibuat',
    'วันที่ทำการสั่งซื้อ',
    '訂單成立日期',
    '訂單成立時間',
    'Ngày đặt hàng',
  ],
  paidAt: [
    'Order Paid Time',
    'Waktu Pembayaran Dilakukan',
    'เวลาการชำระสินค้า',
    '買家付款時間',
    'Thời gian đơn hàng được thanh toán',
  ],
  title: ['Product Name', 'Nama Produk', 'ชื่อสินค้า', '商品名稱', 'Tên sản phẩm'],
  sku: [
    'SKU Reference No.',
    'Nomor Referensi SKU',
    'เลขอ้างอิง SKU (SKU Reference No.)',
    '商品選項貨號',
    'SKU phân loại hàng',
  ],
  parentSku: [
    'Parent SKU Reference No.',
    'SKU Induk',
    'เลขอ้างอิง Parent SKU',
    '主商品貨號',
    'SKU sản phẩm',
  ],
  pieces: ['Quantity', 'Jumlah', 'จำนวน', '數量', 'Số lượng'],
  paid: [
    'Grand Total',
    'Total Pembayaran',
    'จำนวนเงินทั้งหมด',
    '買家總支付金額',
    'Tổng số tiền người mua thanh toán',
  ],
  goods: ['Total Amount', 'ราคาสินค้าที่ชำระโดยผู้ซื้อ (THB)', '訂單總金額', 'Tổng giá trị đơn hàng (VND)'],
  buyer: ['Username (Buyer)', 'Username (Pembeli)', 'ชื่อผู้ใช้ (ผู้ซื้อ)', '買家帳號', 'Người Mua'],
  receiver: ['Receiver Name', 'Nama Penerima', 'ชื่อผู้รับ', '收件者姓名', 'Tên Người nhận'],
  phone: ['Phone Number', 'No. Telepon', 'หมายเลขโทรศัพท์', '電話號碼', 'Số điện thoại'],
  address: [
    'Delivery Address',
    'Alamat Pengiriman',
    'ที่อยู่ในการจัดส่ง',
    '收件地址',
    'Địa chỉ nhận hàng',
  ],
  country: ['Country', 'ประเทศ', '國家', 'Quốc gia'],
} as const
type Column = keyof typeof COLUMNS
type Row = RowView<Column>

const CONTACT: ContactColumns<Column> = {
  name: ['receiver'],
  phone: ['phone'],
  email: [],
  address: [['address']],
}

/** Names of the number's column that only one country uses. */
const COUNTRY_OF_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'No. Pesanan': 'id',
    หมายเลขคำสั่งซื้อ: 'th',
    訂單編號: 'tw',
    'Mã đơn hàng': 'vn',
  }).map(([name, country]) => [normalizeHeader(name), country]),
)

/** The site by the country that a row names, else by the language of the header. */
const siteOf = (row: Row): Site =>
  findSite(row.text('country')) ??
  findSite(COUNTRY_OF_NAME.get(row.name('number')) ?? '') ??
  PLATFORMS.shopee

function readBuyer(row: Row): Pick<FileOrder, 'buyer'> {
  const nativeId = readAccount(row.text('buyer'))
  return nativeId === undefined
    ? {}
    : { buyer: { nativeId, nick: nativeId, ...readContact(row, CONTACT) } }
}

interface Tools {
  readonly timesOf: (zone: string) => ReadTime
}

function readRow(row: Row, number: string, { timesOf }: Tools): RowFinding {
  const { currency, zone } = siteOf(row)
  const tools = { currency }
  const time = readTime(row, ['placed', 'paidAt'], timesOf(zone))
  const pieces = readCount(row, 'pieces')
  const total = readAmount(row, 'paid', tools) ?? readAmount(row, 'goods', tools)
  const { state, isNew, isNewReturn } = readShopeeState(row.text('state'), row.text('aftersale'))
  const paid = total === null ? null : state === 'unpaid' ? 0 : total.minor
  const title = row.text('title')
  const sku = row.text('sku') === '' ? 'parentSku' : 'sku'
  const facts: OrderFacts = {
    number,
    ...(state === null ? {} : { state }),
    ...(time === null ? {} : { placedAt: time.at }),
    ...(title === '' ? {} : { title }),
    ...(pieces === null ? {} : { pieces }),
    ...readItem(row, { title: 'title', sku }, pieces),
    ...(paid === null || total === null ? {} : { paidMinor: paid, currency: total.currency }),
  }
  return {
    order: { facts, ...readBuyer(row), items: 1, ...(total === null ? {} : { total }) },
    warnings: [
      ...(isNew ? (['unknown-state'] as const) : []),
      ...(isNewReturn ? (['unknown-aftersale'] as const) : []),
      ...warnOfTime(time),
    ],
  }
}

/** Shopee's order export, in the language of the seller's site: one row a product line, the order's money on each. */
export const shopeeOrders = defineFormat<Column>({
  id: 'shopee-orders',
  platform: 'shopee',
  grain: 'item',
  moneyOf: 'order',
  columns: COLUMNS,
  fingerprints: [['number', 'state', 'placed', 'title']],
  readNumber: (row) => readShopeeNumber(row, 'number'),
  createReader: () => {
    const tools: Tools = { timesOf: remember(createTimeReader) }
    return (row, number) => readRow(row, number, tools)
  },
})
