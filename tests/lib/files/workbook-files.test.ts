import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile, type FileReport } from '@/lib/files/inspect-file'

import { makeWorkbook } from '../../helpers/make-workbook'
import { makeZip } from '../../helpers/make-zip'
import { csv, tableOf } from '../../helpers/table-variants'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const inspect = (content: BlobPart): Promise<FileReport> =>
  inspectFile(new Blob([content]), { formats: Object.values(IMPORT_FORMATS), now: NOW })

const SHOPIFY = tableOf(
  'Name|Financial Status|Total|Currency|Created at|Lineitem name',
  '#1|paid|12.00|EUR|2026-05-13 11:01:12 +0200|Pot',
)
const TAOBAO = tableOf(
  '订单编号|支付单号|买家应付货款|买家应付邮费|总金额|买家实付金额|订单状态|收货地址|订单创建时间|商品标题|宝贝种类|宝贝总数量|商品属性SKU|发货时间',
  '5118609024991031607|PAY1|34.00|6.00|40.00|34.00|交易成功|江苏省 南京市 建邺区 沙洲街道****|2026-05-31 14:16:18|砂锅，家用|1|1|白色|2026-05-31 14:22:47',
  '5118609024991031608|PAY2|59.90|0.00|59.90|59.90|卖家已发货，等待买家确认|江苏省 南京市 建邺区 沙洲街道****|2026-06-01 09:00:00|漏勺|1|2|大|2026-06-01 10:00:00',
)

describe('days and amounts that a workbook keeps as numbers', () => {
  it('are read as what they show', async () => {
    const rows = [
      [
        'Order ID',
        'Order Status',
        'Order Creation Date',
        'Product Name',
        'Quantity',
        'Grand Total',
      ],
      ['240517ABCD1234', 'Completed', { value: '45429.302083333336', style: 2 }, 'Pot', 2, 17.8],
    ]
    expect(await inspect(await makeWorkbook([{ name: 'orders', rows }]))).toMatchObject({
      orders: 1,
      totals: [{ minor: 1_780, currency: 'SGD' }],
      from: Date.parse('2024-05-16T23:15:00Z'),
    })
  })
  it('are days without a clock where the format shows none', async () => {
    const rows = [
      ['# de venta', 'Fecha de venta', 'Estado', 'Total (MXN)'],
      ['2000001000000001', { value: '46174', style: 1 }, 'Entregado', 15_999.5],
    ]
    expect(await inspect(await makeWorkbook([{ name: 'Ventas MX', rows }]))).toMatchObject({
      orders: 1,
      totals: [{ minor: 1_599_950, currency: 'MXN' }],
      from: Date.parse('2026-06-01T06:00:00Z'),
    })
  })
})

describe('several files in one archive', () => {
  it('are told one by one, and one that is torn hides no other', async () => {
    const bytes = await makeZip({
      'torn.csv': `${csv(TAOBAO)}"never closed`,
      'orders.csv': csv(TAOBAO),
      'week.csv': 'day,weather\n1,rain\n',
    })
    const { orders, tables } = await inspect(bytes)
    expect(orders).toBe(2)
    expect(tables.map(({ name, format, notices }) => [name, format ?? notices[0]?.code])).toEqual([
      ['orders.csv', 'taobao-orders'],
      ['torn.csv', 'damaged'],
      ['week.csv', 'unknown-format'],
    ])
  })
  it('that breaks off late counts for nothing of it', async () => {
    const bytes = await makeZip({
      'late.csv': csv(TAOBAO).trimEnd().slice(0, -30),
      'shop.csv': csv(SHOPIFY),
    })
    const { orders, totals, notices } = await inspect(bytes)
    expect([orders, totals]).toEqual([1, [{ minor: 1_200, currency: 'EUR' }]])
    expect(notices.map(({ code }) => code)).toContain('cut-off')
  })
})

describe('one workbook of Taobao', () => {
  const ITEMS = tableOf(
    '子订单编号|主订单编号|商品标题|商品价格|购买数量|商家编码|订单状态|退款状态|退款金额|订单创建时间',
    '5118609024991031609|5118609024991031607|砂锅，家用|34.00|1|POT|交易成功|没有申请退款|无退款申请|2026-05-31 14:16:18',
    '5118609024991031610|5118609024991031608|漏勺|29.95|2|LADLE|卖家已发货，等待买家确认|没有申请退款|无退款申请|2026-06-01 09:00:00',
  )
  const SENT = tableOf(
    '订单编号|物流单号|物流公司|发货时间',
    '5118609024991031607|YT1|圆通|2026-06-01',
  )
  const book = () =>
    makeWorkbook([
      { name: '销售明细', rows: ITEMS },
      { name: '订单报表', rows: TAOBAO },
      { name: '发货报表', rows: SENT },
    ])
  it('has its orders counted once, by the sheet that knows them', async () => {
    expect(await inspect(await book())).toMatchObject({
      format: 'taobao-orders',
      grain: 'order',
      rows: 4,
      orders: 2,
      items: 2,
      totals: [{ minor: 9_990, currency: 'CNY' }],
      rejected: [],
    })
  })
  it('says of each sheet what it is', async () => {
    const { tables } = await inspect(await book())
    expect(tables.map(({ name, format, orders }) => [name, format, orders])).toEqual([
      ['订单报表', 'taobao-orders', 2],
      ['销售明细', 'taobao-items', 2],
      ['发货报表', null, 0],
    ])
    expect(tables[2]?.notices).toMatchObject([{ code: 'unknown-format' }])
  })
})
