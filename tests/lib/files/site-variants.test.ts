import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile, type FileReport } from '@/lib/files/inspect-file'

import { makeWorkbook } from '../../helpers/make-workbook'
import { makeZip } from '../../helpers/make-zip'
import { csv, mapCells, tableOf, VARIANTS, type Table } from '../../helpers/table-variants'

const NOW = Date.parse('2026-11-21T06:32:00Z')

const inspect = (content: BlobPart, password?: string): Promise<FileReport> =>
  inspectFile(new Blob([content]), { formats: Object.values(IMPORT_FORMATS), now: NOW, password })

const EBAY = tableOf(
  'Order Number|Sales Record Number|Buyer Username|Item Number|Item Title|Custom Label|Quantity|Sold For|Postage And Handling|Total Price|Sale Date|Paid On Date',
  '11-10000-00003|119|tea_4_two|||||$28.00|$0.00|$29.55|Aug-25-26|Aug-25-26',
  '11-10000-00003|119|tea_4_two|220000000004|Tea towel, linen|TT-1|1|$13.00|||Aug-25-26|',
  '11-10000-00003|119|tea_4_two|220000000005|Tea cosy|TC-1|1|$15.00|||Aug-25-26|',
  '11-10000-00004|120|kettle_fan|220000000001|Enamel pot|POT-R|1|$90.00|$0.00|$97.99|Sep-18-26|Sep-18-26',
)
const ETSY = tableOf(
  'Order ID|Sale Date|Buyer User ID|Full Name|Number of Items|Date Shipped|Currency|Order Value|Order Total|Adjusted Order Total|Status',
  '3100000001|12/31/2023|kettlefan|Ada Sample|1|1/4/2024|USD|17|16.88|0|',
  '3100000002|01/02/24||Guest Person|2||USD|68.00|76.00|0|',
)
const ETSY_ITEMS = tableOf(
  'Order ID|Sale Date|Item Name|Buyer|Quantity|Price|Discount Amount|Order Shipping|Item Total|Currency|Transaction ID|Listing ID|SKU',
  '9001|09/03/26|Ceramic Mug, speckled|janedoe|2|34.00|0|8.00|68.00|CAD|4001|1501|MUG',
  '9001|09/03/26|Saucer|janedoe|1|6.00|0|0|6.00|CAD|4002|1502|',
  '9002|09/04/26|Bowl||1|9.00|0|0|9.00|CAD|4003|1503|BOWL',
)
const SHOPEE = tableOf(
  'Order ID|Order Status|Return / Refund Status|Order Creation Date|Order Paid Time|Product Name|SKU Reference No.|Quantity|Total Amount|Grand Total|Username (Buyer)|Country',
  '240517ABCD1234|Completed||2024-05-17 07:15|2024-05-17 07:16|Enamel pot, red|POT-R|1|205.00|210.00|kettle.fan|SG',
  '240517ABCD1234|Completed||2024-05-17 07:15|2024-05-17 07:16|Beech spoon|SPOON|2|205.00|210.00|kettle.fan|SG',
  '240518ABCD0002|To ship||2024-05-18 08:00||Ladle|LADLE|1|9.00|9.00|ladle_fan|SG',
)
const LAZADA = tableOf(
  'orderNumber|orderItemId|sellerSku|createTime|shippingCountry|paidPrice|unitPrice|itemName|status',
  '300000000000001|5000001|POT-R|05 Sep 2026 10:12|Malaysia|18.50|20.00|Enamel pot, red|delivered',
  '300000000000001|5000002|POT-R|05 Sep 2026 10:12|Malaysia|18.50|20.00|Enamel pot, red|delivered',
  '300000000000001|5000003|SPOON|05 Sep 2026 10:12|Malaysia|3.00|3.00|Beech spoon|delivered',
  '300000000000002|5000004|WOK|06 Sep 2026 09:00|Malaysia|1,390.00|1,390.00|Wok|shipped',
)
const MERCADO = tableOf(
  '# de venta|Fecha de venta|Estado|Unidades|Ingresos por productos (ARS)|Cargo por venta (ARS)|Anulaciones y reembolsos (ARS)|Total (ARS)|SKU|Título de la publicación|Comprador|Estado',
  '2000001000000001|01/06/2026|Entregado|1|15.999,00|-2.399,85|0|13.599,15|OLLA|Olla esmaltada, roja|Ada Ejemplo|Buenos Aires',
  '2000001000000002|02/06/2026|En camino|2|2.000,00|-300,00|0|1.700,00|CUCHARA|Cuchara|Beto|Entre Ríos',
)
const TAOBAO = tableOf(
  '订单编号|支付单号|买家应付货款|买家应付邮费|总金额|买家实付金额|订单状态|收货地址|订单创建时间|商品标题|宝贝种类|宝贝总数量|商品属性SKU|发货时间',
  '5118609024991031607|PAY1|34.00|6.00|40.00|34.00|交易成功|江苏省 南京市 建邺区 沙洲街道****|2026-05-31 14:16:18|砂锅，家用|1|1|白色|2026-05-31 14:22:47',
  '5118609024991031608|PAY2|59.90|0.00|59.90|59.90|卖家已发货，等待买家确认|江苏省 南京市 建邺区 沙洲街道****|2026-06-01 09:00:00|漏勺|1|2|大|2026-06-01 10:00:00',
)

