import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import type { Rule } from '@/lib/aftersales/packs/rule-pack'
import { CASE_KINDS, CLOCK_OWNERS, CLOCK_TASKS, EXPIRIES } from '@/lib/shared/cases'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import { readRuleDraft, SPAN_UNITS, type RuleDraft, type RuleErrors } from './own-draft'
import styles from './rules.module.css'

export interface RuleFormProps {
  readonly id: string
  readonly first: RuleDraft
  /** Day of the rule, 2026-11-21. */
  readonly seenOn: string
  readonly onKeep: (rule: Rule) => Promise<void>
  readonly onClose: () => void
}

/** The fields of an own rule. */
export function RuleForm({ id, first, seenOn, onKeep, onClose }: RuleFormProps) {
  const { watch, common } = useWords()
  const { rules: own } = watch
  const [draft, setDraft] = useTyped(`own rule ${id}`, () => first)
  const [errors, setErrors] = useState<RuleErrors>({})
  const change = (some: Partial<RuleDraft>): void => setDraft({ ...draft, ...some })
  const keep = (event: SubmitEvent): void => {
    event.preventDefault()
    const reading = readRuleDraft(draft, { id, seenOn })
    setErrors(reading.ok ? {} : reading.errors)
    if (reading.ok) void onKeep(reading.rule)
  }
  return (
    <form className={styles['form']} noValidate onSubmit={keep}>
      <WhoFields draft={draft} onChange={change} />
      <TimeFields draft={draft} errors={errors} onChange={change} />
      <div className={styles['buttons']}>
        <Button type="submit" variant="filled" data-testid="keep-rule">
          {own.save}
        </Button>
        <Button onClick={onClose}>{common.actions.cancel}</Button>
      </div>
    </form>
  )
}

interface FieldsProps {
  readonly draft: RuleDraft
  readonly onChange: (some: Partial<RuleDraft>) => void
}

function WhoFields({ draft, onChange }: FieldsProps) {
  const { watch, common, aftersales, board } = useWords()
  const { rules: own } = watch
  return (
    <>
      <SelectField
        label={own.platform}
        testId="rule-platform"
        value={draft.platform ?? ''}
        options={[
          { value: '', label: own.any },
          ...PLATFORM_IDS.map((value) => ({ value, label: common.platforms[value] })),
        ]}
        onValue={(value) => onChange({ platform: value === '' ? null : value })}
      />
      <SelectField
        label={own.kind}
        value={draft.kind ?? ''}
        options={[
          { value: '', label: own.allKinds },
          ...CASE_KINDS.map((value) => ({ value, label: common.caseKinds[value] })),
        ]}
        onValue={(value) => onChange({ kind: CASE_KINDS.find((each) => each === value) ?? null })}
      />
      <SelectField
        label={own.owner}
        value={draft.owner}
        options={CLOCK_OWNERS.map((value) => ({ value, label: board.columns[value] }))}
        onValue={(value) =>
          onChange({ owner: CLOCK_OWNERS.find((each) => each === value) ?? draft.owner })
        }
      />
      <SelectField
        label={own.task}
        value={draft.task}
        options={CLOCK_TASKS.map((value) => ({ value, label: aftersales.tasks[value] }))}
        onValue={(value) =>
          onChange({ task: CLOCK_TASKS.find((each) => each === value) ?? draft.task })
        }
      />
    </>
  )
}

function TimeFields({ draft, errors, onChange }: FieldsProps & { readonly errors: RuleErrors }) {
  const { watch, common } = useWords()
  const { rules: own } = watch
  return (
    <>
      <TextField
        label={own.starts}
        maxLength={300}
        value={draft.starts}
        onChange={(event) => onChange({ starts: event.target.value })}
      />
      <TextField
        label={own.amount}
        inputMode="numeric"
        testId="rule-amount"
        value={draft.amount}
        error={errors.amount ? own.amountWrong : null}
        onChange={(event) => onChange({ amount: event.target.value })}
      />
      <SelectField
        label={own.unit}
        value={draft.unit}
        options={SPAN_UNITS.map((value) => ({ value, label: own.units[value]('').trim() }))}
        onValue={(value) =>
          onChange({ unit: SPAN_UNITS.find((each) => each === value) ?? draft.unit })
        }
      />
      <SelectField
        label={own.onExpiry}
        value={draft.onExpiry}
        options={EXPIRIES.map((value) => ({ value, label: common.expired[value] }))}
        onValue={(value) =>
          onChange({ onExpiry: EXPIRIES.find((each) => each === value) ?? draft.onExpiry })
        }
      />
      <TextField
        label={own.why}
        maxLength={600}
        testId="rule-why"
        value={draft.why}
        error={errors.why ? own.whyEmpty : null}
        onChange={(event) => onChange({ why: event.target.value })}
      />
    </>
  )
}
