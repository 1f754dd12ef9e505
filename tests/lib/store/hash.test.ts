import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { hashBytes } from '@/lib/store/hash'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the hash of bytes', () => {
  // Of the reference implementation, with seed 0.
  it.each([
    ['', 0],
    ['test', 0xba_6b_d2_13],
    ['Hello, world!', 0xc0_36_3e_43],
    ['The quick brown fox jumps over the lazy dog', 0x2e_4f_f7_23],
  ])('is that of MurmurHash3 (%s)', (text, hash) => {
    expect(hashBytes(bytesOf(text))).toBe(hash)
  })

  it('is another one where any single byte is', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, place, by) => {
          const at = place % bytes.length
          const changed = Uint8Array.from(bytes)
          changed[at] = ((changed[at] ?? 0) + by) % 256
          expect(hashBytes(changed)).not.toBe(hashBytes(bytes))
        },
      ),
    )
  })

  it('is the same wherever the bytes lie', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 0, max: 7 }), (bytes, at) => {
        const room = new Uint8Array(bytes.length + at)
        room.set(bytes, at)
        expect(hashBytes(room.subarray(at))).toBe(hashBytes(bytes))
      }),
    )
  })
})
