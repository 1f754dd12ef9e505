import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerRecord, RecordFacts } from '@/lib/customers/record'
import type { PlatformId } from '@/lib/shared/platforms'

import { never } from '../never'
import { recordLine, toggled } from './record-words'
import styles from './records-fold.module.css'

export interface RecordRowProps {
  readonly record: CustomerRecord
  readonly platform: PlatformId
  readonly onToggle: (facts: RecordFacts) => void
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** One record with what can be done about it. */
export function RecordRow({ record, platform, onToggle, onChange, onRemove }: RecordRowProps) {
  const words = useWords()
  const formats = useFormats(platform)
  const now = useNow(never)
  const { common, records } = words
  const { text, facts, isOver } = recordLine(record, now, words, formats)
  const other = toggled(record.facts)
  return (
    <div
      className={classes(styles['record'], isOver && styles['over'])}
      data-testid="record"
      data-kind={record.facts.kind}
      data-record={record.id}
    >
      <p className={styles['text']}>{text}</p>
      <p className={classes(styles['facts'], record.facts.kind === 'warning' && styles['grave'])}>
        {facts}
      </p>
      <div className={styles['acts']}>
        {other === null ? null : (
          <Button
            size="small"
            variant="text"
            aria-label={`${isOver ? records.reopen : records.finish}: ${text}`}
            onClick={() => onToggle(other)}
          >
            {isOver ? records.reopen : records.finish}
          </Button>
        )}
        <Button
          size="small"
          variant="text"
          aria-label={`${records.change}: ${text}`}
          onClick={onChange}
        >
          {records.change}
        </Button>
        <Button
          size="small"
          variant="icon"
          aria-label={`${common.actions.remove}: ${text}`}
          title={common.actions.remove}
          onClick={onRemove}
        >
          <Icon name="trash" size={14} />
        </Button>
      </div>
    </div>
  )
}
