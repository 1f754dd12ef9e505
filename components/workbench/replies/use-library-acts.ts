import { useMemo, useRef, useState } from 'react'

import type { Library } from '@/lib/replies/library'
import { LIBRARY_SLICE, sliceLibrary } from '@/lib/replies/slice-library'

import { useServices, type WorkbenchServices } from '../services'

/** A change of the library: what is kept, and what is taken out. */
export interface LibraryChange extends Partial<Library> {
  readonly removed?: readonly string[]
  readonly removedGroups?: readonly string[]
}

/** What was done last, and the change that takes it back. */
export interface Done {
  readonly said: string
  readonly undo: LibraryChange | null
}

/** What people do to the library. */
export interface LibraryActs {
  readonly done: Done | null
  readonly hasFailed: boolean
  /** Makes a change, says so, and offers to take it back; false where it could not be kept. */
  readonly change: (what: LibraryChange, done: Done | null) => Promise<boolean>
  readonly undo: () => void
  readonly forget: () => void
}

/** Carries out a change, call by call; `onKept` hears how many replies are kept so far. False: the rest was not. */
export async function carryOut(
  call: WorkbenchServices['call'],
  { replies = [], groups = [], removed = [], removedGroups = [] }: LibraryChange,
  onKept: (replies: number) => void = () => undefined,
): Promise<boolean> {
  let kept = 0
  for (const slice of sliceLibrary({ replies, groups })) {
    const answer = await call('keepReplies', slice)
    if (!answer.ok) return false
    kept += slice.replies.length
    onKept(kept)
  }
  for (let from = 0; from < removed.length; from += LIBRARY_SLICE) {
    const replyIds = removed.slice(from, from + LIBRARY_SLICE)
    if (!(await call('removeReplies', { replyIds })).ok) return false
  }
  for (const groupId of removedGroups)
    if (!(await call('removeGroup', { groupId })).ok) return false
  return true
}

/** Gives the acts; `refresh` reads the library anew. */
export function useLibraryActs(refresh: () => Promise<void>): LibraryActs {
  const { call } = useServices()
  const [done, setDone] = useState<Done | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const undone = useRef<LibraryChange | null>(null)
  const acts = useMemo(() => {
    const change: LibraryActs['change'] = async (what, next) => {
      const isKept = await carryOut(call, what)
      setFailed(!isKept)
      if (isKept) {
        undone.current = next?.undo ?? null
        setDone(next)
      }
      await refresh()
      return isKept
    }
    return {
      change,
      undo: () => {
        const back = undone.current
        if (back !== null) void change(back, null)
      },
      forget: () => {
        undone.current = null
        setDone(null)
        setFailed(false)
      },
    }
  }, [call, refresh])
  return useMemo(() => ({ done, hasFailed, ...acts }), [done, hasFailed, acts])
}
