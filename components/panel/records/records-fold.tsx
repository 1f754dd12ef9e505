import { Suspense, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useScreenShare } from '@/components/ui/screen-share'
import { useNow } from '@/components/ui/use-now'
import { useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { CustomerRecord, RecordKind } from '@/lib/customers/record'
import type { Catalogue } from '@/lib/i18n/translate'

import { Aftermath, useRemovals } from '../aftermath'
import type { Agent } from '../agent'
import { CoveredFold } from '../covered-fold'
import { Cut, Fold } from '../fold'
import { never } from '../never'
import type { Drafts, RecordInWork } from '../use-drafts'
import type { RecordActions } from '../use-panel-actions'
import { RECORD_KINDS } from './record-fields'
import { LazyRecordForm } from './record-form-lazy'
import { RecordRow } from './record-row'
import { isOver } from './record-words'
import styles from './records-fold.module.css'

/** What is open of each kind, the gravest first. */
function summaryOf(
  list: readonly CustomerRecord[],
  now: number,
  { common, records }: Catalogue,
): string {
  const open = list.filter(({ facts }) => !isOver(facts, now))
  const countOf = (kind: RecordKind): number =>
    open.filter(({ facts }) => facts.kind === kind).length
  const parts = [
    [countOf('warning'), records.summary.warnings],
    [countOf('complaint'), records.summary.complaints],
    [countOf('task'), records.summary.tasks],
  ] as const
  const said = parts.flatMap(([count, say]) => (count === 0 ? [] : [say(count)]))
  if (said.length > 0) return said.join(common.dot)
  return list.length === 0 ? records.none : records.summary.rest(list.length)
}

/** Where the focus goes when a form closes: the button that opened it. */
const backTo = (writing: RecordInWork | null): string =>
  writing !== null && writing.recordId !== null
    ? `[data-record="${writing.recordId}"] button`
    : `button[data-kind="${writing?.kind ?? 'task'}"]`

interface AddProps {
  readonly onAdd: (kind: RecordKind) => void
}

function AddButtons({ onAdd }: AddProps) {
  const { records } = useWords()
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form, and these open one
    <div className={styles['add']} role="group" aria-label={records.add}>
      {RECORD_KINDS.map((kind) => (
        <Button
          key={kind}
          size="small"
          aria-label={records.addKind(records.kinds[kind])}
          data-testid="add-record"
          data-kind={kind}
          onClick={() => onAdd(kind)}
        >
          <Icon name="plus" size={12} />
          {records.kinds[kind]}
        </Button>
      ))}
    </div>
  )
}

export interface RecordsFoldProps {
  readonly card: CustomerCard
  readonly actions: RecordActions
  readonly agent: Agent
  readonly drafts: Drafts
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

type OpenRecordsProps = Omit<RecordsFoldProps, 'isOpen' | 'onOpen'>

/** The record that is being written, kept for whoever comes back to this buyer. */
function useWriting({ card, drafts }: OpenRecordsProps) {
  const { customerId } = card
  const [writing, setWriting] = useState(() => drafts.recordOf(customerId))
  const box = useRef<HTMLDivElement>(null)
  const write = (next: RecordInWork | null): void => {
    drafts.keepRecord(customerId, next)
    setWriting(next)
  }
  const close = (): void => {
    flushSync(() => write(null))
    box.current?.querySelector<HTMLElement>(backTo(writing))?.focus()
  }
  const keepTyped = (typed: RecordInWork['typed']): void => {
    if (writing !== null) drafts.keepRecord(customerId, { ...writing, typed })
  }
  const begin = ({ id, facts }: CustomerRecord): void =>
    write({ kind: facts.kind, recordId: id, base: facts, typed: null })
  return { writing, write, begin, close, keepTyped, box }
}

function OpenRecords(props: OpenRecordsProps) {
  const { card, actions, agent, drafts } = props
  const { records } = useWords()
  const { writing, write, begin, close, keepTyped, box } = useWriting(props)
  const { removal, failure, attempt } = useRemovals()
  // One that somebody else has removed meanwhile stands in no row any more; what was typed still stands.
  const isListed = card.records.some(({ id }) => id === writing?.recordId)
  const remove = ({ id, facts }: CustomerRecord): void =>
    void attempt(actions.removeRecord(id), {
      said: records.removed(records.kinds[facts.kind]),
      undo: () => actions.restoreRecord(id),
    })
  const formOf = ({ kind, base }: RecordInWork, record: CustomerRecord | null) => (
    <Suspense fallback={null}>
      <LazyRecordForm
        kind={kind}
        facts={base}
        current={record?.facts ?? null}
        typed={drafts.recordOf(card.customerId)?.typed ?? null}
        platform={card.platform}
        agent={agent}
        onTyped={keepTyped}
        onKeep={(facts) => actions.keepRecord(facts, record ?? undefined)}
        onKeepNew={actions.keepRecord}
        onClose={close}
      />
    </Suspense>
  )
  return (
    <div className={styles['content']} ref={box}>
      {card.records.length === 0 ? <p className={styles['empty']}>{records.empty}</p> : null}
      <ul aria-label={records.title}>
        {card.records.map((record) => (
          <li key={record.id} className={styles['item']}>
            {writing?.recordId === record.id ? (
              formOf(writing, record)
            ) : (
              <RecordRow
                record={record}
                platform={card.platform}
                onToggle={(facts) => void attempt(actions.keepRecord(facts, record), null)}
                onChange={() => begin(record)}
                onRemove={() => remove(record)}
              />
            )}
          </li>
        ))}
      </ul>
      <Aftermath removal={removal} failure={failure} onUndo={(undo) => attempt(undo(), null)} />
      {writing === null || isListed ? null : formOf(writing, null)}
      {writing === null ? (
        <AddButtons onAdd={(kind) => write({ kind, recordId: null, base: null, typed: null })} />
      ) : null}
    </div>
  )
}

/** Warnings, complaints, tasks and the like: added, changed, done and removed in place; covered while the screen is shared. */
export function RecordsFold({ isOpen, onOpen, ...props }: RecordsFoldProps) {
  const words = useWords()
  const now = useNow(never)
  const isShared = useScreenShare()
  const { title } = words.records
  if (isShared) return <CoveredFold title={title} isOpen={isOpen} onOpen={onOpen} />
  const summary = <Cut>{summaryOf(props.card.records, now, words)}</Cut>
  return (
    <Fold title={title} summary={summary} isOpen={isOpen} onOpen={onOpen}>
      <OpenRecords {...props} />
    </Fold>
  )
}
