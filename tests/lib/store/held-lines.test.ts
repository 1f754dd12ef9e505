import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createHeldLines } from '@/lib/store/held-lines'
import { encodeLines, readLine } from '@/lib/store/lines'

const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3_000 })

describe('held lines', () => {
  it('are those that came, each at its place', () => {
    fc.assert(
      fc.property(fc.array(line.map(JSON.stringify), { minLength: 1 }), (lines) => {
        const held = createHeldLines()
        for (const each of encodeLines(lines)) held.add(each)
        expect(lines.map((_, index) => readLine(held.at(index)))).toEqual(lines)
      }),
    )
  })
  it('may be longer than a stretch of them', () => {
    const held = createHeldLines()
    const lines = [1, 70_000, 2].map((length) => new Uint8Array(length).fill(length % 256))
    for (const each of lines) held.add(each)
    expect(lines.map((_, index) => held.at(index))).toEqual(lines)
  })
  it('stay as they were when what they came in is used again', () => {
    const held = createHeldLines()
    const came = new Uint8Array([1, 2, 3])
    held.add(came)
    came.fill(9)
    expect(held.at(0)).toEqual(new Uint8Array([1, 2, 3]))
  })
  it.each([1, 2])('are empty %i after the last', (after) => {
    const held = createHeldLines()
    held.add(new Uint8Array([1]))
    expect(held.at(after)).toHaveLength(0)
  })
})
