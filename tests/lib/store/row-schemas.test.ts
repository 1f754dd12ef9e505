import { describe, expect, it } from 'vitest'

import { joinLines } from '@/lib/store/lines'
import { observedOrder } from '@/lib/store/order'
import { HOLE, packOrder } from '@/lib/store/pack-order'
import { ROW_SCHEMAS } from '@/lib/store/row-schemas'

const packOf = (lines: readonly string[]) => ({ segmentId: 's', n: 0, lines: joinLines(lines) })
const line = packOrder(observedOrder({ number: '1', paidMinor: 5 }, 'file', 7))

describe('a pack of orders', () => {
  it('may hold the places of orders that were taken out', () => {
    expect(ROW_SCHEMAS['packs']?.safeParse(packOf([line, HOLE, line])).success).toBe(true)
  })
  it('may hold nothing that is no order', () => {
    const noOrder = packOrder({ number: '', seen: [] })
    expect(noOrder).toBe(HOLE)
    const half = JSON.stringify(['', null, ['file', 1]])
    expect(ROW_SCHEMAS['packs']?.safeParse(packOf([half])).success).toBe(false)
  })
})
