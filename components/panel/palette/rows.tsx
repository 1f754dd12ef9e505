import { useEffect, useRef } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'

import { KeyCap } from '@/components/ui/key-cap'
import { useFormats, useLocale, useWords } from '@/components/ui/words'
import { textIn } from '@/lib/replies/read-reply'

import styles from './rows.module.css'
import type { Hit } from './use-palette'

/** Keys 1 to 9 reach the first nine. */
const KEYED_ROWS = 9
/** From this many rows on only those on the screen are in the page. */
const LONG = 50

/** A title with what was searched for marked. */
function MarkedTitle({ title, hit }: { readonly title: string; readonly hit: Hit }) {
  const marks = hit.marks(title)
  const ends = [0, ...marks.map(([, end]) => end)]
  return (
    <b className={styles['name']}>
      {marks.map(([start, end], index) => (
        <span key={start}>
          {title.slice(ends[index], start)}
          <mark>{title.slice(start, end)}</mark>
        </span>
      ))}
      {title.slice(ends.at(-1))}
    </b>
  )
}

export interface RowsProps {
  readonly hits: readonly Hit[]
  /** There is something to search in. */
  readonly isReady: boolean
  readonly index: number
  readonly listId: string
  /** Names each row for the field that steers them. */
  readonly optionId: (index: number) => string
  /** Name of a reply's group; null where it lies in none. */
  readonly groupOf: (groupId: string | null) => string | null
  /** How often a reply was filled in. */
  readonly usesOf: (replyId: string) => number
  readonly onPick: (index: number) => void
}

interface RowProps extends Omit<RowsProps, 'hits' | 'isReady' | 'index' | 'listId'> {
  readonly hit: Hit
  readonly at: number
  readonly all: number
  readonly isPicked: boolean
}

function Row({ hit, at, all, isPicked, optionId, groupOf, usesOf, onPick }: RowProps) {
  const { common, panel, palette } = useWords()
  const locale = useLocale()
  const formats = useFormats()
  const { reply } = hit
  const uses = usesOf(reply.id)
  const about = [panel.stages[reply.stage], groupOf(reply.groupId), hit.why()].filter(Boolean)
  return (
    // The field keeps the focus and its keys: an option is only ever pressed with the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold marks and two lines
      role="option"
      id={optionId(at)}
      className={styles['option']}
      aria-selected={isPicked}
      aria-posinset={at + 1}
      aria-setsize={all}
      data-testid="reply"
      data-reply={reply.id}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPick(at)}
    >
      {at < KEYED_ROWS ? (
        <KeyCap tone={isPicked ? 'picked' : 'rest'}>{String(at + 1)}</KeyCap>
      ) : (
        <span className={styles['noKey']} />
      )}
      <div className={styles['words']}>
        <span className={styles['line']}>
          <MarkedTitle title={textIn(reply, locale).title} hit={hit} />
          {uses === 0 ? null : (
            <span className={styles['uses']}>{palette.uses(formats.number(uses), uses === 1)}</span>
          )}
        </span>
        <span className={styles['about']} title={about.join(common.dot)}>
          {about.join(common.dot)}
        </span>
      </div>
    </div>
  )
}

/** The replies that were found; of a long list only what is on the screen stands in the page. */
export function Rows(props: RowsProps) {
  const { hits, isReady, index, listId } = props
  const { palette } = useWords()
  const list = useRef<VirtualizerHandle>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (list.current !== null) list.current.scrollToIndex(index, { align: 'nearest' })
    else box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index])
  const row = (hit: Hit, at: number) => (
    <Row
      {...props}
      key={hit.reply.id}
      hit={hit}
      at={at}
      all={hits.length}
      isPicked={at === index}
    />
  )
  return (
    <div
      ref={box}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold marks and two lines
      role="listbox"
      id={listId}
      className={styles['list']}
      aria-label={palette.results}
      data-long={hits.length >= LONG}
      tabIndex={-1}
    >
      {hits.length < LONG ? (
        hits.map(row)
      ) : (
        <Virtualizer ref={list} scrollRef={box} keepMounted={[index]}>
          {hits.map(row)}
        </Virtualizer>
      )}
      {hits.length === 0 && isReady ? <p className={styles['nothing']}>{palette.nothing}</p> : null}
    </div>
  )
}
