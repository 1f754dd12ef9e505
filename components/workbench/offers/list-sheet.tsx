import { useMemo } from 'react'

import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import { EditSheet } from './edit-sheet'
import { FileButton } from './file-button'
import styles from './form.module.css'
import { ListColumns } from './list-columns'
import { readList, type ListKind } from './list-draft'
import { ListPreview } from './list-preview'
import { useShop } from './shop-context'
import { useListImport, type ListEnd, type ListState } from './use-list-import'

export interface ListSheetProps {
  readonly kind: ListKind
  readonly onClose: () => void
}

/** A list of products or a traffic report on its way in: file, columns, what would be taken. */
export function ListSheet({ kind, onClose }: ListSheetProps) {
  const { lists: own } = useWords().sales
  const flow = useListImport(kind)
  const { state, choose } = flow
  const isOpen = 'draft' in state
  return (
    <EditSheet title={own.titles[kind]} isChanged={isOpen} onClose={onClose} testId="list-sheet">
      <div className={styles['form']}>
        <p className={styles['note']}>{own.leads[kind]}</p>
        <div>
          <FileButton
            label={own.choose}
            isFirst={!isOpen && state.phase !== 'done'}
            onFile={(file) => void choose(file)}
          />
        </div>
        <Said state={state} onClose={onClose} />
        {isOpen ? <OpenList state={state} flow={flow} /> : null}
      </div>
    </EditSheet>
  )
}

/** What became of the file. */
function Said({ state, onClose }: { readonly state: ListState; readonly onClose: () => void }) {
  const { sales, workbench } = useWords()
  const { lists: own } = sales
  if (state.phase === 'reading') return <p>{workbench.loading}</p>
  if (state.phase === 'fault') return <Notice tone="bad">{own.faults[state.fault]}</Notice>
  if (state.phase === 'failed') return <Notice tone="bad">{own.stopped}</Notice>
  if (state.phase !== 'done') return null
  return (
    <>
      <Done end={state.end} />
      <div className={styles['buttons']}>
        <Button variant="filled" data-testid="list-close" onClick={onClose}>
          {sales.close}
        </Button>
      </div>
    </>
  )
}

function Done({ end }: { readonly end: ListEnd }) {
  const { lists: own } = useWords().sales
  const { formats } = useShop()
  const say = formats.number
  const taken =
    end.figures > 0
      ? own.figuresIn(say(end.figures))
      : own.productsIn(say(end.added), say(end.changed), say(end.unchanged))
  return (
    <Notice tone={end.refused === 0 ? 'good' : 'warn'}>
      {[taken, end.refused === 0 ? null : own.refusedLeft(say(end.refused))]
        .filter((part) => part !== null)
        .join(' ')}
    </Notice>
  )
}

interface OpenListProps {
  readonly state: Extract<ListState, { readonly draft: object }>
  readonly flow: ReturnType<typeof useListImport>
}

function OpenList({ state, flow }: OpenListProps) {
  const { lists: own } = useWords().sales
  const { currency, formats } = useShop()
  const { draft, tables, fileName } = state
  const reading = useMemo(() => readList(draft, currency), [draft, currency])
  const count = reading.products.length + reading.figures.length
  return (
    <>
      {tables.length > 1 ? (
        <SelectField
          label={own.table}
          testId="list-table"
          value={String(tables.findIndex(({ rows }) => rows === draft.rows))}
          options={tables.map(({ name }, at) => ({ value: String(at), label: name }))}
          onValue={(value) => {
            const table = tables[Number(value)]
            if (table !== undefined) flow.chooseTable(state, table)
          }}
        />
      ) : null}
      <ListColumns fileName={fileName} draft={draft} onChange={flow.change} />
      <ListPreview reading={reading} />
      <div className={styles['buttons']}>
        <Button
          variant="filled"
          busy={state.phase === 'writing'}
          data-testid="bring-in"
          disabledReason={count === 0 ? own.nothing : null}
          onClick={() => void flow.bringIn(state, reading)}
        >
          {own.bringIn(formats.number(count))}
        </Button>
      </div>
    </>
  )
}
