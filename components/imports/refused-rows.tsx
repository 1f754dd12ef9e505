import { useId, useState } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { Card } from '@/components/workbench/card'
import type { RefusedRow } from '@/lib/files/open-file'
import type { ImportSummary } from '@/lib/files/work-protocol'

import { RefusedLine } from './refused-line'
import { RefusedPages } from './refused-pages'
import styles from './refused-rows.module.css'
import { SaveRefused } from './save-refused'

const SHOWN_AT_FIRST = 3
const SHOWN_MORE = 100

export interface RefusedRowsProps {
  readonly fileName: string
  readonly summary: ImportSummary
}

/** The rows of one file that were not taken, by reason, the most frequent first. */
export function RefusedRows({ fileName, summary }: RefusedRowsProps) {
  const words = useWords()
  const formats = useFormats()
  const [isWhole, setWhole] = useState(false)
  const { imports } = words.workbench
  const { report } = words.mapping
  const { refusedCount, added, updated, unchanged } = summary
  const rest = added + updated + unchanged
  const groups = groupByReason(summary)
  return (
    <Card
      title={imports.refusedTitle(formats.number(refusedCount), refusedCount === 1)}
      meta={[fileName, ...(rest > 0 ? [imports.restFine(formats.number(rest))] : [])].join(
        words.common.dot,
      )}
      actions={
        <>
          <Button data-testid="look-through" onClick={() => setWhole(!isWhole)}>
            {isWhole ? report.close : report.open}
          </Button>
          <SaveRefused fileName={fileName} summary={summary} />
        </>
      }
    >
      {isWhole ? <RefusedPages summary={summary} /> : null}
      {isWhole
        ? null
        : groups.map((group, index) => (
            <ReasonGroup key={group.reason} {...group} openAtFirst={index === 0} />
          ))}
    </Card>
  )
}

interface ReasonRows {
  readonly reason: RefusedRow['reason']
  /** The first of them. */
  readonly rows: readonly RefusedRow[]
  readonly count: number
}

function groupByReason({ refused, refusedBy }: ImportSummary): ReasonRows[] {
  const groups = new Map<RefusedRow['reason'], RefusedRow[]>()
  for (const row of refused) {
    const group = groups.get(row.reason)
    if (group === undefined) groups.set(row.reason, [row])
    else group.push(row)
  }
  return [...groups]
    .map(([reason, rows]) => ({ reason, rows, count: refusedBy[reason] ?? rows.length }))
    .toSorted((a, b) => b.count - a.count)
}

function ReasonGroup({
  reason,
  rows,
  count,
  openAtFirst,
}: ReasonRows & { readonly openAtFirst: boolean }) {
  const { imports } = useWords().workbench
  const formats = useFormats()
  const listId = useId()
  const [isOpen, setOpen] = useState(openAtFirst)
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const more = rows.length - shown
  return (
    <div className={styles['group']}>
      <button
        type="button"
        className={classes(styles['reason'], isOpen && styles['open'])}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="chevron" size={14} className={styles['chevron']} />
        <strong className={styles['count']}>
          {imports.rowCount(formats.number(count), count === 1)}
        </strong>
        <span>
          <strong>{imports.reasons[reason]}</strong>
          <span className={styles['help']}>{imports.reasonHelp[reason]}</span>
        </span>
      </button>
      <ul id={listId} hidden={!isOpen}>
        {rows.slice(0, shown).map((row) => (
          <RefusedLine key={row.row} row={row} />
        ))}
        {more > 0 ? (
          <li className={styles['more']}>
            <Button variant="text" onClick={() => setShown(shown + SHOWN_MORE)}>
              {imports.moreRows(formats.number(more))}
            </Button>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
