import { DAY_MS } from '@/lib/shared/time'

/** The columns of a Pinduoduo order export, as sellers download it in 2026. */
const COLUMNS = [
  '订单成交时间',
  '商品',
  '订单号',
  '订单状态',
  '商品总价(元)',
  '邮费(元)',
  '店铺优惠折扣(元)',
  '平台优惠折扣(元)',
  '多多支付立减金额(元)',
  '用户实付金额(元)',
  '商家实收金额(元)',
  '商品数量(件)',
  '发货时间',
  '确认收货时间',
  '商品id',
  '商品规格',
  '样式ID',
  '商家编码-规格维度',
  '商家编码-商品维度',
  '商家备注',
  '售后状态',
  '快递单号',
  '快递公司',
] as const

/** One made-up row of an export. */
export interface ExportRow {
  readonly number: string
  readonly title: string
  /** As the file writes it, e.g. `17.8`. */
  readonly paid: string
  readonly status: string
  readonly daysAgo: number
}

/** `YYYY-MM-DD HH:MM:SS` in China, which keeps the same distance from UTC all year. */
const inChina = (at: number): string =>
  new Date(at + 8 * 60 * 60 * 1000).toISOString().slice(0, 19).replace('T', ' ')

const cellsOf = (
  row: ExportRow,
  now: number,
): Partial<Record<(typeof COLUMNS)[number], string>> => ({
  订单成交时间: inChina(now - row.daysAgo * DAY_MS),
  商品: row.title,
  订单号: row.number,
  订单状态: row.status,
  '商品总价(元)': row.paid,
  '邮费(元)': '0',
  '店铺优惠折扣(元)': '0',
  '平台优惠折扣(元)': '0',
  '多多支付立减金额(元)': '0',
  '用户实付金额(元)': row.paid,
  '商家实收金额(元)': row.paid,
  '商品数量(件)': '1',
  商品规格: '无规格',
  售后状态: '无售后或售后取消',
  快递公司: '申通快递',
})

/** A Pinduoduo order export with these rows, as the file's bytes. */
export function exportFile(rows: readonly ExportRow[], now: number): Buffer {
  const lines = rows.map((row) => {
    const cells = cellsOf(row, now)
    return COLUMNS.map((column) => cells[column] ?? '').join(',')
  })
  return Buffer.from([COLUMNS.join(','), ...lines, ''].join('\r\n'), 'utf8')
}
