import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import type { KnownShop } from '@/lib/files/work-protocol'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import { CASE_KINDS, CLOCK_OWNERS, CLOCK_TASKS, type ClockTask } from '@/lib/shared/cases'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import {
  DUE_BY,
  EMPTY_DRAFT,
  readTrackDraft,
  type TrackDraft,
  type TrackErrors,
} from './track-draft'
import styles from './track-form.module.css'

export interface TrackFormProps {
  readonly onClose: () => void
  readonly onTracked: () => Promise<void>
}

/** A case that was kept, with what takes it back. */
interface Kept {
  readonly number: string
  readonly caseId: string
  readonly task: ClockTask
}

/** What became of a try to keep the case. */
type Outcome = Kept | 'not-kept' | 'no-time' | null

const shopWords = (
  { name, nativeId, platform }: KnownShop,
  { dot, platforms }: WorkbenchCatalogue['common'],
): string => [name ?? nativeId, platforms[platform]].join(dot)

/** A case that no page has shown, in somebody's own words. */
export function TrackForm({ onClose, onTracked }: TrackFormProps) {
  const { board, common } = useWords()
  const { trackForm: own } = board
  const { shops } = useWorkbench()
  const { clock, call } = useServices()
  const [draft, setDraft] = useTyped('track', () => EMPTY_DRAFT)
  const [shopId, setShopId] = useTyped('track shop', () => '')
  const [errors, setErrors] = useState<TrackErrors>({})
  const [outcome, setOutcome] = useState<Outcome>(null)
  const change = (some: Partial<TrackDraft>): void => setDraft({ ...draft, ...some })
  const shop = shops?.find(({ id }) => id === shopId) ?? shops?.[0]
  const keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (shop === undefined) return
    const reading = readTrackDraft(draft, shop, clock())
    setErrors(reading.ok ? {} : reading.errors)
    if (!reading.ok) return
    const answer = await call('trackCase', reading.tracked)
    if (answer.ok && answer.value !== null) {
      const { number, task } = reading.tracked
      setOutcome({ number, task, caseId: answer.value })
      setDraft(EMPTY_DRAFT)
      await onTracked()
    } else setOutcome(answer.ok && draft.by === 'left' ? 'no-time' : 'not-kept')
  }
  const undo = async ({ caseId, task }: Kept): Promise<void> => {
    setOutcome((await call('untrackCase', { caseId, task })).ok ? null : 'not-kept')
    await onTracked()
  }
  return (
    <Card title={own.title} padded testId="track-form">
      {shop === undefined ? <Notice tone="warn">{own.noShop}</Notice> : null}
      <form className={styles['form']} noValidate onSubmit={(event) => void keep(event)}>
        <SelectField
          label={own.shop}
          value={shop?.id ?? ''}
          options={(shops ?? []).map((each) => ({
            value: each.id,
            label: shopWords(each, common),
          }))}
          onValue={setShopId}
        />
        <WhatFields draft={draft} errors={errors} onChange={change} />
        <TimeFields draft={draft} errors={errors} outcome={outcome} onChange={change} />
        <div className={styles['buttons']}>
          <Button
            type="submit"
            variant="filled"
            data-testid="keep-tracked"
            disabledReason={shop === undefined ? own.noShop : null}
          >
            {own.keep}
          </Button>
          <Button onClick={onClose}>{common.actions.close}</Button>
        </div>
      </form>
      <Said outcome={outcome} onUndo={undo} />
    </Card>
  )
}

interface SaidProps {
  readonly outcome: Outcome
  readonly onUndo: (kept: Kept) => Promise<void>
}

function Said({ outcome, onUndo }: SaidProps) {
  const { board, common } = useWords()
  const { trackForm: own } = board
  if (outcome === null || outcome === 'no-time') return null
  if (outcome === 'not-kept') return <Notice tone="bad">{own.notKept}</Notice>
  return (
    <div className={styles['buttons']}>
      <Notice tone="good">{own.kept(outcome.number)}</Notice>
      <Button size="small" data-testid="undo-tracked" onClick={() => void onUndo(outcome)}>
        {common.actions.undo}
      </Button>
    </div>
  )
}

interface FieldsProps {
  readonly draft: TrackDraft
  readonly errors: TrackErrors
  readonly onChange: (some: Partial<TrackDraft>) => void
}

function WhatFields({ draft, errors, onChange }: FieldsProps) {
  const { board, common, aftersales } = useWords()
  const { trackForm: own } = board
  return (
    <>
      <TextField
        label={own.number}
        testId="track-number"
        value={draft.number}
        error={errors.number ? own.numberWrong : null}
        onChange={(event) => onChange({ number: event.target.value })}
      />
      <TextField
        label={own.order}
        value={draft.orderNumber}
        error={errors.orderNumber ? own.numberWrong : null}
        onChange={(event) => onChange({ orderNumber: event.target.value })}
      />
      <SelectField
        label={own.kind}
        value={draft.kind}
        testId="track-kind"
        options={CASE_KINDS.map((value) => ({ value, label: common.caseKinds[value] }))}
        onValue={(value) =>
          onChange({ kind: CASE_KINDS.find((kind) => kind === value) ?? draft.kind })
        }
      />
      <TextField
        label={own.amount}
        inputMode="decimal"
        testId="track-amount"
        value={draft.amount}
        error={errors.amount ? own.amountWrong : null}
        onChange={(event) => onChange({ amount: event.target.value })}
      />
      <SelectField
        label={own.owner}
        value={draft.owner}
        options={CLOCK_OWNERS.map((value) => ({ value, label: board.columns[value] }))}
        onValue={(value) =>
          onChange({ owner: CLOCK_OWNERS.find((owner) => owner === value) ?? draft.owner })
        }
      />
      <SelectField
        label={own.task}
        value={draft.task}
        options={CLOCK_TASKS.map((value) => ({ value, label: aftersales.tasks[value] }))}
        onValue={(value) =>
          onChange({ task: CLOCK_TASKS.find((task) => task === value) ?? draft.task })
        }
      />
    </>
  )
}

function TimeFields({
  draft,
  errors,
  outcome,
  onChange,
}: FieldsProps & { readonly outcome: Outcome }) {
  const { trackForm: own } = useWords().board
  return (
    <>
      <SelectField
        label={own.due}
        value={draft.by}
        testId="track-by"
        options={DUE_BY.map((value) => ({ value, label: own.dueBy[value] }))}
        onValue={(value) => onChange({ by: DUE_BY.find((by) => by === value) ?? draft.by })}
      />
      {draft.by === 'left' ? (
        <TextField
          label={own.left}
          note={own.leftNote}
          testId="track-left"
          value={draft.left}
          error={errors.left || outcome === 'no-time' ? own.leftWrong : null}
          onChange={(event) => onChange({ left: event.target.value })}
        />
      ) : draft.by === 'instant' ? (
        <TextField
          type="datetime-local"
          label={own.at}
          testId="track-at"
          value={draft.at}
          error={errors.at ? own.atWrong : null}
          onChange={(event) => onChange({ at: event.target.value })}
        />
      ) : (
        <TextField
          type="datetime-local"
          label={own.since}
          testId="track-since"
          value={draft.since}
          error={errors.since ? own.sinceWrong : null}
          onChange={(event) => onChange({ since: event.target.value })}
        />
      )}
    </>
  )
}
