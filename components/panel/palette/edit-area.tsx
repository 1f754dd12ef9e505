import { useEffect, useRef } from 'react'

import { useWords } from '@/components/ui/words'

import styles from './edit-area.module.css'

export interface EditAreaProps {
  readonly text: string
  readonly onText: (text: string) => void
}

const TEXT_LIMIT = 5_000

/** The text as it will be filled in, to be changed by hand; the caret stands at its end. */
export function EditArea({ text, onText }: EditAreaProps) {
  const { palette } = useWords()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const field = area.current
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  return (
    <textarea
      ref={area}
      className={styles['area']}
      aria-label={palette.editLabel}
      data-testid="edit-reply"
      maxLength={TEXT_LIMIT}
      rows={6}
      value={text}
      onChange={(event) => onText(event.target.value)}
    />
  )
}
