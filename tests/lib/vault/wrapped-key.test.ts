import { describe, expect, it } from 'vitest'

import {
  makeWrappableKey,
  makeWrappingKey,
  packKey,
  sealOnly,
  unpackKey,
  unwrapKey,
  wrapKey,
} from '@/lib/vault/wrapped-key'

const { subtle } = crypto

describe('a wrapped key', () => {
  it('travels as a text', async () => {
    const by = await makeWrappingKey(subtle)
    const wrapped = await wrapKey(await makeWrappableKey(subtle), by, 'here', crypto)
    expect(unpackKey(packKey(wrapped))).toEqual(wrapped)
  })

  it.each(['', 'not base64!', 'AAAA'])('is not read from %j', (text) => {
    expect(unpackKey(text)).toBeNull()
  })

  it('opens in its own place alone, by its own key alone', async () => {
    const [by, other] = [await makeWrappingKey(subtle), await makeWrappingKey(subtle)]
    const wrapped = await wrapKey(await makeWrappableKey(subtle), by, 'here', crypto)
    const use = { subtle, use: 'to-seal' } as const
    await expect(unwrapKey(wrapped, by, 'there', use)).rejects.toMatchObject({
      name: 'OperationError',
    })
    await expect(unwrapKey(wrapped, other, 'here', use)).rejects.toMatchObject({
      name: 'OperationError',
    })
  })

  it('comes out for sealing so that nobody can take it out again', async () => {
    const by = await makeWrappingKey(subtle)
    const key = await makeWrappableKey(subtle)
    const wrapped = await wrapKey(key, by, 'here', crypto)
    const opened = await unwrapKey(wrapped, by, 'here', { subtle, use: 'to-seal' })
    expect([by.extractable, opened.extractable, (await sealOnly(key, crypto)).extractable]).toEqual(
      [false, false, false],
    )
  })
})
