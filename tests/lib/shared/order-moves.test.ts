import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  canonicalMove,
  MOVE_KINDS,
  MOVE_LIMIT,
  mergeMoves,
  sumMoves,
  type OrderMove,
} from '@/lib/shared/order-moves'

const move: fc.Arbitrary<OrderMove> = fc
  .record(
    {
      ledger: fc.constantFrom('bill', 'settlement'),
      id: fc.constantFrom('1', '2', '3'),
      kind: fc.constantFrom(...MOVE_KINDS),
      at: fc.integer({ min: 0, max: 2 }),
      minor: fc.integer({ min: -2, max: 2 }),
      currency: fc.constantFrom('CNY', 'EUR'),
    },
    { requiredKeys: ['ledger', 'id', 'kind'] },
  )
  .map(canonicalMove)
const moves = fc.array(move, { maxLength: 8 }).map((some) => mergeMoves(some, []))

const refund = (id: string, minor: number, more: Partial<OrderMove> = {}): OrderMove => ({
  ledger: 'bill',
  id,
  kind: 'refund',
  minor,
  currency: 'CNY',
  ...more,
})

describe('joining movements', () => {
  it('does not depend on who comes first', () => {
    fc.assert(
      fc.property(moves, moves, (a, b) => {
        expect(mergeMoves(a, b)).toEqual(mergeMoves(b, a))
      }),
    )
  })
  it('does not depend on how they are grouped', () => {
    fc.assert(
      fc.property(moves, moves, moves, (a, b, c) => {
        expect(mergeMoves(mergeMoves(a, b), c)).toEqual(mergeMoves(a, mergeMoves(b, c)))
      }),
    )
  })
  it('changes nothing when the same statement comes again', () => {
    fc.assert(
      fc.property(moves, moves, (a, b) => {
        const joined = mergeMoves(a, b)
        expect(mergeMoves(joined, b)).toEqual(joined)
      }),
    )
  })
  it('believes the larger amount of two that tell of one movement', () => {
    expect(mergeMoves([refund('1', 500)], [refund('1', 900)])).toEqual([refund('1', 900)])
  })
  it('stays small whatever a file holds', () => {
    const many = Array.from({ length: MOVE_LIMIT * 3 }, (_, at) => refund(String(at), 1))
    expect(mergeMoves(many, many)).toHaveLength(MOVE_LIMIT)
  })
})

describe('what movements come to', () => {
  it.each<[string, readonly OrderMove[], number | null]>([
    ['nothing where none is told', [], null],
    ['the sum of one ledger', [refund('1', 500), refund('2', 300)], 800],
    [
      'the same money once, whoever tells it',
      [refund('1', 500), refund('2', 300), refund('9', 800, { ledger: 'settlement' })],
      800,
    ],
    ['less what was taken back', [refund('1', 500), refund('2', -200)], 300],
    ['never less than nothing', [refund('1', -200)], 0],
    ['no other currency', [refund('1', 500), refund('2', 300, { currency: 'EUR' })], 500],
    ['no payments', [refund('1', 500), { ...refund('2', 300), kind: 'payment' }], 500],
  ])('are %s', (_what, told, minor) => {
    expect(sumMoves(told, 'refund', 'CNY')?.minor ?? null).toBe(minor)
  })
  it('happened when the last of them did', () => {
    const told = [refund('1', 1, { at: 5 }), refund('2', 1, { at: 9 }), refund('3', 1)]
    expect(sumMoves(told, 'refund')).toEqual({ minor: 3, currency: 'CNY', at: 9 })
  })
})
