import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { FileRefusal } from '@/lib/files/open-file'
import type { ImportSummary } from '@/lib/files/work-protocol'

import styles from './batch.module.css'
import { ExplainTable } from './explain-table'
import type { ImportRow } from './import-row'
import { RowShop } from './row-shop'
import { Added, Foreseen } from './statement-lines'
import { UnlockForm } from './unlock-form'

/** What became of a file, in words. */
export function RowResult({ row }: { readonly row: ImportRow }) {
  const { imports } = useWords().workbench
  if (row.summary !== null) return <Taken row={row} summary={row.summary} />
  if (row.status === 'waiting') return <RowShop row={row} />
  if (row.status === 'locked')
    return <UnlockForm rowId={row.id} isWrong={row.refusal?.why === 'wrong-password'} />
  if (row.refusal !== null) return <NotTaken refusal={row.refusal} rowId={row.id} />
  if (row.failure !== null)
    return (
      <p>
        <span className={styles['bad']}>{imports.states.failed}</span>{' '}
        {imports.failures[row.failure]}
      </p>
    )
  if (row.status === 'foreseen')
    return row.foresight === null ? null : <Foreseen foresight={row.foresight} />
  return <p className={styles['quiet']}>{imports.states[row.status]}</p>
}

interface TakenProps {
  readonly row: ImportRow
  readonly summary: ImportSummary
}

function Taken({ row, summary }: TakenProps) {
  const words = useWords()
  const formats = useFormats()
  const { imports } = words.workbench
  const { added, updated, unchanged, refusedCount, warnings, tookMs } = summary
  const taken = added + updated + unchanged
  const reasons = Object.keys(summary.refusedBy).length
  const count = (value: number): string => formats.number(value)
  return (
    <>
      <p>
        {row.foresight === null ? (
          <strong>
            {taken === 0 ? imports.noneTaken : imports.cameIn(count(taken), taken === 1)}
          </strong>
        ) : (
          <Added summary={summary} />
        )}
        {refusedCount === 0 ? null : (
          <>
            {words.common.dot}
            <span className={styles['soon']}>
              {imports.refusedPart(count(refusedCount), refusedCount === 1)}
            </span>
            <span className={styles['quiet']}>
              {words.common.dot}
              {imports.reasonsBelow(count(reasons), reasons === 1)}
            </span>
          </>
        )}
      </p>
      <p className={styles['columns']}>
        {[
          ...(row.foresight === null
            ? [imports.changes(count(added), count(updated), count(unchanged))]
            : []),
          formats.span(Math.max(1_000, tookMs)),
        ].join(words.common.dot)}
      </p>
      {summary.wentOnAt === 0 ? null : (
        <p className={styles['columns']}>{imports.wentOn(count(summary.wentOnAt))}</p>
      )}
      {Object.entries({ ...imports.warnings, ...words.statements.warnings }).map(
        ([warning, say]) => {
          const rows = Object.entries(warnings).find(([name]) => name === warning)?.[1]
          return rows === undefined ? null : (
            <p key={warning} className={styles['columns']}>
              {say(count(rows))}
            </p>
          )
        },
      )}
    </>
  )
}

const COLUMNS_SHOWN = 12

interface NotTakenProps {
  readonly refusal: FileRefusal
  readonly rowId: string
}

function NotTaken({ refusal, rowId }: NotTakenProps) {
  const words = useWords()
  const formats = useFormats()
  const { imports } = words.workbench
  if (refusal.why === 'product-list' || refusal.why === 'traffic-report')
    return <p>{words.statements.lists[refusal.why]}</p>
  if (refusal.why !== 'unknown-format') return <p>{imports.notTaken[refusal.why]}</p>
  const { columns } = refusal
  return (
    <>
      <p>{imports.notTaken['unknown-format'](formats.number(columns.length))}</p>
      {columns.length === 0 ? null : (
        <p className={styles['columns']}>
          {imports.columnsFound(
            columns.slice(0, COLUMNS_SHOWN).join(words.common.dot) +
              (columns.length > COLUMNS_SHOWN ? ' …' : ''),
          )}
        </p>
      )}
      {columns.length === 0 ? null : <ExplainTable rowId={rowId} />}
    </>
  )
}
