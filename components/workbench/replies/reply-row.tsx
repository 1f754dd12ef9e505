import { useEffect, useRef } from 'react'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icons'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { textIn, type Reply } from '@/lib/replies/reply'
import { LOCALES } from '@/lib/settings/settings'

import { useServices } from '../services'
import { editHref } from './edit-address'
import { gapsOf } from './library-filters'
import styles from './replies.module.css'
import { useShownLibrary } from './use-library'

export interface ReplyRowProps {
  readonly reply: Reply
  /** Names of its groups, from the top down. */
  readonly path: string
  /** How many numbers in it are not what the policy sheet says. */
  readonly off: number
  /** A key has moved here: the focus of the page follows. */
  readonly isFocused: boolean
  readonly onFocus: () => void
  readonly onRemove: () => void
}

/** One reply of the library: what it is called, where it belongs, how it is used and what to look at. */
export function ReplyRow({ reply, path, off, isFocused, onFocus, onRemove }: ReplyRowProps) {
  const words = useWords()
  const { library } = words.replies
  const { title } = textIn(reply, useLocale())
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isFocused) link.current?.focus()
  }, [isFocused])
  return (
    <div className={styles['row']} data-testid="reply-row" data-reply={reply.id}>
      <div className={styles['name']}>
        <a ref={link} className={styles['title']} href={editHref(reply.id)} onFocus={onFocus}>
          {title}
        </a>
        <span className={styles['note']}>
          {[reply.shortcut, path]
            .filter((each) => each !== null && each !== '')
            .join(words.common.dot)}
        </span>
      </div>
      <span className={styles['quiet']}>{words.panel.stages[reply.stage]}</span>
      <Figures reply={reply} />
      <Flags reply={reply} off={off} />
      <Button
        variant="icon"
        size="small"
        aria-label={library.removeNamed(title)}
        data-testid="remove-reply"
        onClick={onRemove}
      >
        <Icon name="trash" size={14} />
      </Button>
    </div>
  )
}

function Figures({ reply }: { readonly reply: Reply }) {
  const { library } = useWords().replies
  const locale = useLocale()
  const formats = useFormats()
  const { clock } = useServices()
  const use = useShownLibrary().usesOf(reply.id)
  const wordings = textIn(reply, locale).wordings.length
  return (
    <>
      <span className={styles['quiet']}>
        {library.wordings(formats.number(wordings), wordings === 1)}
      </span>
      {use === null ? (
        <span className={styles['note']}>{library.neverUsed}</span>
      ) : (
        <span className={styles['used']}>
          <b>{library.uses(formats.number(use.count))}</b>
          <span className={styles['note']}>{formats.ago(use.lastAt, clock())}</span>
        </span>
      )}
    </>
  )
}

function Flags({ reply, off }: Pick<ReplyRowProps, 'reply' | 'off'>) {
  const { library } = useWords().replies
  const formats = useFormats()
  const isChanged = useShownLibrary().changedFrom(reply) !== null
  const gaps = gapsOf(reply, LOCALES)
  return (
    <span className={styles['flags']}>
      {off === 0 ? null : (
        <span className={styles['warn']} data-testid="off-sheet">
          <Icon name="warning" size={12} />
          {library.states(formats.number(off), off === 1)}
        </span>
      )}
      {gaps.length === 0 ? null : (
        <span className={styles['chip']}>{library.missing(gaps.join(', '))}</span>
      )}
      {reply.audience === 'private' ? (
        <span className={styles['chip']}>{library.privateMark}</span>
      ) : null}
      {isChanged ? <span className={styles['chip']}>{library.changed}</span> : null}
    </span>
  )
}
