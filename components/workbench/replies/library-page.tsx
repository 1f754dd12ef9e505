import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { useTyped } from '@/components/ui/typed'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { textIn, type Reply } from '@/lib/replies/reply'

import { Card } from '../card'
import { hrefOf } from '../use-route'
import { useWorkbench } from '../use-workbench'
import { newHref } from './edit-address'
import { ExportButtons } from './export-buttons'
import { FilterBar } from './filter-bar'
import { GroupsCard } from './groups-card'
import { filterReplies, isNarrowed, NO_FILTER } from './library-filters'
import styles from './replies.module.css'
import { ReplyList } from './reply-list'
import { Told } from './told'
import { useFindings } from './use-findings'
import { useLibrary, useShownLibrary } from './use-library'
import { useListKeys } from './use-list-keys'
import { useReplySearch } from './use-reply-search'

const goTo = (href: string): void => {
  location.hash = href
}

/** What the list shows: the replies found, narrowed to group and filter. */
function useRows() {
  const library = useShownLibrary()
  const [filter, setFilter] = useState(NO_FILTER)
  const [query, setQuery] = useTyped('library', () => '')
  const replies = useReplySearch(library, query)
  const findings = useFindings(library.replies)
  const rows = useMemo(
    () =>
      filterReplies(
        { replies, groups: library.groups },
        filter,
        ({ id }) => findings?.has(id) === true,
      ),
    [replies, library, filter, findings],
  )
  return { library, filter, setFilter, query, setQuery, rows, findings }
}

/** Which row has the focus, and what keys and presses do to rows. */
function useRowActs(rows: readonly Reply[]) {
  const { library: said } = useWords().replies
  const locale = useLocale()
  const { acts } = useLibrary()
  const [focusedId, setFocused] = useState<string | null>(null)
  const at = rows.findIndex(({ id }) => id === focusedId)
  return {
    focusedId,
    focused: rows[at] ?? null,
    focusOn: setFocused,
    move: (by: 1 | -1) =>
      setFocused(rows[Math.min(rows.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.id ?? null),
    remove: (reply: Reply) => {
      const next = rows[rows.indexOf(reply) + 1] ?? rows[rows.indexOf(reply) - 1]
      setFocused(next?.id ?? null)
      const title = textIn(reply, locale).title
      const done = { said: said.removed(title), undo: { replies: [reply] } }
      void acts.change({ removed: [reply.id] }, done)
    },
  }
}

/** Whether the focus of the page is in a row: no key removes what one does not look at. */
const hasFocusIn = (replyId: string): boolean =>
  document.activeElement?.closest<HTMLElement>('[data-reply]')?.dataset['reply'] === replyId

/** Steers the list by keys; gives the search field that one of them goes to. */
function useKeys({ focused, move, remove }: ReturnType<typeof useRowActs>, add: () => void) {
  const { settings } = useWorkbench()
  const search = useRef<HTMLInputElement>(null)
  useListKeys(
    {
      move,
      add,
      remove: () => {
        if (focused !== null && hasFocusIn(focused.id)) remove(focused)
      },
      search: () => search.current?.focus(),
    },
    settings.singleKeys,
  )
  return search
}

/** The library: groups at the left, the replies of the chosen one beside them. */
export function LibraryPage() {
  const words = useWords()
  const { library: said } = words.replies
  const formats = useFormats()
  const { settings } = useWorkbench()
  const shown = useRows()
  const { library, filter, setFilter, query, setQuery, rows, findings } = shown
  const acts = useRowActs(rows)
  const { groupId } = filter
  const add = (): void => goTo(newHref(groupId))
  const search = useKeys(acts, add)
  return (
    <>
      <Told />
      <div className={styles['library']}>
        <GroupsCard groupId={groupId} onGroup={(id) => setFilter({ ...filter, groupId: id })} />
        <Card
          title={words.replies.title}
          meta={said.meta(formats.number(rows.length), formats.number(library.replies.length))}
          testId="library"
          actions={
            <>
              <ExportButtons groupId={groupId} />
              <Button variant="filled" data-testid="new-reply" onClick={add}>
                {said.add} <KeyCap tone="inherit">N</KeyCap>
              </Button>
            </>
          }
        >
          <Tools shown={shown} searchRef={search} withKeys={settings.singleKeys} />
          {rows.length === 0 ? (
            <Empty
              isAll={library.replies.length === 0}
              isNarrow={query !== '' || isNarrowed(filter)}
              onClear={() => {
                setQuery('')
                setFilter({ ...NO_FILTER, groupId })
              }}
            />
          ) : (
            <ReplyList
              rows={rows}
              offOf={({ id }) => findings?.get(id)?.length ?? 0}
              focusedId={acts.focusedId}
              onFocus={acts.focusOn}
              onRemove={acts.remove}
            />
          )}
        </Card>
      </div>
    </>
  )
}

interface ToolsProps {
  readonly shown: ReturnType<typeof useRows>
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly withKeys: boolean
}

function Tools({ shown: { filter, setFilter, query, setQuery }, searchRef, withKeys }: ToolsProps) {
  const { library: said } = useWords().replies
  return (
    <div className={styles['tools']}>
      <TextField
        ref={searchRef}
        type="search"
        label={said.search}
        labelHidden
        placeholder={`${said.search}: ${said.searchNote}`}
        testId="search-replies"
        before={<Icon name="search" size={14} />}
        after={query === '' ? <KeyCap>/</KeyCap> : null}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <FilterBar filter={filter} onFilter={setFilter} />
      {withKeys ? <p className={styles['note']}>{said.keys}</p> : null}
    </div>
  )
}

interface EmptyProps {
  readonly isAll: boolean
  readonly isNarrow: boolean
  readonly onClear: () => void
}

function Empty({ isAll, isNarrow, onClear }: EmptyProps): ReactNode {
  const { replies } = useWords()
  const said = replies.library
  if (isNarrow)
    return (
      <div className={styles['empty']}>
        <p>{said.nothingFits}</p>
        <Button onClick={onClear}>{said.clear}</Button>
      </div>
    )
  return (
    <div className={styles['empty']}>
      <p>{isAll ? said.empty : said.emptyGroup}</p>
      <a href={hrefOf('replies', 'import')}>{replies.parts.import}</a>
    </div>
  )
}
