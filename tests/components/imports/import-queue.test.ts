import { describe, expect, it } from 'vitest'

import { createImportQueue } from '@/components/imports/import-queue'
import type { JobEnd, TableChoice, WatchProgress, WorkDesk } from '@/lib/files/work-desk'
import type {
  Foresight,
  ImportSummary,
  Inspection,
  KnownShop,
  ShopChoice,
} from '@/lib/files/work-protocol'

const SHOP: KnownShop = {
  id: 'shop',
  platform: 'pinduoduo',
  nativeId: '900100200',
  name: '青禾厨具',
  orders: 0,
  unclaimed: 0,
  sample: false,
}
const KNOWN: Inspection = {
  known: true,
  table: 0,
  name: '',
  format: 'pinduoduo-orders',
  platform: 'pinduoduo',
  grain: 'order',
  encoding: 'utf-8',
}
const STATEMENT: Inspection = {
  known: true,
  table: 0,
  name: '',
  format: 'alipay-bill',
  platform: null,
  grain: 'movement',
  encoding: 'gb18030',
}
const FORESIGHT: Foresight = {
  known: 312,
  unknown: 14,
  payments: 0,
  refunds: 312,
  returns: 0,
  keepsUnknown: false,
  buyers: 0,
}
const SUMMARY: ImportSummary = {
  shopId: 'shop',
  added: 3,
  updated: 0,
  unchanged: 0,
  claimed: 0,
  unclaimed: 3,
  from: null,
  to: null,
  tookMs: 5,
  refusedCount: 0,
  header: [],
  refused: [],
  warnings: {},
}

interface Started {
  readonly shop: ShopChoice
  readonly watch: WatchProgress
  readonly choice: TableChoice | undefined
  readonly end: (end: JobEnd<ImportSummary>) => void
}

function setUp(look: (password?: string) => readonly Inspection[] = () => [KNOWN]) {
  const started: Started[] = []
  const foreseen: Pick<Started, 'shop' | 'choice'>[] = []
  const written: string[] = []
  const desk: Pick<WorkDesk, 'inspectFile' | 'importFile' | 'foreseeImport'> = {
    inspectFile: async (_file, password) => ({ how: 'done', value: look(password) }),
    foreseeImport: (_file, shop, choice) => {
      foreseen.push({ shop, choice })
      return {
        ended: Promise.resolve({ how: 'done', value: FORESIGHT }),
        cancel: () => undefined,
      }
    },
    importFile: (_file, shop, watch, choice) => {
      const settling: { end?: Started['end'] } = {}
      const ended = new Promise<JobEnd<ImportSummary>>((resolve) => {
        settling.end = resolve
      })
      const end: Started['end'] = (how) => settling.end?.(how)
      started.push({ shop, watch, choice, end })
      return { ended, cancel: () => end({ how: 'cancelled' }) }
    },
  }
  let ids = 0
  const queue = createImportQueue({
    desk,
    newId: () => `row-${(ids += 1)}`,
    onWritten: (shopId) => written.push(shopId),
  })
  const statuses = () => queue.read().rows.map(({ status }) => status)
  return { queue, started, foreseen, written, statuses }
}
const file = (name = 'orders.csv'): File => new File(['x'], name)
const sheet = (table: number, name: string): Inspection => ({ ...KNOWN, table, name })
const locked = (why: 'password-needed' | 'wrong-password'): Inspection[] => [
  { known: false, table: 0, name: '', refusal: { why } },
]
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

