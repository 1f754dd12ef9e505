import { useState, type FormEvent, type KeyboardEvent } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useNow } from '@/components/ui/use-now'
import { useWords } from '@/components/ui/words'
import type { RecordFacts, RecordKind } from '@/lib/customers/record'
import { PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import { isSameValue } from '@/lib/shared/same-value'

import type { Agent } from '../agent'
import { never } from '../never'
import { isComposing } from '../use-keys'
import { draftOf, newDraft, readDraft, type DraftErrors, type RecordDraft } from './record-draft'
import { choicesOf, RECORD_FIELDS, type FieldSpec } from './record-fields'
import styles from './record-form.module.css'
import { RecordMerge } from './record-merge'

interface FormFieldProps {
  readonly kind: RecordKind
  readonly spec: FieldSpec
  readonly value: string
  readonly error: string | null
  readonly isFirst: boolean
  readonly onValue: (value: string) => void
}

const LINE_LIMIT = 200
const TEXT_LIMIT = 2_000

function scoreOptions({ from = 1, to = 5, optional = false }: FieldSpec, unanswered: string) {
  const scores = Array.from({ length: to - from + 1 }, (_, index) => String(to - index))
  const options = scores.map((value) => ({ value, label: value }))
  return optional ? [{ value: '', label: unanswered }, ...options] : options
}

function FormField({ kind, spec, value, error, isFirst, onValue }: FormFieldProps) {
  const { records } = useWords()
  const label = records.fields[spec.label]
  const testId = `record-${spec.name}`
  if (spec.type === 'choice' || spec.type === 'score')
    return (
      <>
        <SelectField
          label={label}
          value={value}
          testId={testId}
          options={
            spec.type === 'choice'
              ? choicesOf(kind, records)
              : scoreOptions(spec, records.unanswered)
          }
          onValue={onValue}
        />
        {error === null ? null : <p className={styles['error']}>{error}</p>}
      </>
    )
  const input = {
    label,
    value,
    error,
    testId,
    maxLength: spec.type === 'long' || kind === 'task' ? TEXT_LIMIT : LINE_LIMIT,
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was asked for by a press
    autoFocus: isFirst,
  }
  if (spec.type === 'long')
    return <AreaField {...input} onChange={(event) => onValue(event.target.value)} />
  return (
    <TextField
      {...input}
      type={spec.type === 'day' ? 'date' : 'text'}
      onChange={(event) => onValue(event.target.value)}
    />
  )
}

export interface RecordFormProps {
  readonly kind: RecordKind
  /** The record that is changed; null for a new one. */
  readonly facts: RecordFacts | null
  /** What the record says by now, or that it was removed (null). */
  readonly current?: RecordFacts | null
  /** What was typed before, for the same buyer; null where nothing was. */
  readonly typed?: RecordDraft | null
  readonly onTyped?: (draft: RecordDraft) => void
  readonly platform: PlatformId
  readonly agent: Agent
  readonly onKeep: (facts: RecordFacts) => Promise<boolean>
  /** Keeps it as a record of its own, beside the one that somebody else has changed. */
  readonly onKeepNew?: (facts: RecordFacts) => Promise<boolean>
  readonly onClose: () => void
}

/** The draft of one record: its fields, what is wrong with them, and keeping it. */
function useRecordForm(props: RecordFormProps) {
  const { kind, facts, typed = null, platform, agent, onTyped, onKeep, onClose } = props
  const { zone } = PLATFORMS[platform]
  const now = useNow(never)
  const isBehind =
    facts !== null && props.current !== undefined && !isSameValue(facts, props.current)
  const [author, setAuthor] = useState(agent.agentName)
  const context = { zone, now, agentName: author.trim() }
  const [draft, setDraft] = useState(
    () => typed ?? (facts === null ? newDraft(kind, context) : draftOf(facts, zone)),
  )
  const [errors, setErrors] = useState<DraftErrors>({})
  const [isBusy, setBusy] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const keep = async (keepFacts = onKeep): Promise<void> => {
    const reading = readDraft(kind, draft, props.current ?? facts, context)
    setErrors(reading.ok ? {} : reading.errors)
    if (!reading.ok || isBusy) return
    setBusy(true)
    if (context.agentName !== agent.agentName) await agent.keepName(context.agentName)
    const isKept = await keepFacts(reading.facts)
    setBusy(false)
    setFailed(!isKept)
    if (isKept) onClose()
  }
  const change = (name: string) => (value: string) => {
    const next = { ...draft, [name]: value }
    setDraft(next)
    onTyped?.(next)
  }
  return { draft, change, author, setAuthor, errors, isBusy, isFailed, isBehind, zone, keep }
}

interface AuthorFieldProps {
  readonly form: ReturnType<typeof useRecordForm>
  readonly error: string | null
}

/** The writer's name, for whoever has not given one yet. */
function AuthorField({ form, error }: AuthorFieldProps) {
  const { records } = useWords()
  return (
    <TextField
      label={records.fields.author}
      note={records.authorNote}
      error={error}
      testId="record-author"
      maxLength={40}
      value={form.author}
      onChange={(event) => form.setAuthor(event.target.value)}
    />
  )
}

/** Fields are focused from the top on, so that the buttons at the end would stay out of sight. */
const showWhole = (form: HTMLFormElement | null): void => form?.scrollIntoView({ block: 'nearest' })

interface FootProps extends RecordFormProps {
  readonly form: ReturnType<typeof useRecordForm>
}

/** What keeps the record; where somebody else was faster, whoever writes says which holds. */
function Foot({ form, kind, current = null, onKeepNew, onClose }: FootProps) {
  const { common, records } = useWords()
  if (form.isBehind)
    return (
      <RecordMerge
        kind={kind}
        mine={form.draft}
        theirs={current}
        zone={form.zone}
        isBusy={form.isBusy}
        onMine={() => void form.keep(current === null ? onKeepNew : undefined)}
        onTheirs={onClose}
        onBoth={() => void form.keep(onKeepNew)}
      />
    )
  return (
    <>
      {form.isFailed ? <p className={styles['error']}>{records.failed}</p> : null}
      <div className={styles['buttons']}>
        <Button type="submit" size="small" variant="filled" busy={form.isBusy}>
          {records.keep}
        </Button>
        <Button size="small" onClick={onClose}>
          {common.actions.cancel}
        </Button>
      </div>
    </>
  )
}

/** The form of one record: a new one, or one that is changed. Escape leaves it. */
export function RecordForm(props: RecordFormProps) {
  const { kind, facts, agent, onClose } = props
  const { records } = useWords()
  const form = useRecordForm(props)
  const errorOf = (name: string): string | null => {
    const error = form.errors[name]
    return error === undefined ? null : records.errors[error]
  }
  const asksName = kind === 'warning' && facts === null && agent.agentName === ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!form.isBehind) void form.keep()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
    event.preventDefault()
    onClose()
  }
  const title = facts === null ? records.addKind(records.kinds[kind]) : records.kinds[kind]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the form from any field
    <form
      ref={showWhole}
      className={styles['form']}
      aria-label={title}
      data-testid="record-form"
      data-kind={kind}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <h3>{title}</h3>
      {RECORD_FIELDS[kind].map((spec, index) => (
        <FormField
          key={spec.name}
          kind={kind}
          spec={spec}
          value={form.draft[spec.name] ?? ''}
          error={errorOf(spec.name)}
          isFirst={index === 0}
          onValue={form.change(spec.name)}
        />
      ))}
      {asksName ? <AuthorField form={form} error={errorOf('author')} /> : null}
      <Foot form={form} {...props} />
    </form>
  )
}
