import { useMemo, useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { OWN_FACTS_MOST, type PolicySheet } from '@/lib/replies/policy/policy-sheet'
import { textIn } from '@/lib/replies/reply'

import { Card } from '../../card'
import { Notice } from '../../notice'
import { editHref } from '../edit-address'
import styles from '../replies.module.css'
import { useShownLibrary } from '../use-library'
import { factUses } from './fact-uses'
import { OwnFacts } from './own-facts'
import {
  draftPolicy,
  readPolicyDraft,
  SHEET_FACTS,
  type PolicyDraft,
  type PolicyProblems,
  type SheetFact,
} from './policy-draft'
import { useSheetValue } from './use-sheet-value'

export interface SheetFormProps {
  /** Of which shop it is, as one word. */
  readonly place: string
  readonly sheet: PolicySheet
  /** What holds where this sheet says nothing; null: it is the sheet of all shops. */
  readonly general: PolicySheet | null
  readonly currency: string
  readonly title: string
  readonly onSave: (sheet: PolicySheet) => Promise<boolean>
}

const NO_PROBLEMS: PolicyProblems = { facts: new Set(), own: new Map() }

/** The fields of one sheet; each fact says how many replies refer to it. */
export function SheetForm({ place, sheet, general, currency, title, onSave }: SheetFormProps) {
  const { replies } = useWords()
  const words = replies.policy
  const [draft, setDraft] = useTyped(place, () => draftPolicy(sheet, currency))
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null)
  const change = (some: Partial<PolicyDraft>): void => {
    setDraft({ ...draft, ...some })
    setOutcome(null)
  }
  const save = async (): Promise<void> => {
    const reading = readPolicyDraft(draft)
    setProblems(reading.ok ? NO_PROBLEMS : reading.error)
    setOutcome(reading.ok ? ((await onSave(reading.value)) ? 'saved' : 'failed') : null)
  }
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    void save()
  }
  return (
    <form onSubmit={send} noValidate>
      <Card title={title} padded testId="sheet">
        <div className={styles['sheet']}>
          {SHEET_FACTS.map((fact) => (
            <FactField
              key={fact}
              fact={fact}
              draft={draft}
              general={general}
              isWrong={problems.facts.has(fact)}
              onChange={change}
            />
          ))}
        </div>
        <OwnFacts
          own={draft.own}
          problems={problems.own}
          most={OWN_FACTS_MOST}
          onChange={(own) => change({ own })}
        />
        <div className={styles['foot']}>
          <Button type="submit" variant="filled" data-testid="save-sheet">
            {words.save}
          </Button>
          {outcome === 'saved' ? <Notice tone="good">{words.saved}</Notice> : null}
          {outcome === 'failed' ? <Notice tone="bad">{replies.notKept}</Notice> : null}
        </div>
      </Card>
    </form>
  )
}

interface FactFieldProps {
  readonly fact: SheetFact
  readonly draft: PolicyDraft
  readonly general: PolicySheet | null
  readonly isWrong: boolean
  readonly onChange: (some: Partial<PolicyDraft>) => void
}

const isText = (fact: SheetFact): boolean =>
  fact === 'gift' || fact === 'invoice' || fact === 'return_address'

function FactField({ fact, draft, general, isWrong, onChange }: FactFieldProps) {
  const words = useWords().replies.policy
  const valueOf = useSheetValue()
  const held = general?.[fact]
  return (
    <div className={isText(fact) ? styles['wide'] : undefined}>
      <TextField
        label={words.names[fact]}
        testId={`fact-${fact}`}
        inputMode={isText(fact) || fact === 'dispatch_cutoff' ? 'text' : 'decimal'}
        placeholder={
          held === undefined
            ? words.notSettled
            : words.asAll(
                typeof held === 'string' ? held : valueOf(`policy.${statedOf(fact)}`, held),
              )
        }
        value={draft.facts[fact]}
        error={isWrong ? words.errors[fact] : null}
        after={fact === 'free_shipping_from' ? <span>{draft.currency}</span> : null}
        onChange={(event) => onChange({ facts: { ...draft.facts, [fact]: event.target.value } })}
      />
      <FactUses name={fact} />
    </div>
  )
}

/** Facts that are numbers are the only ones whose value is none of text. */
const statedOf = (fact: SheetFact) =>
  fact === 'gift' || fact === 'invoice' || fact === 'return_address' ? 'dispatch_cutoff' : fact

/** The replies that refer to a fact. */
export function FactUses({ name }: { readonly name: string }) {
  const words = useWords().replies.policy
  const formats = useFormats()
  const locale = useLocale()
  const { replies } = useShownLibrary()
  const uses = useMemo(() => factUses(replies), [replies])
  const users = uses.get(name) ?? []
  if (users.length === 0) return <p className={styles['note']}>{words.usedByNone}</p>
  return (
    <details className={styles['users']}>
      <summary>{words.usedBy(formats.number(users.length), users.length === 1)}</summary>
      <ul>
        {users.map((reply) => (
          <li key={reply.id}>
            <a href={editHref(reply.id)}>{textIn(reply, locale).title}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
