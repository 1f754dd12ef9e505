import { useMemo, useState, type KeyboardEvent } from 'react'

import { useLocale } from '@/components/ui/words'
import type { Reply } from '@/lib/replies/reply'
import { searchReplies } from '@/lib/replies/search'

import { draftFor, type ReplyTarget } from './reply-target'
import type { Draft } from './use-fill'
import { isComposing } from './use-keys'

export interface ReplySearchOptions {
  readonly library: readonly Reply[]
  /** Who is open now. */
  readonly target: ReplyTarget | null
  readonly onFill: (draft: Draft) => void
  readonly onClose: () => void
}

/** A pick belongs to the buyer who was open when it was made. */
interface Pick {
  readonly index: number
  readonly target: ReplyTarget | null
}

/** Query, results and the picked reply with the buyer it was picked for. */
export function useReplySearch({ library, target, onFill, onClose }: ReplySearchOptions) {
  const locale = useLocale()
  const [query, setQuery] = useState('')
  const [pick, setPick] = useState<Pick>({ index: 0, target })
  const found = useMemo(() => searchReplies(library, query, locale), [library, query, locale])
  const pickAt = (index: number): void =>
    setPick({ index: Math.max(0, Math.min(found.length - 1, index)), target })
  const reply = found[pick.index] ?? null
  const isStale = pick.target !== null && pick.target.contextId !== target?.contextId
  // The same context may have been read anew since: its newest facts count.
  const bound = isStale ? pick.target : target
  const rendered = reply === null || bound === null ? null : bound.prepare(reply)

  const fillReply = (chosen: Reply | null, forTarget: ReplyTarget | null): void => {
    const draft = chosen === null || forTarget === null ? null : draftFor(forTarget, chosen)
    if (draft !== null) onFill(draft)
  }
  const digit = (event: KeyboardEvent): boolean => {
    const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1
    const chosen = found[index]
    if (query !== '' || chosen === undefined) return false
    pickAt(index)
    fillReply(chosen, target)
    return true
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => pickAt(pick.index + 1),
    ArrowUp: () => pickAt(pick.index - 1),
    Enter: () => fillReply(reply, bound),
    Escape: onClose,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key]
    if (act !== undefined) act()
    else if (!digit(event)) return
    event.preventDefault()
  }
  return {
    query,
    found,
    reply,
    bound,
    rendered,
    isStale,
    pickedIndex: pick.index,
    pickAt,
    ask: (next: string) => {
      setQuery(next)
      setPick({ index: 0, target })
    },
    fill: () => fillReply(reply, bound),
    onKeyDown,
  }
}

export type ReplySearchModel = ReturnType<typeof useReplySearch>
