import { useState } from 'react'

import { useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import { createReplyFormats } from '@/lib/i18n/reply-formats'
import { policyOf } from '@/lib/settings/policy-of'
import { PLATFORMS } from '@/lib/shared/platforms'
import { HOUR_MS } from '@/lib/shared/time'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import { caseVariables, replyForStep } from './step-reply'
import { textIn } from '@/lib/replies/reply'
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
  const { call, copyText } = useServices()
  const { board, workbench } = useWords()
  const locale = useLocale()
  const { settings } = useWorkbench()
  const [note, setNote] = useState<Note | null>(null)
  const open = async (caseId: string): Promise<void> => {
    const answer = await call('openCase', { caseId })
    setNote(answer.ok ? null : { tone: 'bad', said: workbench.noAnswer })
  }
  const reply = async (each: CaseView): Promise<void> => {
    const [{ starterReplies }, { createReplyRenderer }] = await Promise.all([
      import('@/lib/replies/starter/starter'),
      import('@/lib/replies/template/render'),
    ])
    const found = replyForStep(starterReplies, each)
    if (found === null) return setNote({ tone: 'warn', said: board.noReply })
    const said = textIn(found, locale)
    const body = said.wordings[0]?.body ?? ''
    const formats = createReplyFormats(locale, PLATFORMS[each.platform], () => Date.now())
    const { text } = createReplyRenderer(formats)(
      body,
      caseVariables(each, policyOf(settings, each.shopId)),
    )
    if (text === null) return setNote({ tone: 'warn', said: board.gaps })
    const isCopied = await copyText(text)
    return setNote(
      isCopied
        ? { tone: 'good', said: board.copied(said.title) }
        : { tone: 'bad', said: board.notCopied },
    )
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
