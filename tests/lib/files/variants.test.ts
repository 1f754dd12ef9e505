import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile, type FileReport } from '@/lib/files/inspect-file'

import { createGbkEncoder } from '../../helpers/encode-gbk'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const encodeGbk = createGbkEncoder()

const inspect = (content: BlobPart): Promise<FileReport> =>
  inspectFile(new Blob([content]), { formats: Object.values(IMPORT_FORMATS), now: NOW })

/** A made-up export: the header and then its rows. */
type Table = readonly (readonly string[])[]

const SHOPIFY: Table = [
  'Name|Email|Financial Status|Fulfillment Status|Currency|Total|Created at|Lineitem quantity|Lineitem name|Billing Zip|Notes|Vendor',
  "#1001|kettle@shop.example|paid|fulfilled|EUR|784.00|2026-05-13 11:01:12 +0200|1|Pot, enamel|'01234|Ring twice.\n\nThen wait|Made Up",
  '#1001|kettle@shop.example|||||2026-05-13 11:01:12 +0200|2|Spoon "long"||||Made Up',
  '#1002|teapot@shop.example|pending|unfulfilled|EUR|16.50|2026-05-14 09:10:04 +0200|1|Tea towel|||Made Up',
].map((row) => row.split('|').slice(0, 12))
const SHOPIFY_REPORT = {
  format: 'shopify-orders',
  platform: 'shopify',
  grain: 'item',
  rows: 3,
  orders: 2,
  customers: 2,
  items: 3,
  totals: [{ minor: 80_050, currency: 'EUR' }],
  from: Date.parse('2026-05-13T09:01:12Z'),
  to: Date.parse('2026-05-14T07:10:04Z'),
  rejected: [],
}

const AMAZON: Table = [
  'amazon-order-id|purchase-date|order-status|product-name|sku|item-status|quantity|currency|item-price|ship-city|promotion-ids',
  '112-1234567-0000001|2026-06-17T08:04:21+00:00|Shipped|Pot, enamel, red|POT|Shipped|1|EUR|89.95|Sampleton|',
  '112-1234567-0000001|2026-06-17T08:04:21+00:00|Shipped|Spoon, beech, long|SPOON|Cancelled|2|EUR|10.00|Sampleton|',
  '112-1234567-0000002|2026-06-18T08:04:21+00:00|Pending|Pan, iron, black|PAN||1|||Sampleton|',
  'S01-1234567-0000003|2026-06-18T08:04:21+00:00|Shipped|Own, pot|POT||1|||Sampleton|',
].map((row) => row.split('|'))
const AMAZON_REPORT = {
  format: 'amazon-orders',
  platform: 'amazon',
  grain: 'item',
  rows: 4,
  orders: 2,
  customers: 0,
  items: 3,
  totals: [{ minor: 9_995, currency: 'EUR' }],
  from: Date.parse('2026-06-17T08:04:21Z'),
  to: Date.parse('2026-06-18T08:04:21Z'),
  rejected: [],
}

const TAOBAO: Table = [
  '订单编号|买家会员名|买家应付货款|总金额|买家实际支付金额|订单状态|订单创建时间|宝贝标题|宝贝种类|宝贝总数量|订单关闭原因',
  '1618000000000001|打盹的水獭|34.00|40.00|40.00|买家已付款，等待卖家发货|2016-05-10 09:30:00|砧板|1|1|订单未关闭',
  '1618000000000002|打盹的水獭|128.00|128.00|128.00|交易成功|2016-05-11 23:59:59|砂锅,蒸笼|2|3|订单未关闭',
  '1618000000000003|半糖风铃|59.90|59.90|0.00|交易关闭|2016-05-12 00:00:00|漏勺|1|1|买家未付款',
].map((row) => row.split('|'))
const TAOBAO_REPORT = {
  format: 'taobao-orders',
  platform: 'taobao',
  grain: 'order',
  rows: 3,
  orders: 3,
  customers: 2,
  items: 4,
  totals: [{ minor: 22_790, currency: 'CNY' }],
  from: Date.parse('2016-05-10T01:30:00Z'),
  to: Date.parse('2016-05-11T16:00:00Z'),
  rejected: [],
}

const csv = (table: Table, config: Papa.UnparseConfig = {}): string =>
  `${Papa.unparse(
    table.map((row) => [...row]),
    { newline: '\n', ...config },
  )}${config.newline ?? '\n'}`
const tabs = (table: Table, newline = '\n'): string =>
  table.map((row) => row.join('\t') + newline).join('')
const turned = (table: Table): Table => table.map((row) => row.toReversed())
const widened = (table: Table): Table =>
  table.map(([first = '', ...rest], index) => [
    first,
    index === 0 ? 'Extra, 另一列' : 'x, "y"',
    ...rest,
    index === 0 ? '' : '-',
  ])
/** Changes cells below the header. */
const mapCells = (table: Table, change: (cell: string, column: string) => string): Table => {
  const [header = [], ...rows] = table
  return [header, ...rows.map((row) => row.map((cell, place) => change(cell, header[place] ?? '')))]
}
const renamed = (table: Table, change: (name: string) => string): Table => {
  const [header = [], ...rows] = table
  return [header.map(change), ...rows]
}
const splitRows = (table: Table): Table => [
  ...table.slice(0, 2),
  ...table.slice(3),
  ...table.slice(2, 3),
]

