import { describe, expect, it } from 'vitest'

import type { OffersView } from '@/lib/messaging/offer-calls'
import { DAY_MS } from '@/lib/shared/time'
import { makeCase } from '@/tests/fixtures/store/make-case'
import { NOON } from '@/tests/fixtures/store/open-store'

import {
  chatWith,
  GOODS,
  offersOf,
  openOfferShop,
  orderOf,
  SET,
  yuan,
  type OfferShop,
} from './offer-shop'

const idsOf = (view: OffersView | null): string[] => offersOf(view).map(({ offerId }) => offerId)
const read = (shop: OfferShop, buyer: string, about: Parameters<typeof chatWith>[1]) =>
  shop.desk.read(chatWith(buyer, about))

describe('what is offered', () => {
  it('goes with the product in the chat, and says why in figures', async () => {
    const shop = await openOfferShop()
    const view = await read(shop, 'new', { cards: ['PAN'], says: '多少钱?' })
    expect(view?.asked).toEqual([{ id: 'PAN', title: '铸铁锅 26cm' }])
    expect(view?.signals).toEqual(['price'])
    expect(idsOf(view)).toEqual(expect.arrayContaining(['product:BRUSH', 'product:OIL']))
    const brush = offersOf(view).find(({ offerId }) => offerId === 'product:BRUSH')
    expect(brush).toMatchObject({
      title: '锅刷 竹柄',
      price: yuan(15),
      moves: 'pieces',
      points: [{ feature: '竹柄硬毛', advantage: '不刮涂层', benefit: '锅用得更久' }],
      noted: null,
    })
    expect(brush?.reasons[0]).toMatchObject({ kind: 'together', count: 70, title: '铸铁锅 26cm' })
  })

  it('is never sold out, nor below the margin floor', async () => {
    const shop = await openOfferShop()
    expect(idsOf(await read(shop, 'new', { cards: ['PAN'] }))).not.toContain('product:LID')
    expect(idsOf(await read(shop, 'new', { cards: ['KETTLE'] }))).toContain('product:CUP')
    shop.set({ offerTerms: { [shop.shopId]: { marginFloor: 0.2, shippingCost: null } } })
    expect(idsOf(await read(shop, 'new', { cards: ['KETTLE'] }))).not.toContain('product:CUP')
  })

  it('is not what they own, unless it is used up by now', async () => {
    const shop = await openOfferShop()
    await shop.bring('anna', [orderOf('a1', ['BRUSH', 'OIL'], { placedAt: NOON - 20 * DAY_MS })])
    expect(idsOf(await read(shop, 'anna', { cards: ['PAN'] }))).not.toContain('product:OIL')
    shop.moveTo(NOON + 50 * DAY_MS)
    const ids = idsOf(await read(shop, 'anna', { cards: ['PAN'] }))
    expect(ids).toContain('product:OIL')
    expect(ids).not.toContain('product:BRUSH')
  })

  it('is not what went back, as a whole order or as one line', async () => {
    const shop = await openOfferShop()
    await shop.bring('bert', [
      orderOf('b1', ['BRUSH'], { state: 'refunded' }),
      orderOf('b2', [], {
        items: [
          { sku: 'OIL', title: '养锅油 250ml', gone: true },
          { sku: 'TEA', title: '茶滤 细网' },
        ],
      }),
    ])
    const ids = idsOf(await read(shop, 'bert', { cards: ['PAN'] }))
    expect(ids).not.toContain('product:BRUSH')
    expect(ids).not.toContain('product:OIL')
  })

  it('is nothing while a complaint or a return is open, or the talk is about one', async () => {
    const shop = await openOfferShop()
    const customerId = await shop.bring('cleo', [orderOf('c1', ['TEA'])])
    const why = async (says: string) => (await read(shop, 'cleo', { cards: ['PAN'], says }))?.answer
    expect(await why('锅坏了怎么办')).toEqual({ state: 'none', why: 'grievance' })
    expect(await why('I want a refund')).toEqual({ state: 'none', why: 'refund' })
    expect((await why('有货吗'))?.state).toBe('fits')
    const complaint = {
      kind: 'complaint',
      subject: 'product',
      text: '生锈',
      solved: false,
    } as const
    const place = { shopId: shop.shopId, customerId }
    await shop.store.records.put({ id: 'r', ...place, facts: complaint })
    expect(await why('有货吗')).toEqual({ state: 'none', why: 'complaint-open' })
    await shop.store.records.put({ id: 'r', ...place, facts: { ...complaint, solved: true } })
    expect((await why('有货吗'))?.state).toBe('fits')
    await shop.store.cases.update(['case'], (id) =>
      makeCase({
        id,
        shopId: shop.shopId,
        orderNumber: 'c1',
        kind: 'return-refund',
        closed: false,
      }),
    )
    expect(await why('有货吗')).toEqual({ state: 'none', why: 'refund' })
  })

  it('closes the gap to free shipping and to a tier whose benefits are published', async () => {
    const shop = await openOfferShop()
    await shop.bring('dora', [
      orderOf('d1', ['TEA'], { paidMinor: 15_000 }),
      orderOf('d2', ['PAN'], { state: 'unpaid', placedAt: NOON - DAY_MS, paidMinor: 32_500 }),
    ])
    const tiers = shop.set
    const kinds = async () =>
      offersOf(await read(shop, 'dora', {})).flatMap(({ reasons }) =>
        reasons.map(({ kind }) => kind),
      )
    expect(await kinds()).not.toContain('gap-tier')
    expect(await kinds()).not.toContain('gap-shipping')
    const { DEFAULT_SETTINGS } = await import('@/lib/settings/default-settings')
    const rules = { ...DEFAULT_SETTINGS.tiers, benefits: { silver: ['95折'] }, published: true }
    tiers({ tiers: rules, policy: { free_shipping_from: yuan(350) } })
    expect(await kinds()).toEqual(expect.arrayContaining(['gap-tier', 'gap-shipping']))
  })

  it('is a package at its own price as long as the platform bears that out', async () => {
    const shop = await openOfferShop()
    expect(await shop.desk.keepPackage(shop.shopId, SET)).toEqual({ ok: true, value: 'kept' })
    const find = async () =>
      offersOf(await read(shop, 'new', { cards: ['PAN'] })).find(
        ({ item }) => item.kind === 'package',
      )
    expect(await find()).toMatchObject({
      title: '开锅套餐',
      price: yuan(219),
      endsAt: NOON + 2 * DAY_MS,
      gift: '隔热垫',
      members: [{ title: '铸铁锅 26cm', pieces: 1 }, {}, {}],
    })
    shop.moveTo(NOON + 2 * DAY_MS)
    expect(await find()).toMatchObject({ price: yuan(243) })
    shop.moveTo(NOON + 3 * DAY_MS)
    expect(await find()).toBeUndefined()
  })

  it('names what is missing where nothing can be said', async () => {
    const shop = await openOfferShop()
    await shop.store.removeShop(shop.shopId, () => undefined)
    shop.desk.forget('all')
    expect((await read(shop, 'new', {}))?.answer).toEqual({
      state: 'too-little-data',
      missing: ['products', 'orders', 'context'],
    })
  })
})

