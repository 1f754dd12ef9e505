import fc from 'fast-check'
import { expect, it } from 'vitest'

import { nextLink } from '@/lib/shared/hash-chain'

const chain = async (pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<string> => {
  let link = new Uint8Array(32)
  for (const piece of pieces) link = await nextLink(link, piece, crypto.subtle)
  return link.join()
}
const piece = fc.uint8Array({ maxLength: 8 }).map((bytes) => Uint8Array.from(bytes))
const pieces = fc.array(piece, { minLength: 1, maxLength: 6 })

it('ends alike for the same pieces only', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, pieces, async (some, others) => {
      const areSame = JSON.stringify(some.map(String)) === JSON.stringify(others.map(String))
      expect((await chain(some)) === (await chain(others))).toBe(areSame)
    }),
    { numRuns: 200 },
  )
})

it('is the SHA-256 of the link before and of the piece’s own', async () => {
  const empty = await nextLink(new Uint8Array(0), new Uint8Array(0), crypto.subtle)
  // sha256(sha256('')), reckoned with openssl.
  expect(Buffer.from(empty).toString('hex')).toBe(
    '5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456',
  )
})
