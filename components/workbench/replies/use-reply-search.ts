import { useEffect, useMemo, useState } from 'react'

import type { Reply } from '@/lib/replies/reply'
import { createReplyIndex, type ReplyIndex, type Searcher } from '@/lib/replies/search/reply-index'
import type { Readings } from '@/lib/replies/search/symbols'

import { useServices } from '../services'
import type { ShownLibrary } from './use-library'

const EVERYWHERE = { platforms: [], shopIds: [] }

/** The index over replies of every shop; it is filled when somebody searches, and learns pinyin as soon as the table is there. */
function useIndex(library: ShownLibrary, isWanted: boolean): ReplyIndex | null {
  const [readings, setReadings] = useState<{ readonly of: Readings } | null>(null)
  useEffect(() => {
    let isOpen = true
    const load = async (): Promise<void> => {
      const { readingsOf } = await import('@/lib/replies/search/readings')
      if (isOpen) setReadings({ of: readingsOf })
    }
    if (isWanted) void load()
    return () => {
      isOpen = false
    }
  }, [isWanted])
  const index = useMemo(() => createReplyIndex(readings?.of), [readings])
  return useMemo(() => {
    if (!isWanted) return null
    index.update(library.replies.map((reply): Reply => ({ ...reply, scope: EVERYWHERE })))
    return index
  }, [index, isWanted, library])
}

/** Replies with the words of a query, the best first; for no words all of them in the library's order. */
export function useReplySearch(library: ShownLibrary, query: string): readonly Reply[] {
  const { clock } = useServices()
  const isAsked = query.trim() !== ''
  const index = useIndex(library, isAsked)
  const [now] = useState(clock)
  const searcher = useMemo(
    (): Searcher => ({
      place: { platform: null, shopId: null },
      stage: null,
      fitting: [],
      answering: new Set(),
      uses: library.kept.uses,
      now,
    }),
    [library, now],
  )
  return useMemo(() => {
    if (index === null) return library.replies
    return index
      .search(query, searcher, library.replies.length)
      .replies.flatMap(({ id }) => library.byId.get(id) ?? [])
  }, [index, query, searcher, library])
}
