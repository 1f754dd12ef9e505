import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { PASSPHRASE_LEAST, PASSPHRASE_LIMIT } from '@/lib/shared/passphrase'

import { Notice } from '../notice'
import settings from '../settings.module.css'
import styles from './lock.module.css'

/** What was typed. */
interface TypedWords {
  /** The present passphrase; empty where none was asked for. */
  readonly now: string
  readonly next: string
}

export interface PassphraseFormProps {
  /** Asks for the present one first. */
  readonly asksNow?: boolean
  /** Asks for a new one, twice; so does what asks for nothing else. */
  readonly asksNext?: boolean
  /** Asks whether the new one can be found again. */
  readonly asksWhetherKept?: boolean
  readonly note?: string
  readonly submit: string
  /** Gives what went wrong; null where nothing did. */
  readonly onSubmit: (typed: TypedWords) => Promise<string | null>
  readonly onLeave?: () => void
}

const NOTHING = { now: '', next: '', again: '', isKept: false }
type Typed = typeof NOTHING

/** Everything that a form asks has a good answer. */
const isGood = (typed: Typed, props: PassphraseFormProps): boolean =>
  (props.asksNow !== true || typed.now !== '') &&
  (props.asksNext === false ||
    (typed.next.length >= PASSPHRASE_LEAST && typed.next === typed.again)) &&
  (props.asksWhetherKept !== true || typed.isKept)

/** Asks for passphrases, and for a word that they are not forgotten. */
export function PassphraseForm(props: PassphraseFormProps) {
  const { lock: words } = useWords().safety
  const [typed, setTyped] = useState(NOTHING)
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const type = (change: Partial<Typed>): void => setTyped((known) => ({ ...known, ...change }))
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (isBusy || !isGood(typed, props)) return
    setBusy(true)
    setFault(await props.onSubmit(typed))
    setBusy(false)
  }
  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Fields {...props} typed={typed} isAsked={isAsked} onType={type} />
      {props.asksWhetherKept === true ? (
        <label className={settings['check']}>
          <input
            type="checkbox"
            checked={typed.isKept}
            data-testid="passphrase-kept"
            onChange={(event) => type({ isKept: event.target.checked })}
          />
          <span>{words.understood}</span>
        </label>
      ) : null}
      {isAsked && props.asksWhetherKept === true && !typed.isKept ? (
        <Notice tone="bad">{words.understoodFirst}</Notice>
      ) : null}
      {fault === null ? null : <Notice tone="bad">{fault}</Notice>}
      {props.note === undefined ? null : <p className={settings['note']}>{props.note}</p>}
      <div className={styles['buttons']}>
        <Button variant="filled" type="submit" busy={isBusy} data-testid="passphrase-submit">
          {isBusy ? words.setting : props.submit}
        </Button>
        {props.onLeave === undefined ? null : (
          <Button onClick={props.onLeave}>{words.leave}</Button>
        )}
      </div>
    </form>
  )
}

interface FieldsProps extends PassphraseFormProps {
  readonly typed: Typed
  /** Somebody has tried to go on: what is wrong is said. */
  readonly isAsked: boolean
  readonly onType: (change: Partial<Typed>) => void
}

function Fields({ asksNow = false, asksNext = true, typed, isAsked, onType }: FieldsProps) {
  const { lock: words } = useWords().safety
  const formats = useFormats()
  const isShort = typed.next.length < PASSPHRASE_LEAST
  const common = { type: 'password', maxLength: PASSPHRASE_LIMIT } as const
  return (
    <div className={styles['fields']}>
      {asksNow ? (
        <TextField
          {...common}
          autoComplete="current-password"
          label={words.now}
          value={typed.now}
          testId="passphrase-now"
          onChange={(event) => onType({ now: event.target.value })}
        />
      ) : null}
      {asksNext ? (
        <>
          <TextField
            {...common}
            autoComplete="new-password"
            label={asksNow ? words.next : words.passphrase}
            value={typed.next}
            error={isAsked && isShort ? words.short(formats.number(PASSPHRASE_LEAST)) : null}
            testId="passphrase-next"
            onChange={(event) => onType({ next: event.target.value })}
          />
          <TextField
            {...common}
            autoComplete="new-password"
            label={words.again}
            value={typed.again}
            error={isAsked && !isShort && typed.next !== typed.again ? words.differ : null}
            testId="passphrase-again"
            onChange={(event) => onType({ again: event.target.value })}
          />
        </>
      ) : null}
    </div>
  )
}
