import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createKeyedHash } from '@/lib/vault/keyed-hash'

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

describe('keyed hash', () => {
  it('is HMAC-SHA256 as RFC 4231 gives it (test case 2)', () => {
    const told = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
    expect(createKeyedHash('Jefe', 32)('what do ya want for nothing?')).toBe(
      asText(Buffer.from(told, 'hex')),
    )
  })

  it("says what the browser's own says, one text after the other", async () => {
    const key = 'tillside ids 1'
    const hash = createKeyedHash(key, 16)
    const encoder = new TextEncoder()
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const own = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, [
      'sign',
    ])
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const said = await crypto.subtle.sign('HMAC', own, encoder.encode(text))
        expect(hash(text)).toBe(asText(new Uint8Array(said, 0, 16)))
      }),
    )
  })
})
