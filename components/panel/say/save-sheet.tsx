import { useState, type FormEvent } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useLocale, useWords } from '@/components/ui/words'
import type { Answer } from '@/lib/messaging/client'
import { BODY_LIMIT, TITLE_LIMIT, type Reply, type ReplyStage } from '@/lib/replies/reply'

import { Sheet } from '../sheet'
import { useAnswer } from '@/components/ui/use-answer'
import {
  asTemplate,
  makeReply,
  titleFrom,
  type DraftSource,
  type OwnFacts,
  type ReplyDraft,
} from './save-reply'
import styles from './save-sheet.module.css'

export interface SaveSheetProps {
  /** The context that the page is in; null where it shows none. */
  readonly contextId: string | null
  readonly own: OwnFacts
  /** The shop's last words in the chat; null where the buyer spoke last, or nobody did. */
  readonly lastOwn: string | null
  readonly stage: ReplyStage
  readonly newId: () => string
  /** What stands in the page's chat box. */
  readonly readDraft: () => Promise<Answer<string>>
  readonly keep: (reply: Reply) => Promise<boolean>
  readonly onBack: () => void
}

interface FormProps extends Omit<SaveSheetProps, 'readDraft' | 'lastOwn'> {
  readonly text: string
  readonly source: DraftSource
}

const SHORTCUT_LIMIT = 24

/** What is written, and what became of it. */
function useSaving({ contextId, text: found, own, stage, newId, keep }: FormProps) {
  const locale = useLocale()
  const [draft, setDraft] = useTyped<ReplyDraft>(`save-reply ${contextId ?? ''}`, () => ({
    title: titleFrom(found),
    text: asTemplate(found, own),
    shortcut: '',
  }))
  const [state, setState] = useState<'writing' | 'incomplete' | 'busy' | 'failed' | 'kept'>(
    'writing',
  )
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (state === 'busy') return
    const reply = makeReply(draft, { id: newId(), stage, locale })
    if (reply === null) return setState('incomplete')
    setState('busy')
    setState((await keep(reply)) ? 'kept' : 'failed')
  }
  const field = (name: keyof ReplyDraft, missing: string | null) => ({
    value: draft[name],
    error: state === 'incomplete' && draft[name].trim() === '' ? missing : null,
    onChange: ({ target }: { readonly target: { readonly value: string } }): void =>
      setDraft({ ...draft, [name]: target.value }),
  })
  return { state, submit, field }
}

/** It is kept: the focus goes on to the way back. */
function Kept({ onBack }: Pick<FormProps, 'onBack'>) {
  const { common, palette } = useWords()
  return (
    <div className={styles['form']}>
      <output>{palette.save.kept}</output>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form that had the focus is gone */}
      <Button autoFocus onClick={onBack}>
        {common.actions.close}
      </Button>
    </div>
  )
}

function SaveForm(props: FormProps) {
  const { save } = useWords().palette
  const { state, submit, field } = useSaving(props)
  if (state === 'kept') return <Kept onBack={props.onBack} />
  return (
    <form
      className={styles['form']}
      aria-label={save.title}
      data-testid="save-reply"
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        label={save.name}
        testId="save-title"
        maxLength={TITLE_LIMIT}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for by a press
        autoFocus
        {...field('title', save.nameMissing)}
      />
      <AreaField
        label={save.text}
        testId="save-text"
        rows={6}
        maxLength={BODY_LIMIT}
        {...field('text', save.textMissing)}
      />
      <p className={styles['source']}>{save.source[props.source]}</p>
      <TextField
        label={save.shortcut}
        testId="save-shortcut"
        maxLength={SHORTCUT_LIMIT}
        {...field('shortcut', null)}
      />
      {state === 'failed' ? (
        <p className={styles['failed']} role="alert">
          {save.failed}
        </p>
      ) : null}
      <Button type="submit" variant="filled" busy={state === 'busy'}>
        {save.keep}
      </Button>
    </form>
  )
}

/** Keeps what the agent wrote as a reply of their own: from the chat box, else from their last message. */
export function SaveSheet({ readDraft, lastOwn, ...props }: SaveSheetProps) {
  const { palette } = useWords()
  const { asked } = useAnswer(readDraft)
  const typed = asked.state === 'there' ? asked.value.trim() : ''
  const [text, source] =
    typed === ''
      ? ([lastOwn ?? '', lastOwn === null ? 'none' : 'last'] as const)
      : ([typed, 'composer'] as const)
  return (
    <Sheet title={palette.save.title} onBack={props.onBack}>
      {asked.state === 'loading' ? (
        <p aria-busy />
      ) : (
        <SaveForm {...props} text={text} source={source} />
      )}
    </Sheet>
  )
}
