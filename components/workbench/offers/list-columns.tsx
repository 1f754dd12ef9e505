import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'

import styles from './form.module.css'
import { LIST_COLUMNS, needsDays, withColumn, type ListDraft } from './list-draft'

export interface ListColumnsProps {
  readonly fileName: string
  readonly draft: ListDraft
  readonly onChange: (draft: ListDraft) => void
}

/** Which column of the file is which; for a report without days also of which days it is. */
export function ListColumns({ fileName, draft, onChange }: ListColumnsProps) {
  const { lists: own } = useWords().sales
  const names = [...new Set(draft.header)]
  return (
    <fieldset className={styles['group']}>
      <legend>
        {own.columns} <span className={styles['note']}>{fileName}</span>
      </legend>
      <div className={styles['fields']}>
        {LIST_COLUMNS[draft.kind].map((column) => (
          <SelectField
            key={column}
            label={own.columnNames[column]}
            testId={`column-${column}`}
            value={draft.map[column] ?? ''}
            options={[
              { value: '', label: own.noColumn },
              ...names.map((name) => ({ value: name, label: name })),
            ]}
            onValue={(name) => onChange(withColumn(draft, column, name === '' ? null : name))}
          />
        ))}
        {needsDays(draft)
          ? (['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                type="date"
                label={own.days[end]}
                testId={`report-${end}`}
                value={draft[end]}
                onChange={(event) => onChange({ ...draft, [end]: event.target.value })}
              />
            ))
          : null}
      </div>
    </fieldset>
  )
}
