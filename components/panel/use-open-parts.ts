import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

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
  const [open, setOpen] = useState<OpenSheets>({ names: NO_SHEETS, contextId })
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
    [names, contextId],
  )
}

/** Which parts of the panel are open. */
export function useOpenParts(contextId: string | null) {
  const sheets = useSheets(contextId)
  const [folds, setFolds] = useState(ALL_CLOSED)
  const tagRef = useRef<HTMLInputElement>(null)
  const noteRef = useRef<HTMLInputElement>(null)
  const footRef = useRef<HTMLDivElement>(null)
  const recordsRef = useRef<HTMLDivElement>(null)
  return useMemo(() => {
    const openFold = (name: keyof Folds): void =>
      flushSync(() => setFolds((now) => ({ ...now, [name]: true })))
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
  }, [sheets, folds])
}
