import { useEffect, useMemo, useState } from 'react'

import type { AnswerFinder } from '@/lib/replies/answers'
import type { contradictions } from '@/lib/replies/policy/contradictions'
import type { Reply } from '@/lib/replies/reply'
import type { ReplyIndex } from '@/lib/replies/search/reply-index'
import type { suggestFrom } from '@/lib/replies/suggest'

import type { ReplyTools } from './reply-tools'

/** A library that is ready to be searched and suggested from. */
export interface Searchable {
  readonly index: ReplyIndex
  readonly finder: AnswerFinder
  readonly suggest: typeof suggestFrom
  readonly contradictions: typeof contradictions
  /** All of the library is in the index. */
  readonly isWhole: boolean
}

/** So long a slice of indexing may take, ms: less than a picture. */
const SLICE_MS = 8

/** What searches and suggests, loaded after the first card. */
function useTools(): ReplyTools | null {
  const [tools, setTools] = useState<ReplyTools | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const { createReplyTools } = await import('./reply-tools')
      if (isWanted) setTools(createReplyTools())
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [])
  return tools
}

/** Puts a library into the index slice by slice; null until there is something to search with. */
export function useReplyIndex(library: readonly Reply[]): Searchable | null {
  const tools = useTools()
  const [done, setDone] = useState<readonly Reply[] | null>(null)
  useEffect(() => {
    if (tools === null || library.length === 0) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = (): void => {
      const end = performance.now() + SLICE_MS
      if (tools.index.update(library, () => performance.now() > end)) {
        tools.finder.update(library)
        setDone(library)
      } else timer = setTimeout(go)
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [tools, library])
  return useMemo(
    () => (tools === null || done === null ? null : { ...tools, isWhole: done === library }),
    [tools, done, library],
  )
}
