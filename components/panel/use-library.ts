import { useCallback, useEffect, useMemo, useState } from 'react'

import { useStarter } from '@/components/replies/use-starter'
import {
  overlayStarter,
  type KeptLibrary,
  type Library,
  type ReplyUse,
} from '@/lib/replies/library'
import { isInScope } from '@/lib/replies/read-reply'
import type { Reply, ReplyGroup } from '@/lib/replies/reply'
import type { PlatformId } from '@/lib/shared/platforms'

import type { PanelConnection } from './connection'

/** A shop on a platform; null where it is not known. */
export interface LibraryPlace {
  readonly platform: PlatformId | null
  readonly shopId: string | null
}

/** The library, and what of it may be used in the shop in view. */
export interface ShopLibrary {
  readonly all: readonly Reply[]
  readonly replies: readonly Reply[]
  readonly byId: ReadonlyMap<string, Reply>
  readonly groups: ReadonlyMap<string, ReplyGroup>
  readonly uses: readonly ReplyUse[]
  /** How often a reply was filled in at this browser. */
  readonly countOf: (replyId: string) => number
}

const EMPTY: Library = { replies: [], groups: [] }

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

/** One more use of a reply. */
const oneMore = (
  uses: readonly ReplyUse[],
  replyId: string,
  lastAt: number,
): readonly ReplyUse[] => [
  ...uses.filter((use) => use.replyId !== replyId),
  { replyId, lastAt, count: (uses.find((use) => use.replyId === replyId)?.count ?? 0) + 1 },
]

const NO_USES: readonly ReplyUse[] = []

/** How often replies were used: as it was kept, and what this sitting adds. */
function useUses(kept: KeptLibrary | null, now: () => number) {
  const [own, setOwn] = useState({ kept, uses: kept?.uses ?? NO_USES })
  if (own.kept !== kept) setOwn({ kept, uses: kept?.uses ?? NO_USES })
  const { uses } = own
  const count = useCallback(
    (replyId: string) =>
      setOwn((known) => ({ ...known, uses: oneMore(known.uses, replyId, now()) })),
    [now],
  )
  return { uses, count }
}

/** The library as the shop in view may use it; empty until it is there. */
export function useLibrary(connection: PanelConnection, place: LibraryPlace) {
  const starter = useStarter()
  const kept = useKept(connection)
  const { uses, count } = useUses(kept, connection.clock)
  const whole = useMemo(
    () => (starter === null ? EMPTY : overlayStarter(starter, kept)),
    [starter, kept],
  )
  const library = useMemo((): ShopLibrary => {
    const replies = whole.replies.filter((reply) => isInScope(reply, place))
    const counts = new Map(uses.map((use) => [use.replyId, use.count]))
    return {
      all: whole.replies,
      replies,
      byId: new Map(replies.map((reply) => [reply.id, reply])),
      groups: new Map(whole.groups.map((group) => [group.id, group])),
      uses,
      countOf: (replyId) => counts.get(replyId) ?? 0,
    }
  }, [whole, place, uses])
  return { library, count }
}
