import { useState } from 'react'

import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { METRICS, type MetricId } from '@/lib/figures/grades'
import { boundsOf, NO_OWNER_SETTINGS, ownerOf } from '@/lib/figures/owner-of'

import { EditSheet } from '../offers/edit-sheet'
import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'
import styles from './figures.module.css'
import { SheetSave } from './sheet-save'
import {
  readBounds,
  readTerms,
  TERM_FIELDS,
  writeBounds,
  writeTerms,
  type TermsDraft,
} from './terms-draft'

const PLACES = ['gold', 'senior', 'mid'] as const
const NONE: ReadonlySet<string> = new Set()

export interface TermsSheetProps {
  readonly shopId: string
  readonly onClose: () => void
}

/** What is typed of a shop's terms, and how it is kept. */
function useTermsDraft({ shopId, onClose }: TermsSheetProps) {
  const { settings, surveys } = useWorkbench()
  const { save, hasFailed } = useSaving()
  const known = settings.figures ?? NO_OWNER_SETTINGS
  const owner = ownerOf(settings.figures, shopId)
  const [before] = useState<TermsDraft>(() => ({
    category: owner.category ?? '',
    terms: writeTerms(owner.terms),
    bounds: writeBounds(boundsOf(known, owner.category)),
  }))
  const [draft, setDraft] = useTyped(`figure terms ${shopId}`, () => before)
  const bounds = readBounds(draft.bounds)
  const terms = readTerms(draft.terms)
  const category = draft.category.trim()
  const keep = async (): Promise<void> => {
    if (!terms.ok || !bounds.ok) return
    const categories =
      category === '' ? known.categories : { ...known.categories, [category]: bounds.bounds }
    const own = { ...owner, category: category === '' ? null : category, terms: terms.terms }
    const shops = { ...known.shops, [shopId]: own }
    if (!(await save({ figures: { ...known, categories, shops } }))) return
    if (JSON.stringify(terms.terms) !== JSON.stringify(owner.terms)) surveys.run([shopId])
    onClose()
  }
  return {
    draft,
    setDraft,
    isChanged: draft !== before,
    isFixed: category === '',
    wrongTerms: terms.ok ? NONE : terms.wrong,
    wrongBounds: bounds.ok ? NONE : bounds.wrong,
    categories: Object.keys(known.categories),
    // A category that is known brings its own bounds.
    name: (typed: string): void =>
      setDraft({ ...draft, category: typed, bounds: writeBounds(boundsOf(known, typed.trim())) }),
    keep,
    hasFailed,
  }
}

/** The terms of a shop's table, and the bounds of its category of goods. */
export function TermsSheet(props: TermsSheetProps) {
  const { figures: words } = useWords()
  const { draft, setDraft, isFixed, wrongTerms, wrongBounds, ...rest } = useTermsDraft(props)
  const isWrong = wrongTerms.size + wrongBounds.size > 0
  return (
    <EditSheet
      title={words.terms.title}
      isChanged={rest.isChanged}
      testId="terms"
      onClose={props.onClose}
    >
      <div className={styles['form']}>
        <p className={styles['empty']}>{words.terms.lead}</p>
        <div className={styles['fields']}>
          {TERM_FIELDS.map((field) => (
            <TextField
              key={field}
              label={words.terms.fields[field]}
              inputMode="decimal"
              value={draft.terms[field]}
              error={wrongTerms.has(field) ? words.terms.wrong : null}
              testId={`term-${field}`}
              onChange={({ target }) =>
                setDraft({ ...draft, terms: { ...draft.terms, [field]: target.value } })
              }
            />
          ))}
        </div>
        <CategoryField names={rest.categories} value={draft.category} onName={rest.name} />
        <BoundFields draft={draft} isFixed={isFixed} wrong={wrongBounds} onChange={setDraft} />
        <SheetSave
          testId="keep-terms"
          isSound={!isWrong}
          hasFailed={rest.hasFailed}
          onSave={() => void rest.keep()}
        />
      </div>
    </EditSheet>
  )
}

interface CategoryProps {
  readonly names: readonly string[]
  readonly value: string
  readonly onName: (name: string) => void
}

function CategoryField({ names, value, onName }: CategoryProps) {
  const { terms } = useWords().figures
  return (
    <>
      <TextField
        label={terms.category}
        note={terms.categoryNote}
        list="figure-categories"
        maxLength={40}
        value={value}
        testId="category"
        onChange={({ target }) => onName(target.value)}
      />
      <datalist id="figure-categories">
        {names.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </datalist>
    </>
  )
}

interface BoundProps {
  readonly draft: TermsDraft
  /** The handbook's own bounds are nobody's to change. */
  readonly isFixed: boolean
  readonly wrong: ReadonlySet<string>
  readonly onChange: (draft: TermsDraft) => void
}

function BoundFields({ draft, isFixed, wrong, onChange }: BoundProps) {
  const { figures: words } = useWords()
  const change = (metric: MetricId, place: number, typed: string): void =>
    onChange({
      ...draft,
      bounds: {
        ...draft.bounds,
        [metric]: draft.bounds[metric].map((text, index) => (index === place ? typed : text)),
      },
    })
  return (
    <div className={styles['bounds']}>
      <span />
      {PLACES.map((grade) => (
        <span key={grade} aria-hidden="true">
          {words.grades[grade]}
        </span>
      ))}
      {METRICS.map((metric) => (
        <BoundRow
          key={metric}
          metric={metric}
          typed={draft.bounds[metric]}
          isFixed={isFixed}
          isWrong={!isFixed && wrong.has(metric)}
          onType={(place, text) => change(metric, place, text)}
        />
      ))}
    </div>
  )
}

interface BoundRowProps {
  readonly metric: MetricId
  readonly typed: readonly string[]
  readonly isFixed: boolean
  readonly isWrong: boolean
  readonly onType: (place: number, text: string) => void
}

function BoundRow({ metric, typed, isFixed, isWrong, onType }: BoundRowProps) {
  const { figures: words } = useWords()
  const { letter, name } = words.metrics[metric]
  return (
    <>
      <span>
        {letter} {name}
        <span className={styles['note']}>
          {isWrong
            ? words.terms.boundsWrong
            : words.terms.units[metric === 'cycle' ? 'days' : 'percent']}
        </span>
      </span>
      {PLACES.map((grade, place) => (
        <TextField
          key={grade}
          label={`${name}: ${words.grades[grade]}`}
          labelHidden
          inputMode="decimal"
          readOnly={isFixed}
          aria-invalid={isWrong || undefined}
          value={typed[place] ?? ''}
          testId={`bound-${metric}-${grade}`}
          onChange={({ target }) => onType(place, target.value)}
        />
      ))}
    </>
  )
}
