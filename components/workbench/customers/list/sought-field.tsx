import { useId, useState } from 'react'

import { TextField } from '@/components/ui/field'

export interface SoughtFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly limit: number
  readonly value: string | undefined
  /** What may be meant. */
  readonly options?: readonly string[]
  readonly testId: string
  /** undefined: nothing is sought. */
  readonly onValue: (value: string | undefined) => void
}

/** A word that is looked for; blanks around it do not count, and nothing is sought while somebody composes. */
export function SoughtField(props: SoughtFieldProps) {
  const { label, placeholder, limit, value, options = [], testId, onValue } = props
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const seek = (text: string): void => onValue(text.trim() === '' ? undefined : text.trim())
  return (
    <>
      <TextField
        label={label}
        placeholder={placeholder}
        maxLength={limit}
        list={options.length === 0 ? undefined : listId}
        value={typed ?? value ?? ''}
        testId={testId}
        onChange={({ target, nativeEvent }) => {
          setTyped(target.value)
          if (!('isComposing' in nativeEvent && nativeEvent.isComposing === true))
            seek(target.value)
        }}
        onCompositionEnd={({ currentTarget }) => seek(currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      {options.length === 0 ? null : (
        <datalist id={listId}>
          {options.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      )}
    </>
  )
}
