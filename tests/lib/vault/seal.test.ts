import { describe, expect, it } from 'vitest'

import { createVault, makeVaultKey, VaultLockedError, type Vault } from '@/lib/vault/seal'

const newKey = () => makeVaultKey(crypto.subtle)
const vaultOver = (current: CryptoKey, former: CryptoKey | null = null): Vault =>
  createVault(async () => ({ current, former }), crypto)
const openVault = async () => vaultOver(await newKey())

/** How the browser says that key, place or bytes are not those of the sealing. */
const REFUSED = { name: 'OperationError' }

describe('the vault', () => {
  it('opens what it sealed', async () => {
    const vault = await openVault()
    const sealed = await vault.seal({ nick: '小鱼' }, 'contacts|1')
    expect(await vault.open(sealed, 'contacts|1')).toEqual({ nick: '小鱼' })
  })

  it('hides what it sealed', async () => {
    const vault = await openVault()
    const { sealed } = await vault.seal('plain nick', 'here')
    expect(new TextDecoder().decode(sealed)).not.toContain('plain')
  })

  it('does not open a value that was moved to another place', async () => {
    const vault = await openVault()
    const sealed = await vault.seal('x', 'contacts|1')
    await expect(vault.open(sealed, 'contacts|2')).rejects.toMatchObject(REFUSED)
  })

  it('does not open a value whose nonce is another’s', async () => {
    const vault = await openVault()
    const [one, other] = [await vault.seal('x', 'here'), await vault.seal('x', 'here')]
    await expect(vault.open({ ...one, iv: other.iv }, 'here')).rejects.toMatchObject(REFUSED)
  })

  it('does not open a value of which any one bit was changed, or any byte cut off', async () => {
    const vault = await openVault()
    const { iv, sealed } = await vault.seal('wok', 'here')
    for (let at = 0; at < sealed.length; at += 1) {
      const bent = sealed.slice()
      bent[at] = (bent[at] ?? 0) ^ 1
      await expect(vault.open({ iv, sealed: bent }, 'here')).rejects.toMatchObject(REFUSED)
      const cut = sealed.slice(0, at)
      await expect(vault.open({ iv, sealed: cut }, 'here')).rejects.toMatchObject(REFUSED)
    }
  })

  it('never uses a nonce twice', async () => {
    const vault = await openVault()
    const nonces = new Set<string>()
    for (let turn = 0; turn < 20; turn += 1) {
      const sealed = await Promise.all(Array.from({ length: 1_000 }, () => vault.seal(0, 'here')))
      for (const { iv } of sealed) nonces.add(iv.join())
    }
    expect(nonces.size).toBe(20_000)
  })

  it('never gives its key out', async () => {
    const key = await newKey()
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('extractable')
  })

  it('seals and opens nothing without a key', async () => {
    const vault = createVault(() => Promise.reject(new VaultLockedError()), crypto)
    const sealed = await (await openVault()).seal('x', 'here')
    await expect(vault.seal('x', 'here')).rejects.toThrow(VaultLockedError)
    await expect(vault.open(sealed, 'here')).rejects.toThrow(VaultLockedError)
    await expect(vault.renew(sealed, 'here')).rejects.toThrow(VaultLockedError)
  })
})

describe('a vault whose key has changed', () => {
  it('opens what the former key sealed, and seals by the current one alone', async () => {
    const [former, current] = [await newKey(), await newKey()]
    const both = vaultOver(current, former)
    const before = await vaultOver(former).seal('before', 'here')
    expect(await both.open(before, 'here')).toBe('before')
    const after = await both.seal('after', 'here')
    expect(await vaultOver(current).open(after, 'here')).toBe('after')
  })

  it('renews what the former key sealed, once, and in its own place', async () => {
    const [former, current] = [await newKey(), await newKey()]
    const both = vaultOver(current, former)
    const before = await vaultOver(former).seal('x', 'here')
    const after = await both.renew(before, 'here')
    if (after === null) throw new Error('nothing was renewed')
    expect(await vaultOver(current).open(after, 'here')).toBe('x')
    expect(await both.renew(after, 'here')).toBeNull()
    await expect(both.renew(before, 'there')).rejects.toMatchObject(REFUSED)
  })
})
