import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icons'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { Card } from '@/components/workbench/card'
import { useWorkbench } from '@/components/workbench/use-workbench'
import type { Progress } from '@/lib/files/work-protocol'

import styles from './batch.module.css'
import type { ImportRow, ImportStatus } from './import-row'
import { RowResult } from './row-result'

/** The files of this visit, newest first. */
export function Batch({ rows }: { readonly rows: readonly ImportRow[] }) {
  const words = useWords()
  const formats = useFormats()
  const { imports } = words.workbench
  const meta = [imports.files(formats.number(rows.length), rows.length === 1), imports.keepWorking]
  return (
    <Card title={imports.batch} meta={meta.join(words.common.dot)} actions={imports.localOnly}>
      <ul>
        {rows.map((row) => (
          <BatchRow key={row.id} row={row} />
        ))}
      </ul>
    </Card>
  )
}

const ICONS: Readonly<Record<ImportStatus, IconName>> = {
  queued: 'clock',
  waiting: 'question',
  foreseen: 'question',
  locked: 'question',
  reading: 'clock',
  done: 'check',
  'part-refused': 'warning',
  'not-understood': 'cross',
  cancelled: 'cross',
  failed: 'cross',
}

function BatchRow({ row }: { readonly row: ImportRow }) {
  return (
    <li className={styles['row']} data-testid="import-row" data-status={row.status}>
      <span className={styles['icon']} data-status={row.status}>
        <Icon name={ICONS[row.status]} />
      </span>
      <div className={styles['file']}>
        <strong className={styles['name']} title={row.fileName}>
          {row.fileName}
        </strong>
        <span className={styles['kind']}>{useKindLine(row)}</span>
      </div>
      <div className={styles['outcome']} aria-live="polite">
        {row.status === 'reading' && row.progress !== null ? (
          <Reading progress={row.progress} label={row.fileName} isHeld={row.held} />
        ) : (
          <RowResult row={row} />
        )}
      </div>
      <RowAction row={row} />
    </li>
  )
}

function useKindLine({ kind, bytes, status }: ImportRow): string {
  const words = useWords()
  const formats = useFormats()
  const { encodings, states } = words.workbench.imports
  const names = { ...words.workbench.imports.formats, ...words.statements.formats }
  const size =
    bytes < 1_000_000
      ? `${formats.number(Math.max(1, Math.round(bytes / 1_000)))} kB`
      : `${formats.number(Math.round(bytes / 100_000) / 10)} MB`
  if (kind === null)
    return status === 'queued' ? [states.queued, size].join(words.common.dot) : size
  return [names[kind.format], encodings[kind.encoding], size].join(words.common.dot)
}

interface ReadingProps {
  readonly progress: Progress
  readonly label: string
  readonly isHeld: boolean
}

function Reading({ progress, label, isHeld }: ReadingProps) {
  const words = useWords()
  const formats = useFormats()
  const { imports } = words.workbench
  const { rowsDone, rowsTotal, rowsExact, perSecond, msLeft } = progress
  const total = rowsTotal === null ? null : formats.number(roundEstimate(rowsTotal, rowsExact))
  const pace = [
    perSecond === null ? null : imports.perSecond(formats.number(roundEstimate(perSecond, false))),
    msLeft === null ? null : imports.left(formats.span(Math.max(1_000, msLeft))),
  ].filter((part) => part !== null)
  return (
    <div className={styles['progress']}>
      <div className={styles['figures']}>
        <span>
          {total === null ? (
            imports.rows(formats.number(rowsDone))
          ) : (
            <>
              <strong>{formats.number(rowsDone)}</strong>{' '}
              <span className={styles['quiet']}>
                {rowsExact ? imports.rowsOf(total) : imports.rowsOfAbout(total)}
              </span>
            </>
          )}
        </span>
        <span className={styles['quiet']}>
          {isHeld ? imports.held : pace.join(words.common.dot)}
        </span>
      </div>
      <ProgressBar value={progress.share} label={label} />
    </div>
  )
}

/** An estimate or a rate is told with two significant figures: more would look counted. */
const roundEstimate = (rows: number, exact: boolean): number =>
  exact ? rows : Number(rows.toPrecision(2))

function RowAction({ row }: { readonly row: ImportRow }) {
  const { workbench, statements } = useWords()
  const words = workbench.imports
  const { queue } = useWorkbench()
  switch (row.status) {
    case 'reading':
      return (
        <span className={styles['acts']}>
          <Button data-testid="hold-import" onClick={() => queue.hold(row.id, !row.held)}>
            {row.held ? words.letGo : words.hold}
          </Button>
          <Button data-testid="stop-import" onClick={() => queue.stop(row.id)}>
            {words.stop}
          </Button>
        </span>
      )
    case 'queued':
    case 'waiting':
    case 'locked':
      return (
        <Button data-testid="stop-import" onClick={() => queue.stop(row.id)}>
          {words.stop}
        </Button>
      )
    case 'foreseen':
      return (
        <Button data-testid="confirm-import" onClick={() => queue.confirm(row.id)}>
          {statements.go}
        </Button>
      )
    case 'cancelled':
    case 'failed':
      return <Button onClick={() => queue.retry(row.id)}>{words.again}</Button>
    case 'done':
    case 'part-refused':
    case 'not-understood':
      return null
  }
}