describe('the files of a batch', () => {
  it('wait for their shop', async () => {
    const { queue, started, statuses } = setUp()
    queue.add([file()])
    await settle()
    expect(statuses()).toEqual(['waiting'])
    queue.chooseShop({ platform: 'pinduoduo', nativeId: '1234567', name: '小店' })
    expect(started.map(({ shop }) => shop.nativeId)).toEqual(['1234567'])
  })
  it('start by themselves where only one shop is known', async () => {
    const { queue, started, statuses } = setUp()
    queue.offerShops([SHOP])
    queue.add([file()])
    await settle()
    expect(started).toHaveLength(1)
    started[0]?.end({ how: 'done', value: SUMMARY })
    await settle()
    expect(statuses()).toEqual(['done'])
  })
  it('do not start by themselves where two shops are known', async () => {
    const { queue, started } = setUp()
    queue.offerShops([SHOP, { ...SHOP, id: 'other', nativeId: '2' }])
    queue.add([file()])
    await settle()
    expect(started).toEqual([])
  })
  it('keep the shop that somebody chose when another becomes known', async () => {
    const { queue } = setUp()
    const chosen: ShopChoice = { platform: 'pinduoduo', nativeId: '7', name: '七' }
    queue.chooseShop(chosen)
    queue.offerShops([SHOP])
    expect(queue.read().shop).toEqual(chosen)
  })
  it('start once, however often shops are told', async () => {
    const { queue, started } = setUp()
    queue.offerShops([SHOP])
    queue.add([file()])
    await settle()
    queue.offerShops([SHOP])
    queue.offerShops([SHOP])
    expect(started).toHaveLength(1)
  })
  it('tell whose orders were written, and which rows were refused', async () => {
    const { queue, started, statuses, written } = setUp()
    queue.offerShops([SHOP])
    queue.add([file()])
    await settle()
    started[0]?.end({ how: 'done', value: { ...SUMMARY, refusedCount: 2 } })
    await settle()
    expect(statuses()).toEqual(['part-refused'])
    expect(written).toEqual(['shop'])
  })
  it('are not understood where no format fits', async () => {
    const refusal = { why: 'spreadsheet' } as const
    const { queue, started, statuses } = setUp(() => [
      { known: false, table: 0, name: '', refusal },
    ])
    queue.offerShops([SHOP])
    queue.add([file()])
    await settle()
    expect(statuses()).toEqual(['not-understood'])
    expect(started).toEqual([])
  })
  it('stop while they wait, and do not come back by themselves', async () => {
    const { queue, started, statuses } = setUp()
    queue.add([file()])
    queue.stop('row-1')
    await settle()
    queue.offerShops([SHOP])
    expect(statuses()).toEqual(['cancelled'])
    expect(started).toEqual([])
  })
  it('stop while they are read, and can be tried again', async () => {
    const { queue, started, statuses, written } = setUp()
    queue.offerShops([SHOP])
    queue.add([file()])
    await settle()
    queue.stop('row-1')
    await settle()
    expect(statuses()).toEqual(['cancelled'])
    expect(written).toEqual([])
    queue.retry('row-1')
    await settle()
    expect(started).toHaveLength(2)
  })
  it('of several tables have a row each, with what tells them apart', async () => {
    const other: Inspection = {
      known: false,
      table: 2,
      name: '发货报表',
      refusal: { why: 'unknown-format', columns: ['a'] },
    }
    const { queue, started, statuses } = setUp(() => [
      sheet(0, '订单报表'),
      sheet(1, '销售明细'),
      other,
    ])
    queue.offerShops([SHOP])
    queue.add([file('orders.xlsx')])
    await settle()
    expect(queue.read().rows.map(({ fileName }) => fileName)).toEqual([
      'orders.xlsx • 订单报表',
      'orders.xlsx • 销售明细',
      'orders.xlsx • 发货报表',
    ])
    expect(statuses()).toEqual(['queued', 'queued', 'not-understood'])
    expect(started.map(({ choice }) => choice?.table)).toEqual([0, 1])
  })
  it('of several tables try again the one that was stopped, and no other', async () => {
    const { queue, started, statuses } = setUp(() => [
      { ...KNOWN, table: 0, name: 'a.csv' },
      { ...KNOWN, table: 1, name: 'b.csv' },
    ])
    queue.offerShops([SHOP])
    queue.add([file('orders.zip')])
    await settle()
    const second = queue.read().rows[1]?.id ?? ''
    queue.stop(second)
    await settle()
    queue.retry(second)
    await settle()
    expect(statuses()).toEqual(['queued', 'queued'])
    expect(started.map(({ choice }) => choice?.table)).toEqual([0, 1, 1])
  })
  it('go to shops of their own where somebody says so', async () => {
    const { queue, started } = setUp()
    queue.add([file('a.csv'), file('b.csv')])
    await settle()
    queue.chooseShopOf('row-2', { platform: 'pinduoduo', nativeId: '2', name: '二' })
    queue.chooseShop({ platform: 'pinduoduo', nativeId: '1', name: '一' })
    expect(started.map(({ shop }) => shop.nativeId)).toEqual(['2', '1'])
  })
  it('that are locked wait for their password, and all of their tables come with it', async () => {
    const { queue, started, statuses } = setUp((password) => {
      if (password === undefined) return locked('password-needed')
      if (password !== 'open') return locked('wrong-password')
      return [
        { ...KNOWN, table: 0, name: 'a.csv' },
        { ...KNOWN, table: 1, name: 'b.csv' },
      ]
    })
    queue.offerShops([SHOP])
    queue.add([file('orders.zip')])
    await settle()
    expect(queue.read().rows[0]).toMatchObject({
      status: 'locked',
      refusal: { why: 'password-needed' },
    })
    queue.unlock('row-1', 'shut')
    await settle()
    expect(queue.read().rows[0]).toMatchObject({
      status: 'locked',
      refusal: { why: 'wrong-password' },
    })
    queue.unlock('row-1', 'open')
    await settle()
    expect(statuses()).toEqual(['queued', 'queued'])
    expect(started.map(({ choice }) => choice)).toEqual([
      { table: 0, password: 'open' },
      { table: 1, password: 'open' },
    ])
  })
  it('stand newest first', () => {
    const { queue } = setUp()
    queue.add([file('a.csv')])
    queue.add([file('b.csv')])
    expect(queue.read().rows.map(({ fileName }) => fileName)).toEqual(['b.csv', 'a.csv'])
  })
  it('add to known orders only once somebody has seen what they would add', async () => {
    const { queue, started, statuses } = setUp(() => [STATEMENT])
    queue.offerShops([SHOP])
    queue.add([file()])
    await settle()
    expect(statuses()).toEqual(['foreseen'])
    expect(queue.read().rows[0]?.foresight).toEqual(FORESIGHT)
    expect(started).toEqual([])
    queue.confirm('row-1')
    await settle()
    expect(started).toHaveLength(1)
    queue.confirm('row-1')
    await settle()
    expect(started).toHaveLength(1)
  })
  it('are held against another shop when that is chosen, and go to it alone', async () => {
    const { queue, started, statuses } = setUp(() => [STATEMENT])
    queue.chooseShop({ platform: 'pinduoduo', nativeId: '1', name: 'One' })
    queue.add([file()])
    await settle()
    queue.chooseShop(null)
    expect(statuses()).toEqual(['waiting'])
    queue.confirm('row-1')
    const other = { platform: 'taobao', nativeId: '2', name: 'Two' } as const
    queue.chooseShop(other)
    await settle()
    expect(statuses()).toEqual(['foreseen'])
    queue.confirm('row-1')
    await settle()
    expect(started.map(({ shop }) => shop)).toEqual([other])
  })
  it('are looked at anew for a shop of their own, each table with what opens it', async () => {
    const { queue, started, foreseen, statuses } = setUp((password) =>
      password === undefined
        ? locked('password-needed')
        : [STATEMENT, { ...STATEMENT, table: 1, name: 'b.csv' }],
    )
    const [one, two] = [
      { platform: 'pinduoduo', nativeId: '1', name: 'One' },
      { platform: 'taobao', nativeId: '2', name: 'Two' },
    ] as const
    queue.chooseShop(one)
    queue.add([file('bills.zip')])
    await settle()
    queue.unlock('row-1', 'open')
    await settle()
    expect(statuses()).toEqual(['foreseen', 'foreseen'])
    queue.chooseShopOf('row-2', two)
    expect(statuses()).toEqual(['foreseen', 'queued'])
    await settle()
    expect(foreseen).toEqual([
      { shop: one, choice: { table: 0, password: 'open' } },
      { shop: one, choice: { table: 1, password: 'open' } },
      { shop: two, choice: { table: 1, password: 'open' } },
    ])
    queue.chooseShop(null)
    expect(statuses()).toEqual(['waiting', 'foreseen'])
    queue.confirm('row-2')
    await settle()
    expect(started.map(({ shop, choice }) => ({ shop, choice }))).toEqual(foreseen.slice(2))
  })
  it('are held against the shop that was chosen while they were looked at', async () => {
    const { queue, foreseen, statuses } = setUp(() => [STATEMENT])
    queue.chooseShop({ platform: 'pinduoduo', nativeId: '1', name: 'One' })
    queue.add([file()])
    await Promise.resolve()
    queue.chooseShop({ platform: 'taobao', nativeId: '2', name: 'Two' })
    await settle()
    expect(foreseen.at(-1)?.shop.nativeId).toBe('2')
    expect(statuses()).toEqual(['foreseen'])
  })
})
