import { useEffect, useRef } from 'react'

import { KeyCap } from '@/components/ui/key-cap'
import { useLocale, useWords } from '@/components/ui/words'
import { textIn, type Reply } from '@/lib/replies/reply'
import { titleMarks } from '@/lib/replies/search'

import styles from './reply-search.module.css'
import type { ReplySearchModel } from './use-reply-search'

/** Keys 1 to 9 reach the first nine. */
const KEYED_ROWS = 9

/** A title with what was searched for marked. */
function MarkedTitle({ title, query }: { readonly title: string; readonly query: string }) {
  const marks = titleMarks(title, query)
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

interface OptionProps {
  readonly reply: Reply
  readonly index: number
  readonly id: string
  readonly search: ReplySearchModel
}

function Option({ reply, index, id, search }: OptionProps) {
  const { panel } = useWords()
  const locale = useLocale()
  const row = useRef<HTMLDivElement>(null)
  const isPicked = index === search.pickedIndex
  useEffect(() => {
    if (isPicked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isPicked])
  return (
    // The field keeps the focus and its keys: an option is only ever pressed with the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={row}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold marks and two lines
      role="option"
      id={id}
      className={styles['option']}
      aria-selected={isPicked}
      data-testid="reply"
      data-reply={reply.id}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => search.pickAt(index)}
    >
      {index < KEYED_ROWS ? (
        <KeyCap tone={isPicked ? 'picked' : 'rest'}>{String(index + 1)}</KeyCap>
      ) : (
        <span className={styles['noKey']} />
      )}
      <div>
        <MarkedTitle title={textIn(reply, locale).title} query={search.query} />
        <span className={styles['stage']}>{panel.stages[reply.stage]}</span>
      </div>
    </div>
  )
}

/** The replies that were found; `optionId` names each for the field that steers them. */
export function ReplyOptions({
  listId,
  optionId,
  search,
}: {
  readonly listId: string
  readonly optionId: (index: number) => string
  readonly search: ReplySearchModel
}) {
  const { panel } = useWords()
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot hold marks and two lines
      role="listbox"
      id={listId}
      className={styles['list']}
      aria-label={panel.search.results}
      tabIndex={-1}
    >
      {search.found.map((reply, index) => (
        <Option key={reply.id} reply={reply} index={index} id={optionId(index)} search={search} />
      ))}
      {search.found.length === 0 ? (
        <p className={styles['nothing']}>{panel.search.nothing}</p>
      ) : null}
    </div>
  )
}
