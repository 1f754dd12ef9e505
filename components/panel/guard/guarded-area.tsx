import { useEffect, useRef, type UIEvent } from 'react'

import type { Mark } from './cut-by-marks'
import styles from './guarded-area.module.css'
import { MarkedText } from './marked-text'

export interface GuardedAreaProps {
  readonly label: string
  readonly text: string
  readonly marks: readonly Mark[]
  readonly testId: string
  readonly onText: (text: string) => void
}

const TEXT_LIMIT = 5_000

/** A text to be changed by hand, with the words underlined that something was found in; the caret stands at its end. */
export function GuardedArea({ label, text, marks, testId, onText }: GuardedAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const behind = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = area.current
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  const follow = ({ currentTarget }: UIEvent<HTMLTextAreaElement>): void => {
    if (behind.current !== null) behind.current.scrollTop = currentTarget.scrollTop
  }
  return (
    <div className={styles['frame']}>
      {/* A field cannot mark its words: the same text lies behind it, unseen but for the lines. */}
      <div ref={behind} className={styles['behind']} aria-hidden="true">
        <MarkedText text={text} marks={marks} />
      </div>
      <textarea
        ref={area}
        className={styles['area']}
        aria-label={label}
        data-testid={testId}
        maxLength={TEXT_LIMIT}
        rows={6}
        value={text}
        onScroll={follow}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  )
}
