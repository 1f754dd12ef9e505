import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'

import { isSameReply } from '@/lib/replies/formats/settle-drafts'
import { useStarter } from '@/components/replies/use-starter'
import {
  overlayStarter,
  type KeptLibrary,
  type Library,
  type ReplyUse,
} from '@/lib/replies/library'
import type { Reply } from '@/lib/replies/reply'

import { useServices } from '../services'
import { tidyDrafts } from './editor/draft-shelf'
import { useLibraryActs, type LibraryActs } from './use-library-acts'

/** The library as the workbench shows it. */
export interface ShownLibrary extends Library {
  readonly byId: ReadonlyMap<string, Reply>
  readonly starter: Library
  readonly kept: KeptLibrary
  readonly usesOf: (replyId: string) => ReplyUse | null
  /** The starter's own state of a reply that people changed; null for all others. */
  readonly changedFrom: (reply: Reply) => Reply | null
}

interface LibraryState {
  /** null until it is there. */
  readonly library: ShownLibrary | null
  /** The background does not answer. */
  readonly isSilent: boolean
  readonly acts: LibraryActs
}

const LibraryContext = createContext<LibraryState | null>(null)

export function useLibrary(): LibraryState {
  const state = use(LibraryContext)
  if (state === null) throw new Error('useLibrary needs a LibraryProvider above it')
  return state
}

/** The library, where it is there already. */
export function useShownLibrary(): ShownLibrary {
  const { library } = useLibrary()
  if (library === null) throw new Error('the library is not there yet')
  return library
}

/** Whoever opens the library leaves no drafts behind that nobody goes on with, nor pictures that nobody needs. */
function useTidyDrafts(): void {
  const { call, clock, drafts } = useServices()
  useEffect(() => {
    void call('pruneImages', { held: tidyDrafts(drafts, clock()) })
  }, [call, clock, drafts])
}

/** What people keep of the library, read anew with every change of it, wherever it was made. */
function useKept() {
  const { call, onPush } = useServices()
  const [kept, setKept] = useState<KeptLibrary | null>(null)
  const [isSilent, setSilent] = useState(false)
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await call('readLibrary', { known: null })
    const read = answer.ok ? answer.value : null
    if (read !== null)
      setKept((known) => (known !== null && known.revision > read.revision ? known : read))
    setSilent(!answer.ok)
  }, [call])
  useEffect(() => {
    const load = async (): Promise<void> => {
      await refresh()
    }
    const stop = onPush((push) => {
      if (push.push === 'library') void load()
    })
    void load()
    return stop
  }, [onPush, refresh])
  return { kept, isSilent, refresh }
}

function shownLibrary(starter: Library, kept: KeptLibrary): ShownLibrary {
  const whole = overlayStarter(starter, kept)
  const uses = new Map(kept.uses.map((each) => [each.replyId, each]))
  const first = new Map(starter.replies.map((reply) => [reply.id, reply]))
  const own = new Set(kept.replies.map(({ id }) => id))
  return {
    ...whole,
    byId: new Map(whole.replies.map((reply) => [reply.id, reply])),
    starter,
    kept,
    usesOf: (replyId) => uses.get(replyId) ?? null,
    changedFrom: (reply) => {
      const before = own.has(reply.id) ? first.get(reply.id) : undefined
      return before === undefined || isSameReply(before, reply) ? null : before
    },
  }
}

/** Gives everything below it the library, and what can be done to it. */
export function LibraryProvider({ children }: { readonly children: ReactNode }) {
  useTidyDrafts()
  const starter = useStarter()
  const { kept, isSilent, refresh } = useKept()
  const acts = useLibraryActs(refresh)
  const library = useMemo(
    () => (starter === null || kept === null ? null : shownLibrary(starter, kept)),
    [starter, kept],
  )
  const state = useMemo(
    () => ({ library, isSilent: isSilent && library === null, acts }),
    [library, isSilent, acts],
  )
  return <LibraryContext value={state}>{children}</LibraryContext>
}
