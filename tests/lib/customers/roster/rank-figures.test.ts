import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { rankFigures } from '@/lib/customers/roster/rank-figures'

describe('ranked figures', () => {
  it('stand as a stable sort by comparison puts them', () => {
    const anyFigures = fc.array(
      fc.oneof(
        fc.integer({ min: -3, max: 3 }),
        fc.double({ noNaN: true }),
        fc.constantFrom(Infinity, -Infinity),
      ),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(anyFigures, (all) => {
        // Both zeros are one figure to whoever compares.
        const figures = all.map((figure) => (figure === 0 ? 0 : figure))
        const places = [...figures.keys()].toSorted((a, b) => {
          const [x = 0, y = 0] = [figures[a], figures[b]]
          return x < y ? -1 : x > y ? 1 : a - b
        })
        expect([...rankFigures(Float64Array.from(figures))]).toEqual(places)
      }),
      { numRuns: 500 },
    )
  })
})
