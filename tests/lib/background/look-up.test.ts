import { describe, expect, it } from 'vitest'

import { lookUp, readQuery } from '@/lib/background/look-up'
import { ingestSighting } from '@/lib/intake/ingest-sighting'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import { makeSighting, shownOrder } from '@/tests/fixtures/store/make-sighting'
import { NOON, openTestStore } from '@/tests/fixtures/store/open-store'

const about = { settings: DEFAULT_SETTINGS, now: NOON }
const taobao = { platform: 'taobao' as const, shop: { id: '青禾店', name: '青禾店' } }

describe('what is pasted', () => {
  it.each([
    ['cntaobao云上的鱼', '云上的鱼', []],
    ['cnalichn greenleaf', 'greenleaf', []],
    [' 云上的鱼 ', '云上的鱼', []],
    ['261118-073512345670273', '261118-073512345670273', ['261118-073512345670273']],
    [
      '1234567890123456789，9876543210987654321',
      '1234567890123456789，9876543210987654321',
      ['1234567890123456789', '9876543210987654321'],
    ],
  ])('reads %j', (query, nick, numbers) => {
    expect(readQuery(query)).toEqual({ nick, numbers })
  })
})

const open = async () => {
  const store = await openTestStore()
  const known = makeSighting({ orders: [shownOrder('261118-1'), shownOrder('261118-2')] })
  await ingestSighting(store, known, { now: NOON })
  return store
}

describe('looking a buyer up', () => {
  it('finds who owns an order, and says which order led there', async () => {
    const found = await lookUp(await open(), '261118-2', about)
    expect(found).toMatchObject({
      buyers: [{ nick: '小鱼', orderCount: 2, orderNumber: '261118-2' }],
      unclaimed: [],
      newcomers: [],
    })
  })

  it('finds who is called so, once, whichever way they are found', async () => {
    const store = await open()
    expect((await lookUp(store, '小鱼', about)).buyers).toMatchObject([
      { nick: '小鱼', orderNumber: null },
    ])
    expect((await lookUp(store, '261118-1 261118-2', about)).buyers).toHaveLength(1)
  })

  it('names an order of which nobody knows whose it is', async () => {
    const store = await open()
    const list = makeSighting({
      page: 'order-list',
      buyer: undefined,
      orders: [shownOrder('261118-9')],
    })
    await ingestSighting(store, list, { now: NOON })
    expect(await lookUp(store, '261118-9', about)).toEqual({
      buyers: [],
      unclaimed: ['261118-9'],
      newcomers: [],
    })
  })

  it.each([
    ['云上的鱼', ['云上的鱼']],
    ['云**鱼', []],
  ])('offers %s as new only where a nick is an account', async (nick, offered) => {
    const store = await open()
    await ingestSighting(store, makeSighting({ ...taobao, buyer: undefined }), { now: NOON })
    const { buyers, newcomers } = await lookUp(store, nick, about)
    expect(buyers).toEqual([])
    expect(newcomers.map((each) => each.nick)).toEqual(offered)
    expect(newcomers.every(({ platform }) => platform === 'taobao')).toBe(true)
  })
})
