import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  fitPanel,
  MAX_WIDTH_PX,
  MIN_HEIGHT_PX,
  MIN_WIDTH_PX,
  type Box,
} from '@/lib/shell/fit-panel'

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
})

describe('fitting the panel', () => {
  it.each([
    [
      'takes the full height on a page without composer',
      1440,
      900,
      null,
      { folded: false, width: 390, height: 900 },
    ],
    [
      'takes the wanted width beside the composer',
      1440,
      900,
      box(240, 760, 1050, 900),
      { folded: false, width: 390, height: 900 },
    ],
    [
      'narrows down to stay beside the composer',
      1440,
      900,
      box(240, 760, 1100, 900),
      { folded: false, width: 340, height: 900 },
    ],
    [
      'ends above a composer that leaves too little beside it',
      1440,
      900,
      box(240, 760, 1200, 900),
      { folded: false, width: MIN_WIDTH_PX, height: 760 },
    ],
    [
      'folds where too little is left above as well',
      1440,
      900,
      box(240, 200, 1440, 900),
      { folded: true },
    ],
    ['folds in a narrow window', 340, 900, null, { folded: true }],
    [
      'does not mind a composer that is not in view',
      1440,
      900,
      box(240, 950, 1440, 990),
      { folded: false, width: 390 },
    ],
    [
      'does not mind a composer without size',
      1440,
      900,
      box(0, 0, 0, 0),
      { folded: false, width: 390 },
    ],
  ])('%s', (_fact, width, height, composer, fit) => {
    expect(fitPanel({ width, height, composer }, 390, false)).toMatchObject(fit)
  })

  it('stays folded when it was folded', () => {
    expect(fitPanel({ width: 1440, height: 900, composer: null }, 390, true).folded).toBe(true)
  })

  it('never covers the composer, open or folded, in any window', () => {
    const window = fc.record({
      width: fc.integer({ min: 200, max: 3_000 }),
      height: fc.integer({ min: 200, max: 2_000 }),
    })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        window,
        share,
        share,
        fc.integer({ min: 24, max: 190 }),
        fc.integer({ max: 9_999 }),
        fc.boolean(),
        (room, left, right, high, wanted, isFolded) => {
          const ends = [left * room.width, right * room.width].toSorted((a, b) => a - b)
          const composer = box(ends[0] ?? 0, room.height - high, ends[1] ?? 0, room.height)
          const fit = fitPanel({ ...room, composer }, wanted, isFolded)
          const isBeside =
            composer.right <= room.width - fit.width || composer.right === composer.left
          const isAboveOrBelow = fit.top + fit.height <= composer.top || fit.top >= composer.bottom
          expect(isBeside || isAboveOrBelow).toBe(true)
          const isOfUse =
            fit.width >= MIN_WIDTH_PX && fit.width <= MAX_WIDTH_PX && fit.height >= MIN_HEIGHT_PX
          expect(fit.folded || isOfUse).toBe(true)
        },
      ),
    )
  })
})
