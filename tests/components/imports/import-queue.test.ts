import { describe, expect, it } from 'vitest'

import { createImportQueue } from '@/components/imports/import-queue'
import type { JobEnd, WatchProgress, WorkDesk } from '@/lib/files/work-desk'
import type { ImportSummary, Inspection, KnownShop, ShopChoice } from '@/lib/files/work-protocol'

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
  format: 'pinduoduo-orders',
  platform: 'pinduoduo',
  encoding: 'utf-8',
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
  spool: new Blob([]),
  wentOnAt: 0,
  refusedBy: {},
  refused: [],
  warnings: {},
}

interface Started {
  readonly shop: ShopChoice
  readonly watch: WatchProgress
  readonly end: (end: JobEnd<ImportSummary>) => void
}

function setUp(inspection: Inspection = KNOWN) {
  const started: Started[] = []
  const written: string[] = []
  const desk: Pick<WorkDesk, 'inspectFile' | 'importFile'> = {
    inspectFile: async () => ({ how: 'done', value: inspection }),
    importFile: (_file, shop, watch) => {
      const settling: { end?: Started['end'] } = {}
      const ended = new Promise<JobEnd<ImportSummary>>((resolve) => {
        settling.end = resolve
      })
      const end: Started['end'] = (how) => settling.end?.(how)
      started.push({ shop, watch, end })
      return {
        ended,
        cancel: () => end({ how: 'cancelled' }),
        hold: () => undefined,
        letGo: () => undefined,
      }
    },
  }
  let ids = 0
  const queue = createImportQueue({
    desk,
    newId: () => `row-${(ids += 1)}`,
    onWritten: (shopId) => written.push(shopId),
  })
  const statuses = () => queue.read().rows.map(({ status }) => status)
  return { queue, started, written, statuses }
}
const file = (name = 'orders.csv'): File => new File(['x'], name)
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
    const { queue, started, statuses } = setUp({ known: false, refusal })
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
  it('stand newest first', () => {
    const { queue } = setUp()
    queue.add([file('a.csv')])
    queue.add([file('b.csv')])
    expect(queue.read().rows.map(({ fileName }) => fileName)).toEqual(['b.csv', 'a.csv'])
  })
})
