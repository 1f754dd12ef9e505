import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fromBase64Url, toBase64Url } from '@/lib/vault/base64url'

describe('base64url', () => {
  it.each([
    [[], ''],
    [[0xfb], '-w'],
    [[0xff, 0xff], '__8'],
    [[0, 0, 0], 'AAAA'],
  ])('writes %j as %j', (bytes, text) => {
    expect(toBase64Url(Uint8Array.from(bytes))).toBe(text)
  })

  it('is what others write, and is read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64Url(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64url'))
        expect([...fromBase64Url(text)]).toEqual([...bytes])
      }),
    )
  })
})
