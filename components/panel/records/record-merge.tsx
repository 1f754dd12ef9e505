import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'
import type { RecordFacts, RecordKind } from '@/lib/customers/record'

import { draftOf, type RecordDraft } from './record-draft'
import { choicesOf, RECORD_FIELDS, type FieldSpec } from './record-fields'
import styles from './record-form.module.css'

export interface RecordMergeProps {
  readonly kind: RecordKind
  readonly mine: RecordDraft
  /** null: somebody has removed it. */
  readonly theirs: RecordFacts | null
  /** IANA zone of its days. */
  readonly zone: string
  readonly isBusy: boolean
  readonly onMine: () => void
  readonly onTheirs: () => void
  readonly onBoth: () => void
}

/** Somebody else has changed the record since its form was opened: whoever writes says what holds, and nothing is lost. */
export function RecordMerge(props: RecordMergeProps) {
  const { theirs, isBusy, onMine, onTheirs, onBoth } = props
  const { merge } = useWords().records
  return (
    <section className={styles['merge']} aria-label={merge.title} data-testid="record-merge">
      <p role="alert">{theirs === null ? merge.removed : merge.title}</p>
      <Differences {...props} />
      <div className={styles['buttons']}>
        <Button size="small" busy={isBusy} data-testid="keep-mine" onClick={onMine}>
          {merge.mine}
        </Button>
        <Button size="small" data-testid="keep-theirs" onClick={onTheirs}>
          {theirs === null ? merge.drop : merge.theirs}
        </Button>
        {theirs === null ? null : (
          <Button size="small" data-testid="keep-both" onClick={onBoth}>
            {merge.both}
          </Button>
        )}
      </div>
    </section>
  )
}

/** What they wrote, field by field, where it is not what stands in the form. */
function Differences({ kind, mine, theirs, zone }: RecordMergeProps) {
  const { records } = useWords()
  if (theirs === null) return null
  const other = draftOf(theirs, zone)
  const different = RECORD_FIELDS[kind].filter(
    ({ name }) => (mine[name] ?? '').trim() !== (other[name] ?? ''),
  )
  const said = ({ name, type }: FieldSpec): string => {
    const value = other[name] ?? ''
    if (type !== 'choice') return value
    return choicesOf(kind, records).find((choice) => choice.value === value)?.label ?? value
  }
  return (
    <dl className={styles['theirs']}>
      {different.map((spec) => (
        <div key={spec.name}>
          <dt>{records.merge.their(records.fields[spec.label])}</dt>
          <dd>{said(spec) === '' ? records.merge.empty : said(spec)}</dd>
        </div>
      ))}
    </dl>
  )
}
