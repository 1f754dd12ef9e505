import { describe, expect, it } from 'vitest'

import { createVault, makeVaultKey } from '@/lib/vault/seal'

const openVault = async () => createVault(await makeVaultKey(crypto.subtle), crypto)

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
    await expect(vault.open(sealed, 'contacts|2')).rejects.toMatchObject({ name: 'OperationError' })
  })

  it('does not open a value of which one bit was changed', async () => {
    const vault = await openVault()
    const { iv, sealed } = await vault.seal('x', 'here')
    sealed[0] = (sealed[0] ?? 0) ^ 1
    await expect(vault.open({ iv, sealed }, 'here')).rejects.toMatchObject({
      name: 'OperationError',
    })
  })

  it('uses a new nonce each time', async () => {
    const vault = await openVault()
    const sealed = await Promise.all(Array.from({ length: 200 }, () => vault.seal('x', 'here')))
    expect(new Set(sealed.map(({ iv }) => iv.join())).size).toBe(200)
  })

  it('never gives its key out', async () => {
    const key = await makeVaultKey(crypto.subtle)
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('extractable')
  })
})
