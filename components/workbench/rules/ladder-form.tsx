import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { AlertHabits } from '@/lib/aftersales/alert-policy'
import { CASE_KINDS } from '@/lib/shared/cases'
import { HOUR_MS } from '@/lib/shared/time'

import { OFFERED_MS, readLadder, type LadderDraft, type LadderReading } from './ladder-draft'
import styles from './rules.module.css'

const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'TWD']
const FIRST: LadderDraft = {
  kinds: [],
  least: '',
  currency: 'CNY',
  offsetsMs: [24 * HOUR_MS, HOUR_MS],
  unopenedMs: null,
}

export interface LadderFormProps {
  readonly onKeep: (ladder: AlertHabits['ladders'][number]) => Promise<void>
  readonly onClose: () => void
}

const toggled = <Value,>(values: readonly Value[], value: Value): readonly Value[] =>
  values.includes(value) ? values.filter((each) => each !== value) : [...values, value]

/** Which cases a ladder is for, and when it alerts. */
export function LadderForm({ onKeep, onClose }: LadderFormProps) {
  const { watch, common } = useWords()
  const { habits: own } = watch
  const [draft, setDraft] = useTyped('ladder', () => FIRST)
  const [reading, setReading] = useState<LadderReading | null>(null)
  const errors = reading?.ok === false ? reading.errors : {}
  const keep = (): void => {
    const read = readLadder(draft)
    setReading(read)
    if (read.ok) void onKeep(read.ladder)
  }
  return (
    <div className={styles['form']}>
      <WhichCases draft={draft} wrong={errors.least === true} onChange={setDraft} />
      <When draft={draft} wrong={errors.steps === true} onChange={setDraft} />
      <div className={styles['buttons']}>
        <Button variant="filled" data-testid="keep-ladder" onClick={keep}>
          {own.add}
        </Button>
        <Button onClick={onClose}>{common.actions.cancel}</Button>
      </div>
    </div>
  )
}

interface FieldsProps {
  readonly draft: LadderDraft
  readonly wrong: boolean
  readonly onChange: (draft: LadderDraft) => void
}

function WhichCases({ draft, wrong, onChange }: FieldsProps) {
  const { watch, common } = useWords()
  const { habits: own, rules } = watch
  return (
    <>
      <fieldset className={styles['days']}>
        <legend>{rules.kind}</legend>
        {CASE_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={draft.kinds.includes(kind)}
              onChange={() => onChange({ ...draft, kinds: toggled(draft.kinds, kind) })}
            />
            {common.caseKinds[kind]}
          </label>
        ))}
      </fieldset>
      <TextField
        label={own.least}
        inputMode="numeric"
        testId="ladder-least"
        value={draft.least}
        error={wrong ? own.leastWrong : null}
        onChange={(event) => onChange({ ...draft, least: event.target.value })}
      />
      <SelectField
        label={own.currency}
        value={draft.currency}
        options={CURRENCIES.map((value) => ({ value, label: value }))}
        onValue={(currency) => onChange({ ...draft, currency })}
      />
    </>
  )
}

function When({ draft, wrong, onChange }: FieldsProps) {
  const { habits: own } = useWords().watch
  const formats = useFormats()
  return (
    <>
      <fieldset className={styles['days']}>
        <legend>{own.steps}</legend>
        {OFFERED_MS.map((offset) => (
          <label key={offset}>
            <input
              type="checkbox"
              checked={draft.offsetsMs.includes(offset)}
              onChange={() => onChange({ ...draft, offsetsMs: toggled(draft.offsetsMs, offset) })}
            />
            {formats.span(offset)}
          </label>
        ))}
        {wrong ? <small className={styles['wrong']}>{own.stepsNone}</small> : null}
      </fieldset>
      <SelectField
        label={own.unopened}
        testId="ladder-unopened"
        value={draft.unopenedMs === null ? '' : String(draft.unopenedMs)}
        options={[
          { value: '', label: own.never },
          ...OFFERED_MS.map((offset) => ({ value: String(offset), label: formats.span(offset) })),
        ]}
        onValue={(value) => onChange({ ...draft, unopenedMs: value === '' ? null : Number(value) })}
      />
    </>
  )
}
