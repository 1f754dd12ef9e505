import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { joinReady, packReady, unpackReady } from '@/lib/files/ready-orders'
import { createNaming, withLines } from '@/lib/intake/name-orders'
import type { IncomingOrder } from '@/lib/intake/order-import'
import { createIds } from '@/lib/store/ids'

const NOON = Date.UTC(2026, 10, 20, 12)
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const buyer = fc.record(
  { nativeId: text, nick: text, phone: text },
  { requiredKeys: ['nativeId', 'nick'] },
)
const told = fc.record({ number: text, title: text })
const order = fc
  .tuple(told, fc.option(buyer, { nil: undefined }))
  .map(([facts, named]): IncomingOrder => {
    const heard: IncomingOrder = { facts, observedAt: NOON }
    return named === undefined ? heard : Object.assign(heard, { buyer: named })
  })
const name = createNaming(createIds(), {
  shop: { platform: 'taobao', nativeId: 's', name: null },
  source: 'file',
})
const asFile = (orders: readonly IncomingOrder[]) =>
  withLines(name(orders)).map((each) => Object.assign(each, { onlyKnown: false }))

describe('orders that were made ready', () => {
  it('arrive as they were packed', () => {
    fc.assert(
      fc.property(fc.array(order), (orders) => {
        expect(unpackReady(packReady(name(orders), NOON))).toEqual(asFile(orders))
      }),
    )
  })
  it('are the same in one pack and in several', () => {
    fc.assert(
      fc.property(fc.array(fc.array(order), { minLength: 1 }), (batches) => {
        const joined = joinReady(batches.map((each) => packReady(name(each), NOON)))
        expect(unpackReady(joined)).toEqual(asFile(batches.flat()))
      }),
    )
  })
  it('are told as those of a purse, of which only what is known is kept', () => {
    const move = { ledger: 'l', id: '1', kind: 'refund', minor: 5, currency: 'CNY' } as const
    const named = name([
      { facts: { number: 'n' }, observedAt: NOON, moves: [move], onlyKnown: true },
    ])
    expect(unpackReady(packReady(named, NOON))).toMatchObject([
      { order: { number: 'n', seen: [], moves: [move] }, onlyKnown: true },
    ])
  })
})
