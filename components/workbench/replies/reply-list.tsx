import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua'

import { useLocale } from '@/components/ui/words'
import { groupNameIn, type Reply } from '@/lib/replies/reply'

import styles from './replies.module.css'
import { ReplyRow } from './reply-row'
import { useShownLibrary } from './use-library'

/** From this many rows on only those on the screen are in the page. */
const LONG = 60

export interface ReplyListProps {
  readonly rows: readonly Reply[]
  readonly offOf: (reply: Reply) => number
  /** The row that a key moved to; null: none yet. */
  readonly focusedId: string | null
  readonly onFocus: (replyId: string) => void
  readonly onRemove: (reply: Reply) => void
}

/** Names of a group and those above it, by the group's id. */
export function usePaths(): (groupId: string | null) => string {
  const { groups } = useShownLibrary()
  const locale = useLocale()
  return useMemo(() => {
    const byId = new Map(groups.map((group) => [group.id, group]))
    const pathOf = (groupId: string | null): string => {
      const group = groupId === null ? undefined : byId.get(groupId)
      if (group === undefined) return ''
      const above = pathOf(group.parentId)
      const name = groupNameIn(group, locale)
      return above === '' ? name : `${above} / ${name}`
    }
    return pathOf
  }, [groups, locale])
}

/** Rows of replies, however many. */
export function ReplyList({ rows, offOf, focusedId, onFocus, onRemove }: ReplyListProps) {
  const list = useRef<WindowVirtualizerHandle>(null)
  const pathOf = usePaths()
  useEffect(() => {
    const at = rows.findIndex(({ id }) => id === focusedId)
    if (at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
    // oxlint-disable-next-line react/exhaustive-deps -- only a move of the focus scrolls
  }, [focusedId])
  const row = (reply: Reply): ReactNode => (
    <ReplyRow
      reply={reply}
      path={pathOf(reply.groupId)}
      off={offOf(reply)}
      isFocused={reply.id === focusedId}
      onFocus={() => onFocus(reply.id)}
      onRemove={() => onRemove(reply)}
    />
  )
  if (rows.length < LONG)
    return (
      <ul className={styles['list']} data-testid="replies">
        {rows.map((reply) => (
          <li key={reply.id}>{row(reply)}</li>
        ))}
      </ul>
    )
  return (
    <div className={styles['list']} data-testid="replies">
      <WindowVirtualizer ref={list} as="ul" item="li" data={rows}>
        {(reply) => <div key={reply.id}>{row(reply)}</div>}
      </WindowVirtualizer>
    </div>
  )
}
