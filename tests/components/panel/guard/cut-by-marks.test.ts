import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cutByMarks } from '@/components/panel/guard/cut-by-marks'
import { SEVERITIES } from '@/lib/replies/guard/finding'

describe('a text cut by its marks', () => {
  it('is marked where something was found', () => {
    expect(cutByMarks('ab cd ef', 0, [{ from: 3, to: 5, severity: 'warn' }])).toEqual([
      { text: 'ab ', severity: null },
      { text: 'cd', severity: 'warn' },
      { text: ' ef', severity: null },
    ])
  })

  it('is marked from where its piece of the whole starts', () => {
    expect(cutByMarks('cd', 3, [{ from: 0, to: 4, severity: 'block' }])).toEqual([
      { text: 'c', severity: 'block' },
      { text: 'd', severity: null },
    ])
  })

  it('shows the gravest where marks overlap', () => {
    const marks = [
      { from: 0, to: 4, severity: 'note' },
      { from: 2, to: 4, severity: 'block' },
    ] as const
    expect(cutByMarks('abcd', 0, marks)).toEqual([
      { text: 'ab', severity: 'note' },
      { text: 'cd', severity: 'block' },
    ])
  })

  it('loses no sign of it, whatever the marks', () => {
    const mark = fc.record({
      from: fc.nat({ max: 12 }),
      to: fc.nat({ max: 12 }),
      severity: fc.constantFrom(...SEVERITIES),
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), fc.array(mark), (text, marks) => {
        const pieces = cutByMarks(text, 0, marks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})
