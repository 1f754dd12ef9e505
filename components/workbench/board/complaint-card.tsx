import { useState } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { ComplaintStep } from '@/lib/aftersales/case-acts'
import type { CaseView } from '@/lib/aftersales/case-view'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import styles from './case-page.module.css'

type Stage = ComplaintStep['stage']
type Category = NonNullable<ComplaintStep['category']>
type Department = NonNullable<ComplaintStep['department']>

const CATEGORIES: readonly Category[] = [
  'product',
  'delivery',
  'service',
  'price',
  'invoice',
  'safety',
  'other',
]
const DEPARTMENTS: readonly Department[] = [
  'quality',
  'logistics',
  'service-lead',
  'sales',
  'finance',
  'owner',
]

/** The step that follows each; after the last one the case is closed. */
const NEXT: Readonly<Record<Stage, Stage | null>> = {
  received: 'classified',
  classified: 'routed',
  routed: 'followed-up',
  'followed-up': 'reported-back',
  'reported-back': null,
}

export interface ComplaintCardProps {
  readonly of: CaseView
  readonly onChanged: () => Promise<void>
}

/** A complaint from its receipt to the report back to the buyer; each step has a clock of its own. */
export function ComplaintCard({ of: each, onChanged }: ComplaintCardProps) {
  const { board, aftersales, common, workbench } = useWords()
  const { file } = board
  const formats = useFormats(each.platform)
  const { call, clock } = useServices()
  const [hasFailed, setFailed] = useState(false)
  const { complaint } = each
  const advance = async (step: ComplaintStep): Promise<void> => {
    const answer = await call('advanceComplaint', { caseId: each.caseId, step })
    setFailed(!answer.ok)
    await onChanged()
  }
  if (complaint === null && each.kind !== 'complaint' && each.closed) return null
  const next: Stage | null = complaint === null ? 'received' : NEXT[complaint.stage]
  return (
    <Card title={file.complaint} padded testId="complaint">
      {complaint === null ? null : (
        <p>
          {[
            aftersales.complaintStages[complaint.stage],
            aftersales.complaintCategories[complaint.category],
            aftersales.departments[complaint.department],
            file.since(formats.moment(complaint.since, clock())),
          ].join(common.dot)}
        </p>
      )}
      {next === null ? null : (
        <StepForm
          key={next}
          place={`${each.caseId} ${next}`}
          next={next}
          isNew={complaint === null}
          onStep={advance}
        />
      )}
      {hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
    </Card>
  )
}

interface StepFormProps {
  /** Case and step, as one word. */
  readonly place: string
  readonly next: Stage
  readonly isNew: boolean
  readonly onStep: (step: ComplaintStep) => Promise<void>
}

function StepForm({ place, next, isNew, onStep }: StepFormProps) {
  const { board, aftersales } = useWords()
  const { file } = board
  const [text, setText] = useTyped(`complaint ${place}`, () => '')
  const [category, setCategory] = useTyped<Category | null>(`category ${place}`, () => null)
  const [department, setDepartment] = useTyped<Department | null>(`department ${place}`, () => null)
  const asksPlace = next === 'classified' || next === 'routed'
  const step: ComplaintStep = {
    stage: next,
    ...(category === null ? {} : { category }),
    ...(department === null ? {} : { department }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  }
  return (
    <div className={styles['form']}>
      {isNew ? (
        <AreaField
          label={file.complaintText}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      {asksPlace ? (
        <>
          <NameSelect
            label={file.category}
            usual={file.categoryAuto}
            keys={CATEGORIES}
            names={aftersales.complaintCategories}
            value={category}
            onValue={setCategory}
          />
          <NameSelect
            label={file.department}
            usual={file.departmentAuto}
            keys={DEPARTMENTS}
            names={aftersales.departments}
            value={department}
            onValue={setDepartment}
          />
        </>
      ) : null}
      <Button data-testid="complaint-step" onClick={() => void onStep(step)}>
        {isNew ? file.complaintStart : file.steps[next]}
      </Button>
    </div>
  )
}

interface NameSelectProps<Name extends string> {
  readonly label: string
  /** What holds where nothing is chosen. */
  readonly usual: string
  readonly keys: readonly Name[]
  readonly names: Readonly<Record<Name, string>>
  readonly value: Name | null
  readonly onValue: (value: Name | null) => void
}

function NameSelect<Name extends string>(props: NameSelectProps<Name>) {
  const { label, usual, keys, names, value, onValue } = props
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      options={[
        { value: '', label: usual },
        ...keys.map((key) => ({ value: key, label: names[key] })),
      ]}
      onValue={(chosen) => onValue(keys.find((key) => key === chosen) ?? null)}
    />
  )
}
