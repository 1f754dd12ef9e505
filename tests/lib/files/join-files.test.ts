import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'

import { bindStore } from '@/lib/files/bind-store'
import { IMPORT_FORMATS } from '@/lib/files/formats/registry'
import { openHere } from '@/lib/files/open-arrivals'
import { importFile } from '@/lib/files/import-file'
import type { ShopChoice } from '@/lib/files/work-protocol'
import { viewOrder } from '@/lib/store/order'
import { openTestStore } from '@/tests/fixtures/store/open-store'

import { makeWorkbook } from '../../helpers/make-workbook'
import { makeZip } from '../../helpers/make-zip'
import { csv, tableOf } from '../../helpers/table-variants'

const NOW = Date.parse('2026-11-21T06:32:00Z')
const open = openHere(Object.values(IMPORT_FORMATS))

interface Step {
  readonly content: BlobPart
  readonly fileName?: string
  readonly savedAt?: number
  readonly table?: number
  readonly password?: string
}

/** Brings files in one after the other and gives one order as it is shown, with when its file said so. */
async function bringIn(shop: ShopChoice, number: string, steps: readonly Step[]) {
  const store = await openTestStore({ clock: () => NOW })
  for (const [
    index,
    { content, fileName = 'orders.csv', savedAt = NOW, ...choice },
  ] of steps.entries()) {
    const end = await importFile(
      bindStore(store),
      open,
      {
        file: new Blob([content]),
        fileName,
        shop,
        importId: `import-${index}`,
        savedAt,
        ...choice,
      },
      {
        signal: new AbortController().signal,
        startedAt: NOW,
        clock: () => NOW,
        watch: () => undefined,
      },
    )
    expect(end).toMatchObject({ how: 'done', value: { refusedCount: 0 } })
  }
  const shopId = await store.ids.shop(shop.platform, shop.nativeId)
  const order = (await store.orders.find(shopId, [number])).get(number)
  if (order === undefined) throw new Error('the order is not there')
  return { view: viewOrder(order), seen: order.seen }
}

const ETSY_SHOP: ShopChoice = { platform: 'etsy', nativeId: 'mugs', name: 'Mugs' }
const ETSY = csv(
  tableOf(
    'Order ID|Sale Date|Buyer User ID|Number of Items|Date Shipped|Currency|Order Value|Order Total',
    '9001|09/03/26|janedoe|3|09/05/26|CAD|74.00|82.00',
  ),
)
const ETSY_ITEMS = csv(
  tableOf(
    'Order ID|Sale Date|Item Name|Buyer|Quantity|Order Shipping|Item Total|Currency|Transaction ID|SKU',
    '#9001|09/03/26|Mug|janedoe|2|8.00|68.00|CAD|4001|MUG',
    '#9001|09/03/26|Saucer|janedoe|1|8.00|6.00|CAD|4002|SAUCER',
  ),
)
const TAOBAO_SHOP: ShopChoice = { platform: 'taobao', nativeId: 'pots', name: 'Pots' }
const NUMBER = '5118609024991031607'
const TAOBAO = tableOf(
  '订单编号|总金额|买家实付金额|订单状态|订单创建时间|商品标题|宝贝种类|宝贝总数量',
  `${NUMBER}|46.00|40.00|买家已付款，等待卖家发货|2026-05-31 14:16:18|砂锅,漏勺|2|3`,
)
const TAOBAO_ITEMS = tableOf(
  '子订单编号|主订单编号|商品标题|商品价格|购买数量|商家编码|买家实付金额|订单状态',
  `${NUMBER}1|${NUMBER}|砂锅|34.00|1|POT|28.00|卖家已发货，等待买家确认`,
  `${NUMBER}2|${NUMBER}|漏勺|6.00|2|LADLE|12.00|卖家已发货，等待买家确认`,
)

describe('an order file and its file of lines', () => {
  it.each([
    ['first the orders', [{ content: ETSY }, { content: ETSY_ITEMS }]],
    ['first the lines', [{ content: ETSY_ITEMS }, { content: ETSY }]],
    ['both of them twice', [ETSY, ETSY_ITEMS, ETSY, ETSY_ITEMS].map((content) => ({ content }))],
    [
      'the orders from an older file',
      [{ content: ETSY_ITEMS }, { content: ETSY, savedAt: NOW - 9e9 }],
    ],
  ])('of Etsy make one order: %s', async (_order, steps) => {
    expect((await bringIn(ETSY_SHOP, '9001', steps)).view).toEqual({
      number: '9001',
      state: 'shipped',
      placedAt: Date.parse('2026-09-03T04:00:00Z'),
      title: 'Mug',
      pieces: 3,
      items: [
        { title: 'Mug', sku: 'MUG', pieces: 2, paidMinor: 6_800 },
        { title: 'Saucer', sku: 'SAUCER', pieces: 1, paidMinor: 600 },
      ],
      paidMinor: 8_200,
      currency: 'CAD',
    })
  })
  it('of which only the lines are there tell what those came to', async () => {
    expect((await bringIn(ETSY_SHOP, '9001', [{ content: ETSY_ITEMS }])).view).toMatchObject({
      paidMinor: 7_400,
      pieces: 3,
    })
  })
  it('in one workbook meet, the lines further on than the order', async () => {
    const content = await makeWorkbook([
      { name: '订单报表', rows: TAOBAO },
      { name: '销售明细', rows: TAOBAO_ITEMS },
    ])
    const { view } = await bringIn(TAOBAO_SHOP, NUMBER, [
      { content, table: 1 },
      { content, table: 0 },
    ])
    expect(view).toMatchObject({ state: 'shipped', title: '砂锅,漏勺', paidMinor: 4_000 })
    expect(view.items).toHaveLength(2)
  })
})

describe('a file in an archive', () => {
  it('is as old as its own name says, before that of the archive', async () => {
    const content = await makeZip(
      { 'ExportOrderList202606011430.csv': csv(TAOBAO) },
      { password: '1' },
    )
    const fileName = '202609010000.zip'
    const { seen } = await bringIn(TAOBAO_SHOP, NUMBER, [{ content, fileName, password: '1' }])
    expect(seen[0]?.observedAt).toBe(Date.parse('2026-06-01T06:30:00Z'))
  })
})
