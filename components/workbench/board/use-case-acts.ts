import { useState } from 'react'

import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import { policyOf } from '@/lib/settings/policy-of'
import { HOUR_MS } from '@/lib/shared/time'

import { useServices } from '../services'
import { useReplyCopy } from '../shop-replies'
import { useWorkbench } from '../use-workbench'
import { caseVariables, replyForStep } from './step-reply'
import type { Marks } from './use-marks'

/** What can be done to a case from its card. */
export interface CaseActs {
  readonly focus: (caseId: string) => void
  readonly choose: (caseId: string) => void
  readonly open: (caseId: string) => void
  readonly reply: (each: CaseView) => void
  readonly snooze: (each: CaseView) => void
  readonly done: (each: CaseView) => void
  readonly grant: (each: CaseView) => void
}

/** What became of the last act that marks nothing. */
export interface Note {
  readonly tone: 'good' | 'warn' | 'bad'
  readonly said: string
}

/** Opens the page of a case and copies the reply for its step; both say what became of it. */
export function usePageActs() {
  const { call } = useServices()
  const { board, workbench } = useWords()
  const { settings } = useWorkbench()
  const copy = useReplyCopy()
  const [note, setNote] = useState<Note | null>(null)
  const open = async (caseId: string): Promise<void> => {
    const answer = await call('openCase', { caseId })
    setNote(answer.ok ? null : { tone: 'bad', said: workbench.noAnswer })
  }
  const reply = async (each: CaseView): Promise<void> => {
    const end = await copy({
      shop: each,
      find: (replies) => replyForStep(replies, each),
      facts: caseVariables(each, policyOf(settings, each.shopId)),
    })
    if (end.how === 'copied') setNote({ tone: 'good', said: board.copied(end.title) })
    if (end.how === 'none') setNote({ tone: 'warn', said: board.noReply })
    if (end.how === 'gaps') setNote({ tone: 'warn', said: board.gaps })
    if (end.how === 'refused') setNote({ tone: 'bad', said: board.notCopied })
    if (end.how === 'silent') setNote({ tone: 'bad', said: workbench.noAnswer })
  }
  return { note, open, reply }
}

/** The acts of a card, bound to the focus and choice of the board. */
export function caseActs(
  { open, reply }: Pick<ReturnType<typeof usePageActs>, 'open' | 'reply'>,
  { mark }: Pick<Marks, 'mark'>,
  hold: Pick<CaseActs, 'focus' | 'choose'> & { readonly now: () => number },
): CaseActs {
  return {
    focus: hold.focus,
    choose: hold.choose,
    open: (caseId) => void open(caseId),
    reply: (each) => void reply(each),
    snooze: ({ caseId }) => void mark([caseId], { do: 'snooze', until: hold.now() + HOUR_MS }),
    done: ({ caseId, doneAt }) =>
      void mark([caseId], doneAt === null ? { do: 'done' } : { do: 'reopen' }),
    grant: ({ caseId, willGrant }) => void mark([caseId], { do: 'will-grant', will: !willGrant }),
  }
}
