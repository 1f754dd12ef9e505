import { describe, expect, it } from 'vitest'

import type { Inspection } from '@/lib/files/work-protocol'

import {
  FORESIGHT,
  KNOWN,
  SHOP,
  STATEMENT,
  SUMMARY,
  file,
  locked,
  setUp,
  settle,
  sheet,
} from './queue-world'

describe('the files of a batch, while they are worked on,', () => {
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
  it('stand still while they are held, and go on', async () => {
    const { queue, started, paces } = setUp()
    queue.offerShops([SHOP])
    queue.add([file()])
    await settle()
    queue.hold('row-1', true)
    expect(queue.read().rows[0]?.held).toBe(true)
    queue.hold('row-1', false)
    expect(queue.read().rows[0]?.held).toBe(false)
    expect(paces).toEqual(['held', 'let go'])
    started[0]?.end({ how: 'done', value: SUMMARY })
    await settle()
    queue.hold('row-1', true)
    expect(queue.read().rows[0]?.held).toBe(false)
  })
  it('give what they are read from, to look into what is not understood', async () => {
    const { queue } = setUp((password) =>
      password === undefined ? locked('password-needed') : [sheet(0, 'a.csv'), sheet(1, 'b.csv')],
    )
    queue.add([file('orders.zip')])
    await settle()
    queue.unlock('row-1', 'open')
    await settle()
    const second = queue.read().rows[1]?.id ?? ''
    expect(queue.sourceOf(second)).toMatchObject({ table: 1, password: 'open' })
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
