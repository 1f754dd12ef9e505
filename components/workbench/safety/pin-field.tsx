import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'

/** Digits of the longest PIN. */
const PIN_LIMIT = 8

export interface PinFieldProps {
  readonly value: string
  readonly label?: string
  readonly note?: string | null
  readonly error: string | null
  /** A PIN that is set now, not one that is asked for. */
  readonly isNew?: boolean
  readonly testId: string
  readonly onType: (pin: string) => void
}

/** A field for four to eight digits that nobody reads over a shoulder. */
export function PinField(props: PinFieldProps) {
  const { value, label, note = null, error, isNew = false, testId, onType } = props
  const words = useWords().roles.pin
  return (
    <TextField
      type="password"
      inputMode="numeric"
      autoComplete={isNew ? 'new-password' : 'off'}
      maxLength={PIN_LIMIT}
      label={label ?? words.label}
      note={note}
      error={error}
      value={value}
      testId={testId}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
