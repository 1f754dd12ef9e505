import { describe, expect, it } from 'vitest'

import type { ShopChoice } from '@/lib/files/work-protocol'

import { SHOP, SUMMARY, file, setUp, settle } from './queue-world'

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
  it('stand newest first', () => {
    const { queue } = setUp()
    queue.add([file('a.csv')])
    queue.add([file('b.csv')])
    expect(queue.read().rows.map(({ fileName }) => fileName)).toEqual(['b.csv', 'a.csv'])
  })
})
