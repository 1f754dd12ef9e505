import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { lockKey, openLockedKey } from '@/lib/vault/locked-key'
import { PASSPHRASE_ROUNDS } from '@/lib/vault/passphrase'
import { makeWrappableKey } from '@/lib/vault/wrapped-key'

const ROUNDS = 10
const bend = (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))
const raw = async (key: CryptoKey | null): Promise<string> =>
  key === null ? 'none' : new Uint8Array(await crypto.subtle.exportKey('raw', key)).join()

describe('a key that a passphrase guards', () => {
  it('opens with the same words, however they are composed, and with no others', async () => {
    const key = await makeWrappableKey(crypto.subtle)
    const locked = await lockKey(key, 'trois rivières', ROUNDS, crypto)
    const again = await openLockedKey(locked, 'trois rivie\u0300res', crypto.subtle)
    expect(await raw(again)).toBe(await raw(key))
    expect(await openLockedKey(locked, 'trois rivieres', crypto.subtle)).toBeNull()
  })

  it('opens only with the very words, whatever they are', async () => {
    const key = await makeWrappableKey(crypto.subtle)
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(words, words, async (right, other) => {
        const locked = await lockKey(key, right, ROUNDS, crypto)
        const isSame = right.normalize('NFKC') === other.normalize('NFKC')
        expect((await openLockedKey(locked, other, crypto.subtle)) !== null).toBe(isSame)
      }),
      { numRuns: 40 },
    )
  })

  it('is salted anew each time', async () => {
    const key = await makeWrappableKey(crypto.subtle)
    const [one, other] = [
      await lockKey(key, 'words', ROUNDS, crypto),
      await lockKey(key, 'words', ROUNDS, crypto),
    ]
    expect(one.salt).not.toEqual(other.salt)
    expect(one.wrapped).not.toEqual(other.wrapped)
  })

  it('does not open where its rounds, its salt or its bytes were changed', async () => {
    const locked = await lockKey(await makeWrappableKey(crypto.subtle), 'words', ROUNDS, crypto)
    for (const bent of [
      { ...locked, rounds: ROUNDS + 1 },
      { ...locked, salt: bend(locked.salt) },
      { ...locked, iv: bend(locked.iv) },
      { ...locked, wrapped: bend(locked.wrapped) },
      { ...locked, wrapped: locked.wrapped.slice(1) },
    ])
      expect(await openLockedKey(bent, 'words', crypto.subtle)).toBeNull()
  })

  it('takes as many rounds as OWASP asks for', () => {
    expect(PASSPHRASE_ROUNDS).toBeGreaterThanOrEqual(600_000)
  })
})
