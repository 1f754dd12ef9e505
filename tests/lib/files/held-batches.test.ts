import { describe, expect, it } from 'vitest'

import { createHeldBatches } from '@/lib/files/held-batches'
import { packReady } from '@/lib/files/ready-orders'
import type { ReadyBatch } from '@/lib/files/reader-protocol'

const refusedRow = (row: number): ReadyBatch['refused'][number] => ({
  row,
  reason: 'bad-money',
  column: 'paid',
  cell: 'free',
  cells: ['free'],
})
const batchOf = (rows: readonly number[], share: number): ReadyBatch => ({
  orders: packReady(
    rows.map((row) => ({ order: { number: `n${row}`, seen: [] } })),
    0,
  ),
  buyers: [],
  refused: rows.map(refusedRow),
  warnings: new Map([['no-time', rows.length]]),
  share,
  rowsDone: rows.length,
})

describe('batches that wait for more', () => {
  it('go as one, which tells how far the last of them reaches', () => {
    const held = createHeldBatches()
    held.add(batchOf([1, 2], 0.2))
    held.add(batchOf([3], 0.4))
    const taken = held.take()
    expect(taken).toMatchObject({
      refused: [1, 2, 3].map(refusedRow),
      share: 0.4,
      warnings: new Map([['no-time', 3]]),
    })
    expect(taken?.orders.nicks).toHaveLength(3)
    expect(held.take()).toBeNull()
  })
  it('are enough by their refused rows alone', () => {
    const held = createHeldBatches()
    const none = {
      ...batchOf([], 1),
      refused: Array.from({ length: 1_199 }, (_, at) => refusedRow(at)),
    }
    held.add(none)
    expect(held.isFull()).toBe(false)
    held.add({ ...none, refused: [refusedRow(1_200)] })
    expect(held.isFull()).toBe(true)
  })
})
