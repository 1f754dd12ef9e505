import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { inspectFile, type FileReport } from '@/lib/files/inspect-file'

import { createGbkEncoder } from '../../helpers/encode-gbk'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const encodeGbk = createGbkEncoder()
const inspect = (content: BlobPart): Promise<FileReport> =>
  inspectFile(new Blob([content]), { formats: Object.values(IMPORT_FORMATS), now: NOW })

/** A made-up file: the header and then its rows. */
type Table = readonly (readonly string[])[]
const tableOf = (...rows: readonly string[]): Table => rows.map((row) => row.split('|'))

const JD = tableOf(
  '订单号|商品ID|商品名称|订购数量|下单时间|订单金额|结算金额|订单状态|下单帐号|',
  '16012345678|1200345678|炒锅|1|2016-08-09 10:11:12|500.00|470.00|完成|慢煮的青蛙|',
  '16012345678|1200345679|蒸笼|2|2016-08-09 10:11:12|500.00|470.00|完成|慢煮的青蛙|',
  '16012345679|1200345680|漏勺|1|2016-08-10 08:00:00|24.90|24.90|等待出库|晚风与茶|',
)
const DOUYIN = tableOf(
  '主订单编号|子订单编号|选购商品|商品数量|商家编码|订单应付金额|收件人|订单提交时间|订单状态|售后状态',
  '6917926768823643760|6917926768823643761|砂锅|1|POT|128.00|##密文|2026-09-25 10:00:00|已发货|-',
  '6917926768823643760|6917926768823643762|蒸笼|2|BAMBOO|59.80|##密文|2026-09-25 10:00:00|已发货|-',
  '6917926768823643770|6917926768823643770|漏勺|1|SPOON|9.90|##密文|2026-09-26 10:00:00|待支付|-',
)
const SETTLEMENT = tableOf(
  'settlement-id|settlement-start-date|settlement-end-date|total-amount|currency|transaction-type|order-id|marketplace-name|amount-type|amount-description|amount|posted-date|posted-date-time|order-item-code|sku',
  '2000|2025-06-01 10:00:00 UTC|2025-06-15 10:00:00 UTC|95.00|EUR||||||||||',
  '2000|||||Order|302-0000000-0000001|Amazon.de|ItemPrice|Principal|75.63|2025-06-09|2025-06-09 05:23:19 UTC|401|POT',
  '2000|||||Order|302-0000000-0000001|Amazon.de|ItemPrice|Tax|14.37|2025-06-09|2025-06-09 05:23:19 UTC|401|POT',
  '2000|||||Order|302-0000000-0000001|Amazon.de|ItemFees|Commission|-13.50|2025-06-09|2025-06-09 05:23:19 UTC|401|POT',
  '2000|||||Refund|302-0000000-0000001|Amazon.de|ItemPrice|Principal|-75.63|2025-06-12|2025-06-12 08:00:00 UTC|401|POT',
  '2000|||||Transfer|||||-95.00|2025-06-15|||',
)
const FUNDS = tableOf(
  '动账时间|动帐流水号|动账方向|动账金额|动账场景|子订单号|订单号|备注',
  "2026-09-30 10:00:00|'2026093000001|入账|26.01|货款结算入账|'6917926768823643751|'6917926768823643751|",
  "2026-10-02 10:00:00|'2026100200002|出账|-28.90|退款-结算后退款-退用户|'6917926768823643751|'6917926768823643751|",
  '2026-10-04 10:00:00|2026100400003|出账|-22.86|保险扣费|||月度',
)
const RETURNS = tableOf(
  '退款编号|订单编号|退款完结时间|买家退款金额|退款状态|宝贝标题',
  '251000000000000001|1618000000000000001|2026-09-05 12:00:00|40.00|退款成功|砧板',
  '251000000000000002|1618000000000000002|2026-09-06 12:00:00|18.00|退款成功|砂锅',
  '251000000000000003|1618000000000000003||59.90|等待卖家同意|漏勺',
)
const WECHAT = tableOf(
  '交易时间|交易类型|交易对方|商品|收/支|金额(元)|支付方式|当前状态|交易单号|商户单号|备注',
  '2019-09-27 12:45:27|商户消费|某店|砂锅|支出|¥128.00|零钱|已退款(￥28.00)|10000002|260517-607198974342269|/',
  '2019-09-29 12:45:27|商户消费-退款|某店|蒸笼|收入|¥59.00|零钱|支付成功|10000004|260517-607198974342270|/',
  '2019-09-30 12:45:27|微信红包|朋友|/|支出|¥8.88|零钱|支付成功|10000005|/|/',
)

