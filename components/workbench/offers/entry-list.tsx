import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'

import styles from './form.module.css'
import { useShop } from './shop-context'

/** One text of an entry. */
export interface EntryField<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly note?: string
  readonly maxLength: number
}

export interface EntryListProps<Key extends string> {
  readonly label: string
  readonly note?: string
  readonly fields: readonly EntryField<Key>[]
  readonly entries: readonly Readonly<Record<Key, string>>[]
  /** What an entry is called, by its number. */
  readonly nameOf: (number: string) => string
  /** What is wrong with the entry at a place; null: nothing. */
  readonly errorAt: (place: number) => string | null
  readonly most: number
  readonly addLabel: string
  readonly blank: Readonly<Record<Key, string>>
  readonly testId: string
  readonly onChange: (entries: readonly Readonly<Record<Key, string>>[]) => void
}

/** Entries of some texts each, as many as wanted. */
export function EntryList<Key extends string>(props: EntryListProps<Key>) {
  const { label, note, entries, most, addLabel, blank, testId, onChange } = props
  return (
    <fieldset className={styles['group']}>
      <legend>
        {label} {note === undefined ? null : <span className={styles['note']}>{note}</span>}
      </legend>
      {entries.map((entry, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- entries have no other identity, and every field is controlled
        <EntryRow key={place} entry={entry} place={place} {...props} />
      ))}
      {entries.length < most ? (
        <div>
          <Button
            size="small"
            data-testid={`add-${testId}`}
            onClick={() => onChange([...entries, blank])}
          >
            {addLabel}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}

interface EntryRowProps<Key extends string> extends EntryListProps<Key> {
  readonly entry: Readonly<Record<Key, string>>
  readonly place: number
}

function EntryRow<Key extends string>(props: EntryRowProps<Key>) {
  const { entry, place, fields, entries, nameOf, errorAt, testId, onChange } = props
  const { form } = useWords().sales.products
  const { formats } = useShop()
  const name = nameOf(formats.number(place + 1))
  const error = errorAt(place)
  return (
    <fieldset className={styles['entry']} aria-label={name}>
      <div className={styles['entryFields']}>
        {fields.map(({ key, label, note, maxLength }) => (
          <TextField
            key={key}
            label={label}
            placeholder={note}
            maxLength={maxLength}
            aria-invalid={error === null ? undefined : true}
            testId={`${testId}-${place}-${key}`}
            value={entry[key]}
            onChange={(event) =>
              onChange(entries.with(place, { ...entry, [key]: event.target.value }))
            }
          />
        ))}
      </div>
      <Button
        size="large"
        variant="text"
        aria-label={form.remove(name)}
        onClick={() => onChange(entries.filter((_, at) => at !== place))}
      >
        {form.removeShort}
      </Button>
      {error === null ? null : <span className={styles['error']}>{error}</span>}
    </fieldset>
  )
}
