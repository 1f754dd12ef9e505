import { useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'

import { useTyped } from '@/components/ui/typed'

/** A page over the panel. */
export type SheetName =
  | 'tier'
  | 'value'
  | 'risk'
  | 'loyalty'
  | 'rfm'
  | 'habits'
  | 'timeline'
  | 'identity'
  | 'keys'
  | 'fields'
  | 'save-reply'
  | 'offer-wording'
  | 'offer-why'
  | 'guarded'
  | 'check-box'

/** Sheets that were opened one from the other, the last on top; they belong to the context they were opened in. */
interface OpenSheets {
  readonly names: readonly SheetName[]
  readonly contextId: string | null
}

/** Which folds are open; it stays so from buyer to buyer. */
export interface Folds {
  readonly orders: boolean
  readonly notes: boolean
  readonly next: boolean
  readonly records: boolean
}

const NO_SHEETS: readonly SheetName[] = []
const ALL_CLOSED: Folds = { orders: false, notes: false, next: false, records: false }

const scrollTo = (part: HTMLElement | null): void => part?.scrollIntoView({ block: 'nearest' })

/** The sheets of one context, and where the focus was before the first of them. */
function useSheets(contextId: string | null) {
  const [open, setOpen] = useTyped<OpenSheets>('sheets', () => ({ names: NO_SHEETS, contextId }))
  const before = useRef<Element | null>(null)
  const names = open.contextId === contextId ? open.names : NO_SHEETS
  return useMemo(
    () => ({
      sheet: names.at(-1) ?? null,
      openSheet: (name: SheetName) => {
        if (names.length === 0) before.current = document.activeElement
        setOpen({ names: [...names.filter((each) => each !== name), name], contextId })
      },
      closeSheet: () => {
        flushSync(() => setOpen({ names: names.slice(0, -1), contextId }))
        if (names.length === 1 && before.current instanceof HTMLElement) before.current.focus()
      },
    }),
    [names, contextId, setOpen],
  )
}

/** Which parts of the panel are open; `first`: the folds at the start. */
export function useOpenParts(contextId: string | null, first: Folds = ALL_CLOSED) {
  const sheets = useSheets(contextId)
  const [folds, setFolds] = useTyped('folds', () => first)
  const tagRef = useRef<HTMLInputElement>(null)
  const noteRef = useRef<HTMLInputElement>(null)
  const footRef = useRef<HTMLDivElement>(null)
  const recordsRef = useRef<HTMLDivElement>(null)
  return useMemo(() => {
    const openFold = (name: keyof Folds): void =>
      flushSync(() => setFolds({ ...folds, [name]: true }))
    return {
      ...sheets,
      folds,
      setFolds,
      writeNote: () => {
        openFold('notes')
        noteRef.current?.focus()
      },
      noteRef,
      addTag: () => {
        openFold('notes')
        tagRef.current?.focus()
      },
      tagRef,
      showRecords: () => {
        openFold('records')
        scrollTo(recordsRef.current)
        recordsRef.current?.querySelector('button')?.focus()
      },
      recordsRef,
      footRef,
      writeTask: () => {
        openFold('records')
        scrollTo(recordsRef.current)
        recordsRef.current?.querySelector<HTMLElement>('button[data-kind="task"]')?.click()
      },
    }
  }, [sheets, folds, setFolds])
}

/** Which parts are open, and what opens and closes them. */
export type OpenParts = ReturnType<typeof useOpenParts>
