import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'
import type { Peek } from '@/lib/files/work-tables-protocol'
import type { MappedField } from '@/lib/files/mapping/column-mapping'

import form from '../offers/form.module.css'
import { FIELDS, withColumn, withProposals, type MappingDraft } from './mapping-draft'
import styles from './mapping.module.css'

export interface MappingPartProps {
  readonly draft: MappingDraft
  readonly peek: Peek
  readonly onChange: (draft: MappingDraft) => void
}

/** Which column holds what; proposals stand beside and are taken by a press. */
export function MappingColumns({ draft, peek, onChange }: MappingPartProps) {
  const words = useWords().mapping
  const open = FIELDS.filter(
    (field) => peek.guess[field] !== undefined && draft.columns[field] === undefined,
  )
  return (
    <fieldset className={form['group']}>
      <legend>{words.columns}</legend>
      {open.length < 2 ? null : (
        <div>
          <Button
            variant="filled"
            data-testid="take-proposals"
            onClick={() => onChange(withProposals(draft, peek))}
          >
            {words.takeAll}
          </Button>
        </div>
      )}
      <div className={form['fields']}>
        {FIELDS.map((field) => (
          <ColumnField key={field} field={field} draft={draft} peek={peek} onChange={onChange} />
        ))}
      </div>
    </fieldset>
  )
}

function ColumnField(props: MappingPartProps & { readonly field: MappedField }) {
  const { field, draft, peek, onChange } = props
  const words = useWords().mapping
  const chosen = draft.columns[field]
  const guess = peek.guess[field]
  const choose = (column: string): void =>
    onChange(withColumn(draft, peek, field, column === '' ? null : column))
  const sample = chosen === undefined ? [] : samplesOf(peek, chosen)
  return (
    <div className={styles['column']}>
      <SelectField
        label={words.fields[field]}
        testId={`map-${field}`}
        value={chosen ?? ''}
        options={[
          { value: '', label: words.noColumn },
          ...[...new Set(peek.columns)].map((name) => ({ value: name, label: name })),
        ]}
        onValue={choose}
      />
      {chosen === undefined && guess !== undefined ? (
        <Button variant="text" size="small" onClick={() => choose(guess.column)}>
          {words.proposed(guess.column)} <span className={form['note']}>{words.by[guess.by]}</span>
        </Button>
      ) : (
        <span className={styles['sample']}>{sample.join(' | ')}</span>
      )}
    </div>
  )
}

const SAMPLES = 3

function samplesOf({ columns, rows }: Peek, column: string): string[] {
  const at = columns.indexOf(column)
  const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  return [...new Set(cells)].slice(0, SAMPLES)
}
