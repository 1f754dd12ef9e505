import { useTyped } from '@/components/ui/typed'
import { readTables, type FileTable, type TableFault } from '@/lib/files/read-tables'
import { isListHeader } from '@/lib/offers/formats/columns'
import { sliceProducts } from '@/lib/offers/slice-products'
import { TRAFFIC_SLICE } from '@/lib/offers/traffic'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import {
  draftList,
  LIST_COLUMNS,
  mapKey,
  type ListDraft,
  type ListKind,
  type ListReading,
} from './list-draft'
import { useShop } from './shop-context'

/** What bringing in a list came to. */
export interface ListEnd {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly figures: number
  readonly refused: number
}

/** How far a file has come. */
export type ListState =
  | { readonly phase: 'rest' | 'reading' }
  | { readonly phase: 'fault'; readonly fault: TableFault }
  | {
      readonly phase: 'mapping' | 'writing' | 'failed'
      readonly fileName: string
      readonly tables: readonly FileTable[]
      readonly draft: ListDraft
    }
  | { readonly phase: 'done'; readonly end: ListEnd }

type Open = Extract<ListState, { readonly phase: 'mapping' | 'writing' | 'failed' }>

/** Reads a file, lets its columns be told, and brings it in by slices. */
export function useListImport(kind: ListKind) {
  const { settings, saveSettings } = useWorkbench()
  const write = useWriting()
  const [state, setState] = useTyped<ListState>(`list ${kind}`, () => ({ phase: 'rest' }))
  const known = settings.columnMaps ?? {}
  const choose = async (file: File): Promise<void> => {
    setState({ phase: 'reading' })
    const tables = await readTables(file, (cells) => isListHeader(cells, LIST_COLUMNS[kind]))
    if (!tables.ok) return setState({ phase: 'fault', fault: tables.error })
    const filled = tables.value.filter(({ rows }) => rows.length > 1)
    const [first] = filled
    if (first === undefined) return setState({ phase: 'fault', fault: 'empty' })
    const draft = draftList(kind, first, file.name, known)
    setState({ phase: 'mapping', fileName: file.name, tables: filled, draft })
  }
  const change = (draft: ListDraft): void => {
    if ('draft' in state) setState({ ...state, phase: 'mapping', draft })
  }
  const chooseTable = (open: Open, table: FileTable): void =>
    setState({ ...open, draft: draftList(kind, table, open.fileName, known) })
  const bringIn = async (open: Open, reading: ListReading): Promise<void> => {
    setState({ ...open, phase: 'writing' })
    const end = await write(reading)
    setState(end === null ? { ...open, phase: 'failed' } : { phase: 'done', end })
    // A file of the same columns needs not be asked about again.
    if (end !== null)
      await saveSettings({ columnMaps: { ...known, [mapKey(open.draft)]: open.draft.map } })
  }
  return { state, choose, change, chooseTable, bringIn }
}

/** Brings in what was read; null where a slice failed. What came before it stays, and the same again doubles nothing. */
function useWriting(): (reading: ListReading) => Promise<ListEnd | null> {
  const { call } = useServices()
  const { shopId } = useShop()
  return async ({ products, figures, refused }) => {
    const sums = { added: 0, changed: 0, unchanged: 0 }
    for (const slice of sliceProducts(products)) {
      const kept = await call('keepProducts', { shopId, products: slice })
      if (!kept.ok) return null
      sums.added += kept.value.added
      sums.changed += kept.value.changed
      sums.unchanged += kept.value.unchanged
    }
    for (let at = 0; at < figures.length; at += TRAFFIC_SLICE) {
      const slice = figures.slice(at, at + TRAFFIC_SLICE)
      const kept = await call('keepTraffic', { shopId, figures: slice })
      if (!kept.ok) return null
    }
    return { ...sums, figures: figures.length, refused: refused.length }
  }
}
