import fc from 'fast-check'
import { expect, it } from 'vitest'

import { fromBase64, toBase64 } from '@/lib/shared/base64'

it('gives bytes back as they were, however many', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(Uint8Array.from(bytes))
    }),
    { numRuns: 30 },
  )
})

it.each(['%%%', 'ab€', 'a'])('knows that %j is none', (text) => {
  expect(fromBase64(text)).toBeNull()
})