const CNY = (minor: number) => [{ minor, currency: 'CNY' }]
const NOTHING = { rejected: [], items: 0, totals: [] }

const csv = (table: Table, config: Papa.UnparseConfig = {}): string =>
  `${Papa.unparse(
    table.map((row) => [...row]),
    { newline: '\n', ...config },
  )}${config.newline ?? '\n'}`
const mapCells = (table: Table, change: (cell: string) => string): Table => {
  const [header = [], ...rows] = table
  return [header, ...rows.map((row) => row.map(change))]
}
const renamed = (table: Table, change: (name: string) => string): Table => {
  const [header = [], ...rows] = table
  return [header.map(change), ...rows]
}
/** A preamble as wallets write it, with rules, counts and padding. */
const PREAMBLE = `账单明细列表,,,,\n昵称：[某人],,,,\n起始时间：[2019-09-01 00:00:00],,,,\n${'-'.repeat(40)},,,,\n共3笔记录,,,,\n\n`

describe.each<[string, Table, object]>([
  [
    'JD orders',
    JD,
    { format: 'jd-orders', rows: 3, orders: 2, customers: 2, items: 3, totals: CNY(52_490) },
  ],
  [
    'Douyin orders',
    DOUYIN,
    { format: 'douyin-orders', rows: 3, orders: 2, customers: 0, items: 3, totals: CNY(19_770) },
  ],
  [
    'an Amazon settlement',
    SETTLEMENT,
    {
      ...NOTHING,
      format: 'amazon-settlement',
      rows: 4,
      orders: 1,
      moves: [
        { kind: 'payment', orders: 1, totals: [{ minor: 9_000, currency: 'EUR' }] },
        { kind: 'refund', orders: 1, totals: [{ minor: 7_563, currency: 'EUR' }] },
      ],
    },
  ],
  [
    'a Douyin statement',
    FUNDS,
    {
      ...NOTHING,
      format: 'douyin-settlement',
      rows: 3,
      orders: 1,
      moves: [{ kind: 'refund', orders: 1, totals: CNY(2_890) }],
      notices: [{ code: 'no-order', count: 1, row: expect.any(Number) }],
    },
  ],
  [
    'an after-sale list',
    RETURNS,
    {
      ...NOTHING,
      format: 'return-list',
      platform: null,
      rows: 3,
      orders: 2,
      moves: [{ kind: 'refund', orders: 2, totals: CNY(5_800) }],
      notices: [{ code: 'open-return', count: 1, row: expect.any(Number) }],
    },
  ],
  [
    'a WeChat bill',
    WECHAT,
    {
      ...NOTHING,
      format: 'wechat-bill',
      rows: 3,
      orders: 2,
      moves: [
        { kind: 'payment', orders: 1, totals: CNY(12_800) },
        { kind: 'refund', orders: 2, totals: CNY(8_700) },
      ],
      notices: [{ code: 'no-order', count: 1, row: expect.any(Number) }],
    },
  ],
])('%s', (_what, table, report) => {
  it.each<[string, BlobPart]>([
    ['as it comes', csv(table)],
    ['with columns the other way round', csv(table.map((row) => row.toReversed()))],
    ['as GBK', encodeGbk(csv(table).replaceAll('¥', '￥'))],
    ['with a byte order mark', `\uFEFF${csv(table)}`],
    ['with line ends of Windows', csv(table, { newline: '\r\n' })],
    ['with every cell quoted', csv(table, { quotes: true })],
    ['with tabs', csv(table, { delimiter: '\t' })],
    ['with semicolons', csv(table, { delimiter: ';' })],
    ['with padded header names', csv(renamed(table, (name) => `${name}        `))],
    ['with padded cells', csv(mapCells(table, (cell) => `${cell}    `))],
    ['with cells behind a TAB', csv(mapCells(table, (cell) => `\t${cell}`))],
    ['with a preamble', `${PREAMBLE}${csv(table)}`],
    ['with a comma at the end of each row', csv(table.map((row) => [...row, '']))],
    ['with blank rows in between', csv(table).replace('\n', '\n\n,,,\n')],
  ])('%s is read the same', async (_variant, content) => {
    expect(await inspect(content)).toMatchObject(report)
  })
})

