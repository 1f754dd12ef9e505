import { useEffect, useMemo, useState } from 'react'

import { useTyped } from '@/components/ui/typed'
import { headerShape } from '@/lib/files/mapping/header-shape'
import { MAPPINGS_KEPT, type ColumnMapping } from '@/lib/files/mapping/column-mapping'
import type { FileTable } from '@/lib/files/work-desk'
import type { Peek, Preview } from '@/lib/files/work-tables-protocol'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import { startDraft, toMapping, type MappingDraft } from './mapping-draft'

/** The table that is being explained. */
export type PeekState = Peek | 'reading' | 'failed'

/** Reads the head of a table. */
export function usePeek({ file, table, password }: FileTable): PeekState {
  const { desk } = useServices()
  const [state, setState] = useState<PeekState>('reading')
  useEffect(() => {
    let isOver = false
    const read = async (): Promise<void> => {
      const end = await desk.tables.peek(file, { table, password })
      if (!isOver) setState(end.how === 'done' ? end.value : 'failed')
    }
    void read()
    return () => {
      isOver = true
    }
  }, [desk, file, table, password])
  return state
}

/** Typing rests so long before the rows are read again, ms. */
const REST_MS = 250

/** What the mapping makes of the first rows; null while there is none to try, `other` where the file has changed. */
export type PreviewState = Preview | 'reading' | 'other' | null

/** Reads the first rows by the mapping as it is said now. */
export function usePreview(
  { file, table, password }: FileTable,
  mapping: ColumnMapping | null,
): PreviewState {
  const { desk } = useServices()
  const [made, setMade] = useState<{ of: ColumnMapping; state: PreviewState } | null>(null)
  useEffect(() => {
    if (mapping === null) return undefined
    let cancel: () => void = () => undefined
    const read = async (): Promise<void> => {
      const job = desk.tables.preview(file, mapping, { table, password })
      cancel = job.cancel
      const end = await job.ended
      if (end.how === 'done') setMade({ of: mapping, state: end.value ?? 'other' })
      if (end.how === 'failed') setMade({ of: mapping, state: 'other' })
    }
    const timer = setTimeout(() => void read(), REST_MS)
    return () => {
      clearTimeout(timer)
      cancel()
    }
  }, [desk, file, table, password, mapping])
  if (mapping === null) return null
  return made?.of === mapping ? made.state : 'reading'
}

/** The draft, the mapping that it makes and what of it is still wrong. */
export function useDraft(file: File, columns: readonly string[]) {
  const { shops } = useWorkbench()
  const [draft, setDraft] = useTyped<MappingDraft>(`mapping ${file.name}`, () =>
    startDraft(file.name, shops?.[0]?.platform ?? 'shopify'),
  )
  const { mapping, wrong } = useMemo(() => toMapping(draft, columns), [draft, columns])
  return { draft, setDraft, mapping, wrong }
}

/** What is remembered of tables, and how to change it. */
export function useMappings() {
  const { settings, saveSettings } = useWorkbench()
  const known = settings.orderTables ?? []
  const others = (shape: string): ColumnMapping[] =>
    known.filter(({ header }) => headerShape(header) !== shape)
  return {
    known,
    /** Remembers a mapping in place of that of the same columns; false where it was not saved, `full` where there is no room. */
    keep: async (mapping: ColumnMapping): Promise<boolean | 'full'> => {
      const rest = others(headerShape(mapping.header))
      if (rest.length >= MAPPINGS_KEPT) return 'full'
      return saveSettings({ orderTables: [mapping, ...rest] })
    },
    forget: (mapping: ColumnMapping): Promise<boolean> =>
      saveSettings({ orderTables: others(headerShape(mapping.header)) }),
  }
}
