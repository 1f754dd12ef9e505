import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** A page over the panel; it belongs to the context that it was opened in. */
interface OpenSheet {
  readonly name: 'why' | 'keys' | 'fields'
  readonly contextId: string | null
}

/** Which parts of the panel are open. */
export function useOpenParts(contextId: string | null) {
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const [isSearching, setSearching] = useState(false)
  const [folds, setFolds] = useState({ orders: false, notes: false })
  const searchRef = useRef<HTMLInputElement>(null)
  const noteRef = useRef<HTMLInputElement>(null)
  return useMemo(
    () => ({
      sheet: sheet?.contextId === contextId ? sheet.name : null,
      openSheet: (name: OpenSheet['name']) => setSheet({ name, contextId }),
      closeSheet: () => setSheet(null),
      isSearching,
      openSearch: () => setSearching(true),
      closeSearch: () => {
        setSearching(false)
        searchRef.current?.blur()
      },
      focusSearch: () => searchRef.current?.focus(),
      searchRef,
      folds,
      setFolds,
      writeNote: () => {
        flushSync(() => setFolds((now) => ({ ...now, notes: true })))
        noteRef.current?.focus()
      },
      noteRef,
    }),
    [sheet, contextId, isSearching, folds],
  )
}
