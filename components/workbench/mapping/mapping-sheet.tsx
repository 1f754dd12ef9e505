import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'
import type { FileTable } from '@/lib/files/work-desk'
import type { Peek } from '@/lib/files/work-tables-protocol'
import type { ColumnMapping } from '@/lib/files/mapping/column-mapping'
import { readMappingFile, writeMappingFile } from '@/lib/files/mapping/mapping-file'

import { Notice } from '../notice'
import { EditSheet } from '../offers/edit-sheet'
import form from '../offers/form.module.css'
import { useServices } from '../services'
import { MappingColumns } from './mapping-columns'
import { fromMapping, isFor, type MappingDraft } from './mapping-draft'
import { MappingPreview } from './mapping-preview'
import { MappingRules } from './mapping-rules'
import { MappingShape, MappingStates } from './mapping-shape'
import { useDraft, useMappings, usePeek, usePreview } from './use-mapping'

export interface MappingSheetProps {
  readonly source: FileTable
  readonly onClose: () => void
  /** Called once the mapping is remembered. */
  readonly onKept: () => void
}

/** Asks the owner what the columns of a table are, and shows what would become of its rows. */
export function MappingSheet({ source, onClose, onKept }: MappingSheetProps) {
  const { mapping: words, workbench } = useWords()
  const peek = usePeek(source)
  return (
    <EditSheet
      title={words.title}
      isChanged={typeof peek !== 'string'}
      onClose={onClose}
      testId="mapping-sheet"
    >
      <div className={form['form']}>
        <p className={form['note']}>
          <strong>{source.file.name}</strong> {words.lead}
        </p>
        {peek === 'reading' ? <p>{workbench.loading}</p> : null}
        {peek === 'failed' ? <Notice tone="bad">{words.failed}</Notice> : null}
        {typeof peek === 'string' ? null : (
          <OpenTable source={source} peek={peek} onKept={onKept} />
        )}
      </div>
    </EditSheet>
  )
}

interface OpenTableProps {
  readonly source: FileTable
  readonly peek: Peek
  readonly onKept: () => void
}

function OpenTable({ source, peek, onKept }: OpenTableProps) {
  const words = useWords().mapping
  const { draft, setDraft, mapping, wrong } = useDraft(source.file, peek.columns)
  const preview = usePreview(source, mapping)
  const part = { draft, peek, onChange: setDraft }
  return (
    <>
      <SharedFile peek={peek} onTaken={setDraft} />
      <MappingColumns {...part} />
      <MappingShape {...part} wrong={wrong} />
      <MappingStates {...part} />
      <MappingRules {...part} />
      <TextField
        label={words.name}
        testId="table-name"
        maxLength={80}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <MappingPreview state={preview} zone={draft.zone} />
      <Ending draft={draft} mapping={mapping} wrong={wrong} onKept={onKept} />
    </>
  )
}

/** Takes over what somebody else has said of such a table. */
function SharedFile(props: {
  readonly peek: Peek
  readonly onTaken: (draft: MappingDraft) => void
}) {
  const { peek, onTaken } = props
  const words = useWords().mapping
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'wrong' | 'other' | null>(null)
  const take = async (file: File): Promise<void> => {
    const read = await readMappingFile(file)
    if (!read.ok) return setSaid('wrong')
    setSaid(isFor(read.value, peek.columns) ? null : 'other')
    onTaken(fromMapping(read.value, peek))
  }
  return (
    <div>
      <Button onClick={() => input.current?.click()}>{words.load}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={words.load}
        data-testid="map-load"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) void take(file)
          event.target.value = ''
        }}
      />
      {said === null ? null : (
        <Notice tone={said === 'wrong' ? 'bad' : 'warn'}>
          {said === 'wrong' ? words.loadWrong : words.loadOther}
        </Notice>
      )}
    </div>
  )
}

interface EndingProps {
  readonly draft: MappingDraft
  readonly mapping: ColumnMapping | null
  readonly wrong: ReadonlySet<string>
  readonly onKept: () => void
}

function Ending({ draft, mapping, wrong, onKept }: EndingProps) {
  const words = useWords().mapping
  const { saveText } = useServices()
  const { keep } = useMappings()
  const [said, setSaid] = useState<'full' | 'not-saved' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const remember = async (): Promise<void> => {
    if (mapping === null) return
    setBusy(true)
    const kept = await keep(mapping)
    setBusy(false)
    if (kept === true) onKept()
    else setSaid(kept === 'full' ? 'full' : 'not-saved')
  }
  return (
    <div className={form['buttons']}>
      <Button
        variant="filled"
        busy={isBusy}
        data-testid="keep-mapping"
        disabledReason={useMissing(draft, mapping, wrong)}
        onClick={() => void remember()}
      >
        {words.keep}
      </Button>
      {mapping === null ? null : (
        <Button
          data-testid="save-mapping"
          onClick={() =>
            saveText(words.fileName(mapping.name), writeMappingFile(mapping), 'application/json')
          }
        >
          {words.save}
        </Button>
      )}
      {said === null ? null : (
        <Notice tone="bad">{said === 'full' ? words.full : words.notSaved}</Notice>
      )}
    </div>
  )
}

/** What is still missing, in words; null where nothing is. */
function useMissing(
  { columns }: MappingDraft,
  mapping: ColumnMapping | null,
  wrong: ReadonlySet<string>,
): string | null {
  const words = useWords().mapping
  if (mapping !== null) return null
  if (columns.number === undefined) return words.missingNumber
  const named = [
    ...(wrong.has('zone') ? [words.zone] : []),
    ...(wrong.has('currency') ? [words.currency] : []),
    ...(wrong.has('name') ? [words.name] : []),
  ]
  return words.missing(named.length === 0 ? words.columns : named.join(', '))
}
