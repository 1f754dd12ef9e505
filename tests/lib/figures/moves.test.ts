import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { startMoves } from '@/lib/figures/moves'

const group = fc.constantFrom('silver', 'gold', null, 'elsewhere')

describe('moves between groups', () => {
  it('balance: who was there, less who left, and who entered, are who is there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(group, group), { maxLength: 30 }), (moves) => {
        const draft = startMoves(['silver', 'gold'])
        for (const [index, [before, now]] of moves.entries())
          draft.add({ id: `c${index}`, spent: index }, before, now)
        for (const { group: name, before, now, entered, left } of draft.finish()) {
          expect(before - left.count + entered.count).toBe(now)
          expect(now).toBe(moves.filter(([, to]) => to === name).length)
          expect(left.count).toBe(moves.filter(([a, b]) => a === name && b !== name).length)
        }
      }),
    )
  })

  it('name who moved, those who spent most first', () => {
    const draft = startMoves(['silver'])
    draft.add({ id: 'small', spent: 1 }, null, 'silver')
    draft.add({ id: 'large', spent: 9 }, null, 'silver')
    draft.add({ id: 'gone', spent: 5 }, 'silver', null)
    draft.add({ id: 'stays', spent: 5 }, 'silver', 'silver')
    expect(draft.finish()).toEqual([
      {
        group: 'silver',
        before: 2,
        now: 3,
        entered: { count: 2, ids: ['large', 'small'] },
        left: { count: 1, ids: ['gone'] },
      },
    ])
  })
})
