import { describe, expect, it } from 'vitest'

import { createFactReader } from '@/lib/background/guard-facts'
import type { Settings } from '@/lib/settings/settings'
import { HOUR_MS } from '@/lib/shared/time'
import type { Sighting } from '@/lib/consoles/sighting'
import { NOON } from '@/tests/fixtures/store/open-store'

import { openGuardShop, ORDER, STRANGE_ORDER } from './guard-shop'

/** What the guard knows when a text is written to the buyer of a page. */
async function factsFor(
  text: string,
  {
    page = {},
    set = {},
  }: { readonly page?: Partial<Sighting>; readonly set?: Partial<Settings> } = {},
) {
  const { store, shelfOf, settings, sighting } = await openGuardShop(set)
  const read = await createFactReader(
    { store, settings, shelfOf, now: NOON },
    { ...sighting, ...page },
  )
  return read(text)
}

describe('what the guard knows of a conversation', () => {
  it('is its buyer, their orders, and what runs out on them', async () => {
    const facts = await factsFor('在的')
    expect(facts).toMatchObject({ platform: 'pinduoduo', zone: 'Asia/Shanghai' })
    expect(facts.buyer).toMatchObject({ nick: '小鱼' })
    expect(facts.orders).toEqual([
      {
        number: ORDER,
        state: 'paid',
        paid: { minor: 3_900, currency: 'CNY' },
        amounts: [{ minor: 3_900, currency: 'CNY' }],
        items: ['铸铁锅'],
        otherNumbers: ['12345678901234'],
        deadlines: [NOON + HOUR_MS],
      },
    ])
  })

  it('is what the page shows where the store knows nobody', async () => {
    const facts = await factsFor('在的', { page: { buyer: { nick: '新人' }, shop: undefined } })
    expect(facts.orders?.map(({ number }) => number)).toEqual([ORDER])
    expect(facts).toMatchObject({ buyer: { nick: '新人', names: [] }, tier: null, ofOthers: null })
  })

  it('is nothing of orders that stand beside another buyer', async () => {
    const { sighting } = await openGuardShop()
    const [order] = sighting.orders
    if (order === undefined) throw new Error('the page shows an order')
    const orders = [{ ...order, buyer: { nick: '别人' } }]
    const facts = await factsFor('在的', { page: { buyer: { nick: '新人' }, orders } })
    expect(facts.orders).toEqual([])
  })

  it('is the tier with what it gives, and whether that is published', async () => {
    const tiers = {
      currency: 'CNY',
      windowDays: null,
      thresholds: {
        silver: { minor: 1_000, orders: 1 },
        gold: { minor: 900_000, orders: 90 },
        platinum: { minor: 990_000, orders: 99 },
        diamond: { minor: 999_000, orders: 999 },
      },
      looks: { gold: { name: '金粉', colour: null } },
      benefits: { silver: ['95折'], gold: ['免费退换'] },
      published: true,
    }
    const { tier } = await factsFor('在的', { set: { tiers } })
    expect(tier).toMatchObject({ published: true, atLeast: true })
    expect(tier?.held).toContain('银卡')
    expect(tier?.ladder[0]).toMatchObject({ benefits: ['95折'], isHeld: true })
    expect(tier?.ladder[1]).toMatchObject({ names: ['金粉'], isHeld: false })
  })

  it("is what is another buyer's of what the text says", async () => {
    const text = `订单 ${STRANGE_ORDER} 和 ${ORDER}，买家 一罐云彩，买家 小鱼`
    expect((await factsFor(text)).ofOthers).toEqual([STRANGE_ORDER, '一罐云彩'])
  })

  it('says of no number that only the cache does not know that it is wrong', async () => {
    const unknown = '260601-555555555555'
    const facts = await factsFor(`您的订单 ${unknown} 和 ${STRANGE_ORDER}`)
    expect(facts.orders?.[0]?.otherNumbers).toContain(unknown)
    expect(facts.orders?.[0]?.otherNumbers).not.toContain(STRANGE_ORDER)
  })

  it('has what the shop keeps to', async () => {
    const { policy } = await factsFor('在的', { set: { policy: { return_days: 7 } } })
    expect(policy).toMatchObject({ return_days: 7 })
  })
})