describe.each([
  ['Shopify', SHOPIFY, SHOPIFY_REPORT, csv],
  ['Amazon', AMAZON, AMAZON_REPORT, tabs],
  ['Taobao', TAOBAO, TAOBAO_REPORT, csv],
] as const)('an export of %s', (_platform, table, report, write) => {
  it.each<[string, BlobPart]>([
    ['as it comes', write(table)],
    ['with columns the other way round', csv(turned(table))],
    ['with columns that nobody knows', csv(widened(table))],
    ['with a byte order mark', `\uFEFF${write(table)}`],
    ['with line ends of Windows', csv(table, { newline: '\r\n' })],
    ['with every cell quoted', csv(table, { quotes: true })],
    ['with semicolons, as spreadsheets of Europe save', csv(table, { delimiter: ';' })],
    ['saved as text with tabs', csv(table, { delimiter: '\t' })],
    ['with titles above the header', `Exported, for you\n\n----,----\n${csv(table)}`],
    ['with blank rows in between', csv(table).replace('\n', '\n,,,\n\n')],
    ['with bare commas at the end', `${csv(table)},,,,,,,,,,,,,,,,\n\n`],
    ['with a sum below', `${csv(table)}合计,,,,1\n`],
    ['with header names in capitals', csv(renamed(table, (name) => name.toUpperCase()))],
    ['with blanks around header names', csv(renamed(table, (name) => ` ${name}\u3000`))],
    ['with cells guarded against spreadsheets', csv(mapCells(table, (cell) => `\t${cell}\t`))],
    ['with rows of one order apart', csv(splitRows(table))],
    ['as UTF-16', encodeUtf16(write(table))],
    ['as GBK', encodeGbk(write(table))],
  ])('%s is read the same', async (_variant, content) => {
    expect(await inspect(content)).toMatchObject(report)
  })
  it.each(['cut in the last row', 'cut in a row before'])('%s is not taken', async (which) => {
    const text = csv(table.map((row) => row.map((cell) => cell.replaceAll(/[\n,"]/gu, ' '))))
    const lines = text.trimEnd().split('\n')
    const whole = lines.slice(0, which === 'cut in the last row' ? -1 : 2)
    const half = lines[whole.length]?.split(',').slice(0, 4).join(',')
    expect(await inspect(`${whole.join('\n')}\n${half}`)).toMatchObject({
      format: null,
      orders: 0,
      totals: [],
      notices: [{ code: 'cut-off' }],
    })
  })
  it('cut in a quoted cell is not taken', async () => {
    const text = csv(table, { quotes: true })
    expect(await inspect(text.slice(0, text.lastIndexOf('"')))).toMatchObject({
      format: null,
      notices: [{ code: 'unclosed-quote' }],
    })
  })
  it('without its last line end is taken with a warning', async () => {
    expect(await inspect(write(table).trimEnd())).toMatchObject({
      orders: report.orders,
      notices: expect.arrayContaining([expect.objectContaining({ code: 'open-end' })]),
    })
  })
  it('that a spreadsheet has broken names every row', async () => {
    const [key = ''] = table[0] ?? []
    const broken = mapCells(table, (cell, column) => (column === key ? '5.11861E+18' : cell))
    const { orders, rejected } = await inspect(csv(broken))
    expect(orders).toBe(0)
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual(
      table.slice(1).map((_row, index) => [index + 2, 'damaged-number']),
    )
  })
  it('with two header rows reads the second as a row', async () => {
    const { rows, orders, rejected } = await inspect(csv([...table, table[0] ?? []]))
    expect([rows, orders]).toEqual([report.rows + 1, report.orders])
    expect(rejected).toHaveLength(1)
  })
})

/** UTF-16 with its mark, as spreadsheets save "Unicode text". */
function encodeUtf16(text: string): Uint8Array<ArrayBuffer> {
  const units = [0xfe_ff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]
  return new Uint8Array(units.flatMap((unit) => [unit & 0xff, unit >> 8]))
}

/** A time as a spreadsheet writes it. */
const resave = (text: string): string =>
  text.replace(/^(\d{4})-0?(\d+)-0?(\d+) 0?(\d+):(\d+):\d+$/u, '$1/$2/$3 $4:$5')

describe('an export saved again', () => {
  it('by a spreadsheet has lost its seconds, and says so', async () => {
    const saved = mapCells(TAOBAO, (cell, column) =>
      column === '订单创建时间' ? resave(cell) : cell,
    )
    expect(await inspect(encodeGbk(csv(saved, { newline: '\r\n' })))).toMatchObject({
      ...TAOBAO_REPORT,
      encoding: 'gb18030',
      to: Date.parse('2016-05-11T16:00:00Z'),
      notices: [{ code: 'resaved-time', count: 3, row: 2 }],
    })
  })
  it('in Europe has commas in its money', async () => {
    const saved = mapCells(AMAZON, (cell, column) =>
      column === 'item-price' ? cell.replace('.', ',') : cell,
    )
    expect(await inspect(tabs(saved))).toMatchObject(AMAZON_REPORT)
  })
  it('with formulas around its numbers keeps them', async () => {
    const saved = mapCells(TAOBAO, (cell, column) => (column === '订单编号' ? `="${cell}"` : cell))
    expect(await inspect(csv(saved, { quotes: true }))).toMatchObject(TAOBAO_REPORT)
  })
  it('in the wrong encoding is not taken', async () => {
    const lost = csv(TAOBAO).replaceAll(/[\u4e00-\u9fff]/gu, '\uFFFD')
    expect(await inspect(lost)).toMatchObject({ format: null, notices: [{ code: 'undecodable' }] })
  })
  it('without its mark as UTF-16 is not taken', async () => {
    const bytes = encodeUtf16(csv(SHOPIFY)).slice(2)
    expect(await inspect(bytes)).toMatchObject({ notices: [{ code: 'undecodable' }] })
  })
})
