import { useCallback, useEffect, useMemo, useState } from 'react'

import { overlayStarter, type KeptLibrary, type Library } from '@/lib/replies/library'
import { isInScope, type Reply, type ReplyGroup } from '@/lib/replies/reply'
import type { PlatformId } from '@/lib/shared/platforms'

import type { PanelConnection } from './connection'

/** A shop on a platform; null where it is not known. */
export interface LibraryPlace {
  readonly platform: PlatformId | null
  readonly shopId: string | null
}

/** The replies that may be used in the shop in view. */
export interface ShopLibrary {
  readonly replies: readonly Reply[]
  readonly byId: ReadonlyMap<string, Reply>
  readonly groups: ReadonlyMap<string, ReplyGroup>
  /** How often each reply was filled in at this browser. */
  readonly uses: ReadonlyMap<string, number>
}

const EMPTY: Library = { replies: [], groups: [] }

/** What the library starts with; it comes after the first card, as a chunk of its own. */
function useStarter(): Library | null {
  const [starter, setStarter] = useState<Library | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const { STARTER } = await import('@/lib/replies/starter/starter')
      if (isWanted) setStarter(STARTER)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [])
  return starter
}

/** What people keep of the library, read anew with every change of it. */
function useKept({ call, onPush }: PanelConnection): KeptLibrary | null {
  const [kept, setKept] = useState<KeptLibrary | null>(null)
  useEffect(() => {
    let turn = 0
    const read = async (): Promise<void> => {
      turn += 1
      const mine = turn
      const answer = await call('readLibrary', { known: null })
      if (mine === turn && answer.ok) setKept(answer.value)
    }
    const stop = onPush((push) => {
      if (push.push === 'library') void read()
    })
    void read()
    return () => {
      turn += 1
      stop()
    }
  }, [call, onPush])
  return kept
}

/** Uses of this sitting on top of those that were kept. */
function useCounts(kept: KeptLibrary | null) {
  const [own, setOwn] = useState<{
    readonly kept: KeptLibrary | null
    readonly ids: readonly string[]
  }>({ kept, ids: [] })
  const ids = own.kept === kept ? own.ids : []
  const uses = useMemo(() => {
    const counts = new Map(kept?.uses.map(({ replyId, count }) => [replyId, count]))
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }, [kept, ids])
  const count = useCallback(
    (replyId: string) =>
      setOwn((now) => ({ kept, ids: [...(now.kept === kept ? now.ids : []), replyId] })),
    [kept],
  )
  return { uses, count }
}

/** The library as the shop in view may use it; empty until it is there. */
export function useLibrary(connection: PanelConnection, { platform, shopId }: LibraryPlace) {
  const starter = useStarter()
  const kept = useKept(connection)
  const { uses, count } = useCounts(kept)
  const whole = useMemo(() => overlayStarter(starter ?? EMPTY, kept), [starter, kept])
  const library = useMemo((): ShopLibrary => {
    const replies = whole.replies.filter((reply) => isInScope(reply, { platform, shopId }))
    return {
      replies,
      byId: new Map(replies.map((reply) => [reply.id, reply])),
      groups: new Map(whole.groups.map((group) => [group.id, group])),
      uses,
    }
  }, [whole, platform, shopId, uses])
  return { library, isThere: starter !== null, count }
}
