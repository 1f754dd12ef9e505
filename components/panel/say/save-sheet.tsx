import { useState, type FormEvent } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useLocale, useWords } from '@/components/ui/words'
import { BODY_LIMIT, TITLE_LIMIT, type Reply, type ReplyStage } from '@/lib/replies/reply'

import { Sheet } from '../sheet'
import { useAnswer } from '../use-answer'
import type { Answer } from '@/lib/messaging/client'
import { asTemplate, makeReply, titleFrom, type DraftSource, type OwnFacts } from './save-reply'
import styles from './save-sheet.module.css'

export interface SaveSheetProps {
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

function SaveForm({ text: found, source, own, stage, newId, keep, onBack }: FormProps) {
  const { common, palette } = useWords()
  const locale = useLocale()
  const { save } = palette
  const [text, setText] = useState(() => asTemplate(found, own))
  const [title, setTitle] = useState(() => titleFrom(found))
  const [shortcut, setShortcut] = useState('')
  const [state, setState] = useState<'writing' | 'incomplete' | 'busy' | 'failed' | 'kept'>(
    'writing',
  )
  const submit = async (): Promise<void> => {
    const reply = makeReply({ title, text, shortcut }, { id: newId(), stage, locale })
    if (state === 'busy') return
    if (reply === null) return setState('incomplete')
    setState('busy')
    setState((await keep(reply)) ? 'kept' : 'failed')
  }
  if (state === 'kept')
    return (
      <div className={styles['form']}>
        <p role="status">{save.kept}</p>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the form that had the focus is gone */}
        <Button autoFocus onClick={onBack}>
          {common.actions.close}
        </Button>
      </div>
    )
  const missing = (value: string, words: string): string | null =>
    state === 'incomplete' && value.trim() === '' ? words : null
  return (
    <form
      className={styles['form']}
      aria-label={save.title}
      data-testid="save-reply"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        label={save.name}
        error={missing(title, save.nameMissing)}
        testId="save-title"
        maxLength={TITLE_LIMIT}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for by a press
        autoFocus
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <AreaField
        label={save.text}
        error={missing(text, save.textMissing)}
        testId="save-text"
        rows={6}
        maxLength={BODY_LIMIT}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className={styles['source']}>{save.source[source]}</p>
      <TextField
        label={save.shortcut}
        testId="save-shortcut"
        maxLength={SHORTCUT_LIMIT}
        value={shortcut}
        onChange={(event) => setShortcut(event.target.value)}
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
