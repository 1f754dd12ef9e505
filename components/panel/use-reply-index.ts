import { useEffect, useMemo, useState } from 'react'

import type { Reply } from '@/lib/replies/reply'
import type { ReplyIndex } from '@/lib/replies/search/reply-index'

import type { ReplyTools } from './reply-tools'

/** A library with what was made of it for suggestions, and for the search; null until either is there. */
export interface Searchable {
  readonly tools: ReplyTools | null
  readonly index: ReplyIndex | null
}

/** So long a slice of indexing may take, ms: less than a picture. */
const SLICE_MS = 8

interface Loaded {
  readonly tools: ReplyTools
  readonly index: ReplyIndex | null
}

/** What suggests and searches, loaded after the first card, the search last. */
function useLoaded(): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const { createReplyTools } = await import('./reply-tools')
      const tools = createReplyTools()
      if (isWanted) setLoaded({ tools, index: null })
      const { createReplySearch } = await import('./reply-search-tool')
      if (isWanted) setLoaded({ tools, index: createReplySearch() })
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [])
  return loaded
}

/** Puts a library into the index slice by slice. */
export function useReplyIndex(library: readonly Reply[]): Searchable {
  const loaded = useLoaded()
  const [indexed, setIndexed] = useState<readonly Reply[] | null>(null)
  const index = loaded?.index ?? null
  useEffect(() => {
    if (index === null || library.length === 0) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = (): void => {
      const end = performance.now() + SLICE_MS
      if (index.update(library, () => performance.now() > end)) setIndexed(library)
      else timer = setTimeout(go)
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [index, library])
  const tools = useMemo(() => {
    if (loaded === null || library.length === 0) return null
    loaded.tools.finder.update(library)
    // A new object for every library: what was found in the one before no longer counts.
    return { ...loaded.tools }
  }, [loaded, library])
  return useMemo(
    () => ({ tools, index: indexed === null || index === null ? null : { ...index } }),
    [tools, index, indexed],
  )
}
