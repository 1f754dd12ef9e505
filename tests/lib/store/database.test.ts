import { describe, expect, it, onTestFinished } from 'vitest'

import { DatabaseGoneError, openDatabase } from '@/lib/store/database'
import { freshName, openTestStore } from '@/tests/fixtures/store/open-store'

describe('the database', () => {
  it('closes itself when another context wants to upgrade it', async () => {
    const name = freshName()
    const db = await openDatabase(name, 'strict')
    const version = await new Promise<number>((resolve, reject) => {
      const request = indexedDB.open(name, 1000)
      request.addEventListener('success', () => {
        resolve(request.result.version)
        request.result.close()
      })
      request.addEventListener('error', () => reject(new Error('not upgraded')))
    })
    expect(version).toBe(1000)
    expect(db.isOpen()).toBe(false)
  })

  it('is not made where it has to be there', async () => {
    const name = freshName()
    await expect(openDatabase(name, 'strict', { mustExist: true })).rejects.toThrow(
      DatabaseGoneError,
    )
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name)
  })

  it('gives a device one id and one key, however many contexts open it at once', async () => {
    const name = freshName()
    await Promise.all([openTestStore({ name }), openTestStore({ name })])
    const db = await openDatabase(name, 'relaxed')
    onTestFinished(() => db.close())
    expect(await db.keys.count()).toBe(1)
    expect(await db.keys.get('seal')).toMatchObject({ key: { extractable: false } })
    expect(await db.meta.where('key').equals('device').count()).toBe(1)
  })
})
