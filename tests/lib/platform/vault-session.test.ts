import browser from 'webextension-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { createVaultSession } from '@/lib/platform/vault-session'

beforeEach(() => fakeBrowser.reset())

describe('the session of the vault', () => {
  it('keeps the wrapped key for the next worker, until it is taken away', async () => {
    expect(await createVaultSession().read()).toBeNull()
    await createVaultSession().write('wrapped')
    expect(await createVaultSession().read()).toBe('wrapped')
    await createVaultSession().write(null)
    expect(await createVaultSession().read()).toBeNull()
  })

  it('keeps when it was last used', async () => {
    expect(await createVaultSession().readUse()).toBeNull()
    await createVaultSession().writeUse(5)
    expect(await createVaultSession().readUse()).toBe(5)
  })

  it('writes nothing that outlives the browser, and believes no other shape', async () => {
    await createVaultSession().write('wrapped')
    expect(await browser.storage.local.get(null)).toEqual({})
    await browser.storage.session.set({ 'vault-key': 7, 'vault-used': 'now' })
    const { read, readUse } = createVaultSession()
    expect([await read(), await readUse()]).toEqual([null, null])
  })
})
