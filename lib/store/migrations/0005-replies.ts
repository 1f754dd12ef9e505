import type { Migration } from './migration'

interface Use {
  readonly at: number
  readonly replyId: string | null
}

/** Replies, their groups, every state they were in, their pictures, and how often each was used, which is counted from the uses so far. */
export const replies: Migration = {
  version: 5,
  stores: {
    replies: 'id',
    replyGroups: 'id',
    replyVersions: '[replyId+hlc]',
    images: 'id',
    useCounts: 'replyId',
  },
  upgrade: async (transaction) => {
    const counts = new Map<string, { replyId: string; count: number; lastAt: number }>()
    await transaction.table<Use>('uses').each(({ replyId, at }) => {
      if (replyId === null) return
      const { count, lastAt } = counts.get(replyId) ?? { count: 0, lastAt: at }
      counts.set(replyId, { replyId, count: count + 1, lastAt: Math.max(lastAt, at) })
    })
    await transaction.table('useCounts').bulkPut([...counts.values()])
  },
}
