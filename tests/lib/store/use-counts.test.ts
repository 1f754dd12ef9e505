import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'

import { openDatabase } from '@/lib/store/database'
import { recountUses } from '@/lib/store/use-counts'
import { freshName, openTestStore } from '@/tests/fixtures/store/open-store'

const use = fc.record({
  id: fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5', 'u6'),
  replyId: fc.constantFrom('hello', 'bye', null),
  at: fc.nat(1000),
})

it('counts what a slow count of the uses gives, and recounting changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(use, { maxLength: 12 }), async (uses) => {
      const name = freshName()
      const store = await openTestStore({ name })
      for (const each of uses)
        await store.uses.note({ ...each, shopId: 's', customerId: 'c', title: each.replyId })
      const noted = [...new Map(uses.toReversed().map((each) => [each.id, each])).values()]
      const slow = ['bye', 'hello'].flatMap((replyId) => {
        const own = noted.filter((each) => each.replyId === replyId)
        if (own.length === 0) return []
        return [{ replyId, count: own.length, lastAt: Math.max(...own.map(({ at }) => at)) }]
      })
      expect((await store.replies.read(null))?.uses).toEqual(slow)
      const db = await openDatabase(name, 'relaxed')
      await recountUses(db)
      db.close()
      expect((await store.replies.read(null))?.uses).toEqual(slow)
    }),
    { numRuns: 20 },
  )
})

it('heals wrong counts', async () => {
  const name = freshName()
  const store = await openTestStore({ name })
  await store.uses.note({
    id: 'u',
    shopId: 's',
    customerId: 'c',
    at: 5,
    replyId: 'hello',
    title: '',
  })
  const db = await openDatabase(name, 'relaxed')
  onTestFinished(() => db.close())
  await db.useCounts.bulkPut([
    { replyId: 'hello', count: 9, lastAt: 99 },
    { replyId: 'gone', count: 1, lastAt: 1 },
  ])
  await recountUses(db)
  expect(await db.useCounts.toArray()).toEqual([{ replyId: 'hello', count: 1, lastAt: 5 }])
})
