import { describe, expect, it } from 'vitest'

import type { FileOrder } from '@/lib/files/import-format'
import { joinPieces } from '@/lib/files/join-pieces'
import type { OrderItem } from '@/lib/shared/orders'

const orderOf = (items: OrderItem[]): FileOrder => ({ facts: { number: '1', items }, items: 9 })
const POT: OrderItem = { title: 'Pot', sku: 'POT', pieces: 1, paidMinor: 500 }

describe('rows of one piece each', () => {
  it('of the same product are one line', () => {
    expect(
      joinPieces(orderOf([POT, { ...POT, paidMinor: 450 }, { title: 'Lid', sku: 'LID' }])),
    ).toEqual({
      facts: {
        number: '1',
        items: [
          { title: 'Pot', sku: 'POT', pieces: 2, paidMinor: 950 },
          { title: 'Lid', sku: 'LID' },
        ],
      },
      items: 2,
    })
  })
  it('of which one was given back stay two lines', () => {
    const { facts, items } = joinPieces(orderOf([POT, { ...POT, gone: true }]))
    expect(facts.items).toHaveLength(2)
    expect(items).toBe(2)
  })
  it('without numbers are told apart by their titles', () => {
    expect(
      joinPieces(orderOf([{ title: 'Pot' }, { title: 'Pot' }, { title: 'Pan' }])).facts.items,
    ).toEqual([{ title: 'Pot', pieces: 2 }, { title: 'Pan' }])
  })
  it('tell no amount for a line of which one piece tells none', () => {
    const { paidMinor: _unknown, ...plain } = POT
    expect(joinPieces(orderOf([POT, plain])).facts.items).toEqual([
      { title: 'Pot', sku: 'POT', pieces: 2 },
    ])
  })
  it('without lines stay as they are', () => {
    const order: FileOrder = { facts: { number: '1' }, items: 3 }
    expect(joinPieces(order)).toBe(order)
  })
})
