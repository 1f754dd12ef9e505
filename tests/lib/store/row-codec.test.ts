import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { decodeRows, encodeRows } from '@/lib/store/row-codec'

const bytes = fc.uint8Array({ maxLength: 40 }).map((each) => Uint8Array.from(each))
const words = fc.array(fc.nat(), { maxLength: 10 }).map((each) => Uint32Array.from(each))
const ints = fc.array(fc.integer(), { maxLength: 10 }).map((each) => Int32Array.from(each))
const floats = fc.array(fc.double(), { maxLength: 10 }).map((each) => Float64Array.from(each))
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
const row = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('$bytes', '$words', '$$bytes', '$')),
  fc.oneof(scalar, bytes, words, ints, floats, fc.array(scalar), fc.dictionary(fc.string(), ints)),
  { noNullPrototype: true },
)

/** Whether something reads, or how it says that it does not. */
function outcomeOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    return error instanceof Error ? error.name : 'no error'
  }
}

describe('rows as bytes', () => {
  it('come back as they were, binary members and names that begin with a sign of ours too', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(row), (table, rows) => {
        expect(decodeRows(encodeRows({ table, rows }))).toEqual({ table, rows })
      }),
    )
  })

  it('are the same bytes for the same rows', () => {
    const rows = [{ id: 'a', lines: Uint8Array.of(1, 2) }]
    expect(encodeRows({ table: 'packs', rows })).toEqual(encodeRows({ table: 'packs', rows }))
  })

  it('are refused when a byte of their frame is wrong, and never read beyond their end', () => {
    const whole = encodeRows({ table: 'packs', rows: [{ lines: Uint8Array.of(1, 2, 3) }] })
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const broken = whole.slice()
        broken[at] = ((broken[at] ?? 0) + by) % 256
        const read = (): unknown => decodeRows(broken)
        expect(outcomeOf(read)).not.toBe('no error')
      }),
    )
    expect(() => decodeRows(whole.slice(0, 20))).toThrow('cut off')
    expect(() => decodeRows(whole.slice(0, -1))).toThrow('outside')
  })
})