describe('a statement', () => {
  it('of Europe writes commas and days first', async () => {
    const european = mapCells(SETTLEMENT, (cell) =>
      cell.replace(/^(-?\d+)\.(\d\d)$/u, '$1,$2'),
    ).map((row, at) =>
      at < 2
        ? row
        : row.map((cell, place) =>
            place === 11
              ? cell.replace(/^20(\d\d)-(\d\d)-(\d\d)$/u, '$3/$2/$1')
              : place === 12
                ? ''
                : cell,
          ),
    )
    expect(await inspect(csv(european, { delimiter: '\t' }))).toMatchObject({
      rejected: [],
      moves: [{ kind: 'payment' }, { kind: 'refund' }],
    })
  })
  it('whose days could be months is refused row by row where its span does not tell', async () => {
    const [header = [], totals = [], row = []] = SETTLEMENT
    const ambiguous = row.with(11, '09/06/25').with(12, '')
    const wide = totals.with(1, '2025-01-01 00:00:00 UTC').with(2, '2025-12-31 00:00:00 UTC')
    expect((await inspect(csv([header, wide, ambiguous]))).rejected).toMatchObject([
      { row: 3, reason: 'bad-time', cell: '09/06/25' },
    ])
    expect(await inspect(csv([header, totals, ambiguous]))).toMatchObject({ rejected: [] })
  })
  it('of one column for each kind of amount reads the same', async () => {
    const first = tableOf(
      'settlement-id|settlement-start-date|settlement-end-date|total-amount|currency|transaction-type|order-id|posted-date|order-item-code|sku|price-type|price-amount|item-related-fee-type|item-related-fee-amount|promotion-amount',
      '2000|2025-06-01T10:00:00+00:00|2025-06-15T10:00:00+00:00|95.00|EUR|||||||||||',
      '2000|||||Order|302-0000000-0000001|2025-06-09T05:23:19+00:00|401|POT|Principal|80.00||||',
      '2000|||||Order|302-0000000-0000001|2025-06-09T05:23:19+00:00|401|POT|Tax|15.00|||-5.00',
      '2000|||||Order|302-0000000-0000001|2025-06-09T05:23:19+00:00|401|POT|||Commission|-13.50|',
    )
    expect(await inspect(csv(first, { delimiter: '\t' }))).toMatchObject({
      moves: [{ kind: 'payment', orders: 1, totals: [{ minor: 9_000, currency: 'EUR' }] }],
    })
  })
  it('of a company’s Alipay account reads incomings and outgoings', async () => {
    const account = tableOf(
      '账务流水号|业务流水号|商户订单号|商品名称|发生时间|对方账号|收入金额（+元）|支出金额（-元）|账户余额（元）|交易渠道|业务类型|备注',
      '1001|1|T200P1618000000000000001|砧板|2019-09-01 10:00:00|a***@b.c|40.00||100.00|支付宝|在线支付|',
      '1002|2|T200P1618000000000000001|砧板|2019-09-02 10:00:00|a***@b.c||-10.00|90.00|支付宝|交易退款|',
      '1003|3|T200P1618000000000000001|佣金|2019-09-02 10:00:00|a***@b.c||-1.00|89.00|支付宝|其它|代扣佣金',
      '1004|4||提现|2019-09-03 10:00:00|||-50.00|39.00|支付宝|提现|',
    )
    const below = '#-----------账务明细列表结束-----------\n#支出合计：3笔，共-61.00元\n'
    expect(await inspect(encodeGbk(csv(account) + below))).toMatchObject({
      format: 'alipay-bill',
      encoding: 'gb18030',
      rows: 4,
      orders: 1,
      moves: [
        { kind: 'payment', orders: 1, totals: CNY(4_000) },
        { kind: 'refund', orders: 1, totals: CNY(1_000) },
      ],
      rejected: [],
    })
  })
  it('of a purse in its newer layout tells refunds that count neither way', async () => {
    const purse = tableOf(
      '交易时间|交易分类|交易对方|对方账号|商品说明|收/支|金额|收/付款方式|交易状态|交易订单号|商家订单号|备注|',
      '2024-09-01 10:00:00|收入|某人|a***@b.c|砧板|收入|49.74||交易成功|2024000000001\t|T200P1618000000000000001\t||',
      '2024-09-02 10:00:00|退款|某人|a***@b.c|退款-砧板|不计收支|9.74||退款成功|2024000000002\t|T200P1618000000000000001\t||',
      '2024-09-03 10:00:00|餐饮美食|某店|/|午饭|支出|19.00|余额宝|交易成功|2024000000003\t|\t||',
    )
    expect(await inspect(encodeGbk(`${PREAMBLE}${csv(purse)}`))).toMatchObject({
      format: 'alipay-bill',
      rows: 3,
      moves: [
        { kind: 'payment', totals: CNY(4_974) },
        { kind: 'refund', totals: CNY(974) },
      ],
      notices: [{ code: 'no-order', count: 1 }],
    })
  })
  it.each([
    [
      'Pinduoduo',
      '售后单号|订单编号|售后状态|退款金额|申请时间',
      '900001|260517-607198974342268|退款成功|17.80|2026-09-03 08:00:00',
      1_780,
    ],
    [
      'Douyin',
      '售后单号|订单号|商品单号|售后状态|退商品金额（元）|退运费金额（元）|售后申请时间',
      '7100001|6917926768823643751|6917926768823643751|同意退款，退款成功|28.90|2.00|2026-09-03 08:00:00',
      3_090,
    ],
    [
      'JD',
      '服务单号|订单号|处理状态|退款金额|申请时间',
      '3300001|16012345678|退款完成|24.90|2026-09-03 08:00:00',
      2_490,
    ],
  ])('of after-sales of %s tells what went back', async (_platform, header, row, minor) => {
    expect(await inspect(csv(tableOf(header, row)))).toMatchObject({
      format: 'return-list',
      moves: [{ kind: 'refund', orders: 1, totals: CNY(minor) }],
    })
  })
  it('cut off in its last row is not taken', async () => {
    const text = csv(FUNDS)
    const cut = text.slice(0, text.indexOf('退款-结算'))
    expect(await inspect(cut)).toMatchObject({ format: null, notices: [{ code: 'cut-off' }] })
  })
})

describe('a list that tells of no orders', () => {
  it.each([
    ['SKU,Title,Price,Cost,Stock\nPOT,Pot,9.90,3.00,5\n', 'product-list'],
    ['商品id,商品名称,类目,库存,一口价\n1,砂锅,厨具,5,99\n', 'product-list'],
    ['统计日期,访客数,浏览量,支付买家数\n2026-09-01,120,400,8\n', 'traffic-report'],
    ['(Child) ASIN,Title,Sessions - Total,Units Ordered\nB000000001,Pot,120,8\n', 'traffic-report'],
  ])('is known all the same', async (text, code) => {
    expect(await inspect(text)).toMatchObject({ format: null, notices: [{ code }] })
  })
})
