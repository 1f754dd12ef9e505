import { useState } from 'react'

import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseMark } from '@/lib/aftersales/case-acts'

import { useServices } from '../services'

/** What was done last, in words, and how to take it back. */
export interface Did {
  readonly said: string
  readonly undo: CaseMark | null
  readonly caseIds: readonly string[]
}

/** Marks cases, says so, and takes the last mark back. */
export interface Marks {
  readonly did: Did | null
  readonly hasFailed: boolean
  readonly mark: (caseIds: readonly string[], mark: CaseMark) => Promise<void>
  readonly undo: () => void
}

/** At most so many cases go in one call. */
const AT_ONCE = 500

function opposite(mark: CaseMark): CaseMark | null {
  switch (mark.do) {
    case 'snooze':
      return { do: 'wake' }
    case 'done':
      return { do: 'reopen' }
    case 'reopen':
      return { do: 'done' }
    case 'will-grant':
      return { do: 'will-grant', will: !mark.will }
    case 'wake':
    case 'open':
      return null
  }
}

export function useMarks(onMarked: () => Promise<void>): Marks {
  const { call, clock } = useServices()
  const { board } = useWords()
  const formats = useFormats()
  const [did, setDid] = useState<Did | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const send = async (caseIds: readonly string[], mark: CaseMark): Promise<boolean> => {
    for (let at = 0; at < caseIds.length; at += AT_ONCE) {
      const answer = await call('markCases', { caseIds: caseIds.slice(at, at + AT_ONCE), mark })
      if (!answer.ok) return false
    }
    return true
  }
  const mark: Marks['mark'] = async (caseIds, asked) => {
    if (caseIds.length === 0) return
    const isDone = await send(caseIds, asked)
    const until = asked.do === 'snooze' ? formats.moment(asked.until, clock()) : ''
    setFailed(!isDone)
    setDid(
      isDone
        ? {
            said: board.did[asked.do](formats.number(caseIds.length), until),
            undo: opposite(asked),
            caseIds,
          }
        : null,
    )
    await onMarked()
  }
  const undo = async ({ caseIds, undo: back }: Did): Promise<void> => {
    if (back === null) return
    const isDone = await send(caseIds, back)
    setFailed(!isDone)
    if (isDone) setDid(null)
    await onMarked()
  }
  return {
    did,
    hasFailed,
    mark,
    undo: () => {
      if (did !== null) void undo(did)
    },
  }
}
