import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icons'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { Card } from '@/components/workbench/card'
import { Notice } from '@/components/workbench/notice'
import { useServices } from '@/components/workbench/services'
import { usePastState, useWorkbench } from '@/components/workbench/use-workbench'
import type { PastImport } from '@/lib/files/work-protocol'

import styles from './batch.module.css'

const SHOWN_AT_FIRST = 5

/** What came in before, newest first; each can be taken out again as a whole. */
export function PastImports() {
  const words = useWords().workbench.imports
  const formats = useFormats()
  const { rows, failure } = usePastState(useWorkbench())
  const [all, setAll] = useState(false)
  if (rows === null || rows.length === 0) return null
  const more = rows.length - SHOWN_AT_FIRST
  return (
    <Card title={words.past.title} meta={words.past.note} testId="past-imports">
      {failure === null ? null : <Notice tone="bad">{words.past.failed}</Notice>}
      <ul>
        {rows.slice(0, all ? rows.length : SHOWN_AT_FIRST).map((row) => (
          <PastRow key={row.id} row={row} />
        ))}
      </ul>
      {more > 0 && !all ? (
        <div className={styles['more']}>
          <Button variant="text" onClick={() => setAll(true)}>
            {words.moreImports(formats.number(more))}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

const ICONS: Readonly<Record<PastImport['status'], IconName>> = {
  running: 'clock',
  done: 'check',
  cancelled: 'cross',
  failed: 'cross',
  interrupted: 'warning',
  undone: 'cross',
}
/** The colours of a row are those of the batch above. */
const TONES: Readonly<Record<PastImport['status'], string>> = {
  running: 'queued',
  done: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
  interrupted: 'part-refused',
  undone: 'cancelled',
}

function PastRow({ row }: { readonly row: PastImport }) {
  const words = useWords()
  const formats = useFormats()
  const { clock } = useServices()
  const { past, sample } = words.workbench.imports
  const { undoing } = usePastState(useWorkbench())
  const name = row.source === 'sample' ? sample.title : row.fileName
  const held = past.orders(formats.number(row.orders), row.orders === 1)
  return (
    <li className={styles['row']} data-testid="past-import" data-status={row.status}>
      <span className={styles['icon']} data-status={TONES[row.status]}>
        <Icon name={ICONS[row.status]} />
      </span>
      <div className={styles['file']}>
        <strong className={styles['name']} title={name}>
          {name}
        </strong>
        <span className={styles['kind']}>
          {[row.shopName, formats.moment(row.startedAt, clock())].join(words.common.dot)}
        </span>
      </div>
      <div className={styles['outcome']} aria-live="polite">
        {undoing?.id === row.id ? (
          <>
            <span className={styles['quiet']}>{past.undoing}</span>
            <ProgressBar value={undoing.share} label={name} />
          </>
        ) : (
          <p className={styles['quiet']}>{past.states[row.status](held)}</p>
        )}
      </div>
      {undoing === null && isUndoable(row) ? (
        <span className={styles['acts']}>
          {row.goesOn ? <GoOnAction name={name} /> : null}
          <UndoAction row={row} name={name} />
        </span>
      ) : null}
    </li>
  )
}

const isUndoable = ({ status }: PastImport): boolean =>
  status === 'done' || status === 'interrupted'

/** Asks for the file again: nothing of it was kept but what tells it from any other. */
function GoOnAction({ name }: { readonly name: string }) {
  const { past } = useWords().workbench.imports
  const { queue } = useWorkbench()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button aria-label={past.goOnNamed(name)} onClick={() => input.current?.click()}>
        {past.goOn}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={past.goOnNamed(name)}
        data-testid="go-on-file"
        onChange={(event) => {
          queue.add([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}

/** Asks once more: what goes out comes back only with its file. */
function UndoAction({ row, name }: { readonly row: PastImport; readonly name: string }) {
  const { past } = useWords().workbench.imports
  const { past: control } = useWorkbench()
  const [isAsked, setAsked] = useState(false)
  return (
    <Button
      data-testid="undo-import"
      aria-label={isAsked ? past.sureNamed(name) : past.undoNamed(name)}
      onClick={() => (isAsked ? control.undo(row.id) : setAsked(true))}
      onBlur={() => setAsked(false)}
    >
      {isAsked ? past.sure : past.undo}
    </Button>
  )
}