describe('packages', () => {
  it('with an untrue original price are not kept', async () => {
    const shop = await openOfferShop()
    const kept = await shop.desk.keepPackage(shop.shopId, { ...SET, originalPrice: yuan(399) })
    expect(kept).toMatchObject({ ok: false, error: [{ kind: 'untrue-original-price' }] })
    expect(await shop.desk.listPackages(shop.shopId)).toEqual([])
  })
  it('go and come back', async () => {
    const shop = await openOfferShop()
    await shop.desk.keepPackage(shop.shopId, SET)
    await shop.desk.removePackage(shop.shopId, SET.id)
    expect(await shop.desk.listPackages(shop.shopId)).toEqual([])
    await shop.desk.restorePackage(shop.shopId, SET.id)
    expect(await shop.desk.listPackages(shop.shopId)).toMatchObject([
      { package: SET, check: { refusals: [] }, products: [{ id: 'PAN' }, {}, {}] },
    ])
  })
  it('are proposed from what is bought together', async () => {
    const shop = await openOfferShop()
    const proposals = await shop.desk.proposePackages(shop.shopId)
    expect(proposals.map(({ productIds }) => productIds)).toContainEqual(['BRUSH', 'PAN'])
    expect(
      proposals.every(({ products, productIds }) => products.length === productIds.length),
    ).toBe(true)
  })
})

const chat = (buyer: string) => chatWith(buyer, { cards: ['PAN'] })

