import { useState, type KeyboardEvent, type Ref } from 'react'

import { useTyped } from '@/components/ui/typed'

import { isComposing } from './use-keys'

export interface EntryFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly testId: string
  readonly className: string | undefined
  readonly maxLength: number
  /** What is written here, and about whom, as one word. */
  readonly place: string
  /** What was being written before, for the same buyer. */
  readonly initial?: string
  readonly onDraft?: (text: string) => void
  /** True where the text was kept: the field is then emptied. */
  readonly onKeep: (text: string) => Promise<boolean>
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A line that Enter keeps, unless an input method is composing; what could not be kept stays in it. */
export function EntryField({
  label,
  placeholder,
  testId,
  className,
  maxLength,
  place,
  initial = '',
  onDraft,
  onKeep,
  inputRef,
}: EntryFieldProps) {
  const [text, setText] = useTyped(place, () => initial)
  const [isBusy, setBusy] = useState(false)
  const change = (next: string): void => {
    setText(next)
    onDraft?.(next)
  }
  const keep = async (): Promise<void> => {
    const trimmed = text.trim()
    if (trimmed === '' || isBusy) return
    setBusy(true)
    const isKept = await onKeep(trimmed)
    setBusy(false)
    if (isKept) change('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
    event.preventDefault()
    void keep()
  }
  return (
    <input
      ref={inputRef}
      type="text"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      data-testid={testId}
      maxLength={maxLength}
      autoComplete="off"
      aria-busy={isBusy || undefined}
      value={text}
      onChange={(event) => change(event.target.value)}
      onKeyDown={onKeyDown}
    />
  )
}
