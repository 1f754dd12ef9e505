import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createHoldBack, createNaming, withLines } from '@/lib/intake/name-orders'
import type { IncomingOrder } from '@/lib/intake/order-import'
import { createIds } from '@/lib/store/ids'
import { readLine } from '@/lib/store/lines'
import { packOrder, unpackOrder } from '@/lib/store/pack-order'

const SHOP = { platform: 'pinduoduo', nativeId: 's', name: null } as const
const NOON = Date.UTC(2026, 10, 20, 12)

const nameOf = (ids = createIds()) => createNaming(ids, { shop: SHOP, source: 'file' })
const orderOf = (number: string, buyer?: string): IncomingOrder => ({
  facts: { number, state: 'paid', paidMinor: 100, currency: 'CNY' },
  observedAt: NOON,
  ...(buyer === undefined ? {} : { buyer: { nativeId: buyer, nick: `nick ${buyer}` } }),
})

describe('lines of named orders', () => {
  it('are what the orders pack to', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (number, buyer) => {
        for (const { order, line } of withLines(nameOf()([orderOf(number, buyer)]))) {
          const packed = line && readLine(line)
          expect(packed).toBe(packOrder(order))
          expect(unpackOrder(packed ?? '')).toEqual(order)
        }
      }),
    )
  })
})

describe('naming of orders', () => {
  it('names the buyer by the id that everybody knows them by', async () => {
    const ids = createIds()
    const [named, again] = nameOf(ids)([orderOf('n', '买家'), orderOf('m', '买家')])
    const id = await ids.customer(SHOP.platform, SHOP.nativeId, '买家')
    expect([named?.order.buyer, again?.order.buyer]).toEqual([id, id])
    expect(named?.contact).toEqual({ nativeId: '买家', nick: 'nick 买家', seenAt: NOON })
  })

  it('tells a statement by its moves alone', () => {
    const move = { ledger: 'l', id: '1', kind: 'refund', minor: 5, currency: 'CNY' } as const
    const [named] = nameOf()([
      { facts: { number: 'n' }, observedAt: NOON, moves: [move], onlyKnown: true },
    ])
    expect(named?.order).toEqual({ number: 'n', seen: [], moves: [move] })
    expect(named?.onlyKnown).toBe(true)
  })

  it('leaves out a buyer who was erased after the order was placed', async () => {
    const ids = createIds()
    const id = await ids.customer(SHOP.platform, SHOP.nativeId, 'b')
    const { facts, ...before } = orderOf('n', 'b')
    const after = { ...before, facts: { ...facts, number: 'm', placedAt: NOON + 2 } }
    const named = nameOf(ids)([{ ...before, facts: { ...facts, placedAt: NOON } }, after])
    const kept = await createHoldBack(async () => new Map([[id, NOON + 1]]))(named)
    expect(kept.map(({ order, contact }) => [order.buyer, contact?.nick])).toEqual([
      [undefined, undefined],
      [id, 'nick b'],
    ])
  })
})
