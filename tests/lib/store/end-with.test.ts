import { describe, expect, it } from 'vitest'

import { openDatabase } from '@/lib/store/database'
import { endWith } from '@/lib/store/end-with'
import { freshName } from '@/tests/fixtures/store/open-store'

const DEVICE = { key: 'device', value: 'here' } as const

describe('a transaction that is ended early', () => {
  it('keeps all that it was asked for, and takes no more', async () => {
    const db = await openDatabase(freshName(), 'relaxed')
    await db.transaction('rw', db.meta, async (transaction) => {
      const ended = endWith(transaction, db.meta.put(DEVICE))
      expect(() => transaction.idbtrans.objectStore('meta').put(DEVICE)).toThrow(/transaction/iu)
      await ended
    })
    expect(await db.meta.get('device')).toEqual(DEVICE)
    db.close()
  })

  it('fails with what has aborted it, and keeps nothing', async () => {
    const db = await openDatabase(freshName(), 'relaxed')
    const written = db.transaction('rw', db.meta, async (transaction) => {
      const put = db.meta.put(DEVICE)
      transaction.abort()
      await endWith(transaction, put)
    })
    await expect(written).rejects.toThrow(/abort/iu)
    expect(await db.meta.get('device')).toBeUndefined()
    db.close()
  })
})