const ITEM = { grain: 'item', rejected: [] }
const CASES: readonly (readonly [string, Table, object])[] = [
  [
    'eBay',
    EBAY,
    {
      ...ITEM,
      format: 'ebay-orders',
      rows: 4,
      orders: 2,
      customers: 2,
      items: 3,
      totals: [{ minor: 12_754, currency: 'USD' }],
      from: Date.parse('2026-08-25T07:00:00Z'),
      to: Date.parse('2026-09-18T07:00:00Z'),
    },
  ],
  [
    'Etsy',
    ETSY,
    {
      format: 'etsy-orders',
      grain: 'order',
      rows: 2,
      orders: 2,
      customers: 1,
      items: 2,
      totals: [{ minor: 9_288, currency: 'USD' }],
      from: Date.parse('2023-12-31T05:00:00Z'),
      to: Date.parse('2024-01-02T05:00:00Z'),
      rejected: [],
    },
  ],
  [
    'Etsy’s lines',
    ETSY_ITEMS,
    {
      ...ITEM,
      format: 'etsy-items',
      rows: 3,
      orders: 2,
      customers: 1,
      items: 3,
      totals: [{ minor: 8_300, currency: 'CAD' }],
    },
  ],
  [
    'Shopee',
    SHOPEE,
    {
      ...ITEM,
      format: 'shopee-orders',
      rows: 3,
      orders: 2,
      customers: 2,
      items: 3,
      totals: [{ minor: 21_900, currency: 'SGD' }],
      from: Date.parse('2024-05-16T23:15:00Z'),
      to: Date.parse('2024-05-18T00:00:00Z'),
    },
  ],
  [
    'Lazada',
    LAZADA,
    {
      ...ITEM,
      format: 'lazada-orders',
      rows: 4,
      orders: 2,
      customers: 0,
      items: 3,
      totals: [{ minor: 143_000, currency: 'MYR' }],
      from: Date.parse('2026-09-05T02:12:00Z'),
    },
  ],
  [
    'Mercado Libre',
    MERCADO,
    {
      format: 'mercadolibre-orders',
      grain: 'order',
      rows: 2,
      orders: 2,
      items: 2,
      totals: [{ minor: 1_799_900, currency: 'ARS' }],
      from: Date.parse('2026-06-01T03:00:00Z'),
      to: Date.parse('2026-06-02T03:00:00Z'),
      notices: [],
      rejected: [],
    },
  ],
  [
    'Taobao of 2026',
    TAOBAO,
    {
      format: 'taobao-orders',
      rows: 2,
      orders: 2,
      customers: 0,
      items: 2,
      totals: [{ minor: 9_990, currency: 'CNY' }],
      from: Date.parse('2026-05-31T06:16:18Z'),
      rejected: [],
    },
  ],
]

describe.each(CASES)('an export of %s', (_site, table, report) => {
  it.each(VARIANTS)('%s is read the same', async (_variant, save) => {
    expect(await inspect(await save(table))).toMatchObject(report)
  })
  it('in a locked archive is read with its password alone', async () => {
    const bytes = await makeZip({ 'orders.csv': csv(table) }, { password: '1234' })
    expect(await inspect(bytes, '1234')).toMatchObject(report)
    expect(await inspect(bytes, '4321')).toMatchObject({ notices: [{ code: 'wrong-password' }] })
    expect(await inspect(bytes)).toMatchObject({ notices: [{ code: 'password-needed' }] })
  })
  it('whose numbers a workbook keeps as numbers takes no order with lost digits', async () => {
    const [header = [], ...rows] = table
    const broken = mapCells([header, ...rows], (cell, column) =>
      column === header[0] ? '5118609024991031607' : cell,
    )
    const typed = broken.map((row, at) =>
      row.map((cell, place) => (at > 0 && place === 0 ? { value: cell } : cell)),
    )
    const { orders, rejected } = await inspect(await makeWorkbook([{ name: 'a', rows: typed }]))
    expect(orders).toBe(0)
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(['damaged-number']))
    expect(rejected).toHaveLength(rows.length)
  })
  it('cut in the last row is not taken', async () => {
    const plain = table.map((row) => row.map((cell) => cell.replaceAll(/[\n,"]/gu, ' ')))
    const lines = csv(plain).trimEnd().split('\n')
    const half = lines.at(-1)?.split(',').slice(0, 3).join(',')
    const text = [...lines.slice(0, -1), half].join('\n')
    expect(await inspect(text)).toMatchObject({ orders: 0, notices: [{ code: 'cut-off' }] })
  })
})
