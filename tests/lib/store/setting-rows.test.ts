import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'

import { freshName, openTestStore } from '@/tests/fixtures/store/open-store'

describe('settings', () => {
  it('are kept field by field', async () => {
    const { settings } = await openTestStore()
    expect(await settings.read()).toEqual({})
    await settings.save({ theme: 'dark' })
    await settings.save({ locale: 'zh-CN' })
    expect(await settings.read()).toEqual({ theme: 'dark', locale: 'zh-CN' })
  })

  it('of a shape that is no longer known are left out', async () => {
    const name = freshName()
    const { settings } = await openTestStore({ name })
    await settings.save({ theme: 'dark', singleKeys: true })
    const raw = await new Dexie(name).open()
    await raw.table('settings').update('theme', { value: 'sepia' })
    await raw.table('settings').put({ field: 'gone', value: 1, hlc: '', device: 'd' })
    raw.close()
    expect(await settings.read()).toEqual({ singleKeys: true })
  })
})
