import { useEffect, useRef, useState } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import styles from '../replies.module.css'
import { BodyNotes } from './body-notes'
import { InsertMenu } from './insert-menu'
import { Preview } from './preview'
import type { DraftProblem, DraftText, ReplyDraft } from './reply-draft'
import { faultIn } from './text-fields'

type Wording = DraftText['wordings'][number]

export interface WordingFieldProps {
  readonly draft: ReplyDraft
  readonly lang: string
  readonly place: number
  readonly wording: Wording
  readonly problems: readonly DraftProblem[]
  readonly onChange: (wording: Wording) => void
  /** null: the only one stays. */
  readonly onRemove: (() => void) | null
}

/** A selection of the text that is to be shown, once it stands in the field. */
type Span = readonly [from: number, to: number]

/** Writes into a field where its cursor is, and shows stretches of it. */
function useArea(body: string, onBody: (body: string) => void) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [shown, setShown] = useState<Span | null>(null)
  useEffect(() => {
    if (shown === null) return
    area.current?.focus()
    area.current?.setSelectionRange(shown[0], shown[1])
  }, [shown])
  return {
    area,
    show: (from: number, to: number) => setShown([from, to]),
    insert: (text: string) => {
      const { selectionStart: from = body.length, selectionEnd: to = from } = area.current ?? {}
      onBody(`${body.slice(0, from)}${text}${body.slice(to)}`)
      setShown([from + text.length, from + text.length])
    },
  }
}

/** One way to say it: its name, its text, what is wrong with it and how it reads. */
export function WordingField(props: WordingFieldProps) {
  const { draft, lang, place, wording, problems, onChange, onRemove } = props
  const words = useWords().replies.editor
  const formats = useFormats()
  const number = formats.number(place + 1)
  const put = (body: string): void => onChange({ ...wording, body })
  const { area, show, insert } = useArea(wording.body, put)
  const fault = (...faults: readonly ('body-missing' | 'body-long' | 'name-long')[]) =>
    faultIn(problems, lang, faults, words.faults, place)
  return (
    <fieldset className={styles['wording']} data-testid="wording">
      <legend>{words.wording(number)}</legend>
      <div className={styles['wordingHead']}>
        <TextField
          label={words.wordingName}
          placeholder={words.wordingNameNote}
          testId="wording-name"
          lang={lang}
          value={wording.name}
          error={fault('name-long')}
          onChange={(event) => onChange({ ...wording, name: event.target.value })}
        />
        {onRemove === null ? null : (
          <Button size="small" aria-label={words.removeWording(number)} onClick={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
      <AreaField
        ref={area}
        label={words.body}
        rows={6}
        spellCheck={false}
        testId="wording-body"
        lang={lang}
        value={wording.body}
        error={fault('body-missing', 'body-long')}
        onChange={(event) => put(event.target.value)}
      />
      <InsertMenu lang={lang} body={wording.body} onInsert={insert} />
      <BodyNotes body={wording.body} lang={lang} scope={draft.scope} onBody={put} onShow={show} />
      <Preview body={wording.body} lang={lang} scope={draft.scope} />
    </fieldset>
  )
}
