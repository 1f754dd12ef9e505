import { useState } from 'react'

import type { Reply } from '@/lib/replies/reply'

import { useServices } from '../../services'
import { keepDraft, readKeptDraft } from './draft-shelf'
import { draftOf, type ReplyDraft } from './reply-draft'

/** A draft that survives leaving the page. */
export interface DraftState {
  readonly draft: ReplyDraft
  readonly change: (some: Partial<ReplyDraft>) => void
  readonly isChanged: boolean
  /** The text is of an earlier visit. */
  readonly isOld: boolean
  /** The reply was changed elsewhere since the draft was begun. */
  readonly isBehind: boolean
  /** Forgets the draft and goes on with what is saved. */
  readonly discard: () => void
  /** The draft is saved as this reply. */
  readonly settle: (reply: Reply) => void
}

const stateOf = (reply: Reply | null): string | null =>
  reply === null ? null : JSON.stringify(draftOf(reply))

/** Gives the draft under a key: what an earlier visit left, else the reply as it is saved, else a new one. */
export function useDraft(key: string, saved: Reply | null, fresh: () => ReplyDraft): DraftState {
  const { drafts, clock } = useServices()
  const begin = (): ReplyDraft => (saved === null ? fresh() : draftOf(saved))
  const [start] = useState(() => readKeptDraft(drafts, key))
  const [draft, setDraft] = useState(() => start?.draft ?? begin())
  const [base, setBase] = useState(() => (start === null ? stateOf(saved) : start.base))
  const [isOld, setOld] = useState(start !== null)
  const [isTouched, setTouched] = useState(start !== null)
  const current = stateOf(saved)
  return {
    draft: isTouched || saved === null ? draft : draftOf(saved),
    isChanged: isTouched && JSON.stringify(draft) !== base,
    isOld,
    isBehind: isTouched && current !== null && current !== base,
    change: (some) => {
      const from = isTouched || saved === null ? draft : draftOf(saved)
      const next = { ...from, ...some }
      const nextBase = isTouched ? base : current
      setDraft(next)
      setBase(nextBase)
      setTouched(true)
      keepDraft(drafts, key, { draft: next, base: nextBase, at: clock() })
    },
    discard: () => {
      keepDraft(drafts, key, null)
      setDraft(begin())
      setBase(current)
      setOld(false)
      setTouched(false)
    },
    settle: (reply) => {
      keepDraft(drafts, key, null)
      setDraft(draftOf(reply))
      setBase(stateOf(reply))
      setOld(false)
      setTouched(false)
    },
  }
}
