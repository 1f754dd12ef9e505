import { useMemo } from 'react'

import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import styles from '../replies.module.css'
import { useShownLibrary } from '../use-library'
import { createIntentSpread } from './generic-intent'
import type { ReplyDraft } from './reply-draft'

const INTENTS_LIMIT = 60
const INTENT_LENGTH = 30

export interface IntentsFieldProps {
  readonly draft: ReplyDraft
  readonly onChange: (some: Partial<ReplyDraft>) => void
}

/** Words that find a reply, as tags; those that would find half the library are told. */
export function IntentsField({ draft, onChange }: IntentsFieldProps) {
  const words = useWords().replies.editor
  const formats = useFormats()
  const library = useShownLibrary()
  const [text, setText] = useTyped(`intent ${draft.id}`, () => '')
  const spread = useMemo(() => createIntentSpread(library.replies, draft.id), [library, draft.id])
  const { intents } = draft
  const generic = useMemo(
    () => intents.map((word) => ({ word, ...spread(word) })).filter(({ isGeneric }) => isGeneric),
    [intents, spread],
  )
  const add = (): void => {
    const typed = text.split(/[,，、;；\n]/u).map((each) => each.trim().slice(0, INTENT_LENGTH))
    const fresh = typed.filter((each) => each !== '')
    setText('')
    if (fresh.length > 0)
      onChange({ intents: [...new Set([...intents, ...fresh])].slice(0, INTENTS_LIMIT) })
  }
  return (
    <div className={styles['intents']}>
      <TextField
        label={words.intents}
        note={intents.length < INTENTS_LIMIT ? words.intentsNote : words.intentFull}
        testId="intent"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }}
      />
      <ul className={styles['tags']}>
        {intents.map((word) => (
          <li key={word} className={styles['tag']} data-testid="intent-tag">
            {word}
            <button
              type="button"
              aria-label={words.removeIntent(word)}
              onClick={() => onChange({ intents: intents.filter((each) => each !== word) })}
            >
              <Icon name="cross" size={10} />
            </button>
          </li>
        ))}
      </ul>
      {generic.map(({ word, replies, of }) => (
        <p key={word} className={styles['warnLine']} data-testid="generic-intent">
          <Icon name="warning" size={14} />
          <span>
            {Array.from(word).length === 1
              ? words.shortIntent(word)
              : words.genericIntent(word, formats.number(replies), formats.number(of))}
          </span>
        </p>
      ))}
    </div>
  )
}
