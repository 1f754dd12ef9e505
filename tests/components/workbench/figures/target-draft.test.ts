import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readTarget, writeTarget } from '@/components/workbench/figures/target-draft'

const EMPTY = { sales: '', conversion: '', clearance: '' }

describe('typed targets', () => {
  it('are none where nothing is typed', () => {
    expect(readTarget(EMPTY, 2)).toEqual({
      ok: true,
      target: { salesMinor: null, conversion: null, clearance: [] },
    })
  })

  it.each([
    ['sales', '0'],
    ['sales', 'much'],
    ['sales', '1.234'],
    ['conversion', '0'],
    ['conversion', '101'],
    ['conversion', '5.123'],
    ['clearance', 'Lid'],
    ['clearance', '12'],
    ['clearance', 'Lid, 0'],
    ['clearance', Array.from({ length: 21 }, (_, index) => `Lid ${index}, 1`).join('\n')],
  ] as const)('say that %s is wrong with %j', (field, typed) => {
    expect(readTarget({ ...EMPTY, [field]: typed }, 2)).toEqual({
      ok: false,
      wrong: new Set([field]),
    })
  })

  it('come back from what is written of them', () => {
    const anyTarget = fc.record({
      salesMinor: fc.option(fc.integer({ min: 1, max: 10 ** 10 })),
      conversion: fc.option(fc.integer({ min: 1, max: 10_000 })),
      clearance: fc.array(
        fc.record({
          product: fc.constantFrom('铸铁锅 26 cm', 'Lid', 'Pan, large'),
          pieces: fc.integer({ min: 1, max: 9_999 }),
        }),
        { maxLength: 4 },
      ),
    })
    fc.assert(
      fc.property(anyTarget, (target) => {
        expect(readTarget(writeTarget(target, 2), 2)).toEqual({ ok: true, target })
      }),
    )
  })
})
