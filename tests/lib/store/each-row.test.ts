import { describe, expect, it } from 'vitest'

import { eachRow } from '@/lib/store/each-row'
import { openDatabase } from '@/lib/store/database'
import { freshName } from '@/tests/fixtures/store/open-store'

async function threeRows() {
  const db = await openDatabase(freshName(), 'relaxed')
  await db.useCounts.bulkPut(['a', 'b', 'c'].map((replyId) => ({ replyId, count: 1, lastAt: 1 })))
  return db
}

describe('going through rows', () => {
  it('gives each of them once', async () => {
    const db = await threeRows()
    const seen: string[] = []
    await eachRow(db.useCounts.toCollection(), ({ replyId }) => seen.push(replyId))
    db.close()
    expect(seen).toEqual(['a', 'b', 'c'])
  })

  it('throws what whoever takes a row throws, and gives no more of them', async () => {
    const db = await threeRows()
    const seen: string[] = []
    const going = eachRow(db.useCounts.toCollection(), ({ replyId }) => {
      seen.push(replyId)
      if (replyId === 'b') throw new RangeError('no more room')
    })
    await expect(going).rejects.toThrow(new RangeError('no more room'))
    db.close()
    expect(seen).toEqual(['a', 'b'])
  })
})