describe('what came of offers', () => {
  it('is counted once a conversation, with the orders that followed', async () => {
    const shop = await openOfferShop()
    for (const buyer of ['e1', 'e2', 'e3', 'e4']) await shop.desk.read(chat(buyer))
    const note = { offerId: 'product:BRUSH', what: 'offered' } as const
    for (const buyer of ['e1', 'e2']) expect(await shop.desk.note(chat(buyer), note)).toBe(true)
    expect(await shop.desk.note(chat('e1'), { ...note, what: 'taken' })).toBe(true)
    expect(await shop.desk.note(chat('e1'), note)).toBe(true)
    expect(await shop.desk.note(chat('e1'), { ...note, offerId: 'product:none' })).toBe(false)
    const shown = offersOf(await shop.desk.read(chat('e1')))
    expect(shown.find(({ offerId }) => offerId === 'product:BRUSH')?.noted).toBe('taken')
    await shop.bring('e1', [orderOf('o1', ['PAN', 'BRUSH'], { placedAt: NOON + DAY_MS })])
    await shop.bring('e3', [orderOf('o3', ['PAN'], { placedAt: NOON + DAY_MS, state: 'refunded' })])
    shop.moveTo(NOON + 8 * DAY_MS)
    const figures = await shop.desk.figures(shop.shopId)
    expect(figures).toMatchObject({
      offered: 2,
      taken: 1,
      refused: 0,
      ordered: { hits: 1, of: 2 },
      orderedWithout: { hits: 0, of: 2 },
      uplift: { value: 0.5 },
      offers: [
        { offerId: 'product:BRUSH', title: '锅刷 竹柄', item: 'product', isToRetire: false },
      ],
    })
  })
  it('is told to all pages of ours', async () => {
    const shop = await openOfferShop()
    shop.pushed.length = 0
    await shop.desk.note(chatWith('f', { cards: ['PAN'] }), {
      offerId: 'product:OIL',
      what: 'refused',
    })
    expect(shop.pushed).toEqual([{ push: 'offers', shopId: shop.shopId }])
  })
})

describe('the products of a shop', () => {
  it('are those of its orders and those that people named, the hottest first', async () => {
    const shop = await openOfferShop()
    await shop.bring('g', [orderOf('g1', [], { items: [{ title: 'Loose spoon' }] })])
    const day = Math.floor(NOON / DAY_MS)
    const figures = { from: day - 7, to: day - 1, visits: 90, visitors: 50, buyers: 5 }
    const rest = { favourites: 8, depth: 2.1, bounce: 0.4 }
    await shop.desk.keepTraffic(shop.shopId, [{ productId: 'APRON', ...figures, ...rest }])
    const page = await shop.desk.listProducts(shop.shopId, { offset: 0, limit: 3 })
    expect(page.total).toBe(Object.keys(GOODS).length)
    expect(page.products[0]).toMatchObject({
      product: { id: 'APRON' },
      isBare: false,
      orders: 12,
      hot: { figures: { firstVisitShare: 0.1, favourites: 8, views: 90 } },
      traffic: { visits: 90 },
    })
    const found = await shop.desk.listProducts(shop.shopId, {
      search: '锅 26',
      offset: 0,
      limit: 9,
    })
    expect(found.products.map(({ product }) => product.id).toSorted()).toEqual(['LID', 'PAN'])
  })
  it('keep what was said of them where a list does not say it', async () => {
    const shop = await openOfferShop()
    const listed = { id: 'PAN', facts: { stock: 7 } }
    expect(await shop.desk.keepProducts(shop.shopId, [listed])).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
    })
    expect(await shop.desk.keepProducts(shop.shopId, [listed])).toEqual({
      added: 0,
      changed: 0,
      unchanged: 1,
    })
    const { products } = await shop.desk.listProducts(shop.shopId, {
      search: 'PAN',
      offset: 0,
      limit: 1,
    })
    expect(products[0]?.product).toMatchObject({ price: yuan(199), stock: 7 })
  })
  it('are the same whether orders name them by title or the list by number', async () => {
    const shop = await openOfferShop()
    const view = await shop.desk.associations(shop.shopId, { productId: 'KETTLE', limit: 5 })
    expect(view.lines[0]).toMatchObject({ other: { id: 'TEA' }, count: 60, isSignificant: true })
    const all = await shop.desk.associations(shop.shopId, { limit: 500 })
    expect(
      all.lines.every(({ count, oneCount, confidence }) => confidence === count / oneCount),
    ).toBe(true)
  })
})
