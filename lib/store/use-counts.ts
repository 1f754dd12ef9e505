import type { Database } from './database'
import { eachRow } from './each-row'
import type { UseCountRow } from './rows-replies'

/** One more use of a reply. */
const counted = (
  known: UseCountRow | undefined,
  { replyId, at }: { readonly replyId: string; readonly at: number },
): UseCountRow => ({
  replyId,
  count: (known?.count ?? 0) + 1,
  lastAt: Math.max(known?.lastAt ?? at, at),
})

/** Counts a use; the caller's transaction spans `useCounts` and notes the use itself. */
export async function countUse(
  db: Database,
  { replyId, at }: { readonly replyId: string | null; readonly at: number },
): Promise<void> {
  if (replyId === null) return
  await db.useCounts.put(counted(await db.useCounts.get(replyId), { replyId, at }))
}

/** Counts every use anew: the counts are nothing but the uses. */
export function recountUses(db: Database): Promise<void> {
  return db.transaction('rw', db.uses, db.useCounts, async () => {
    const counts = new Map<string, UseCountRow>()
    await eachRow(db.uses.toCollection(), ({ replyId, at }) => {
      if (replyId !== null) counts.set(replyId, counted(counts.get(replyId), { replyId, at }))
    })
    await db.useCounts.clear()
    await db.useCounts.bulkPut([...counts.values()])
  })
}
