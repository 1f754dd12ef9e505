import { useId, type KeyboardEvent } from 'react'

import { useNow } from '@/components/ui/use-now'
import { useLocale, useWords } from '@/components/ui/words'
import type { FormField as Field } from '@/lib/replies/template/render'
import type { Locale } from '@/lib/settings/settings'

import { never } from '../never'
import { dayChips, type DayChip } from './day-chips'
import styles from './form.module.css'

export interface FormFieldProps {
  readonly field: Field
  readonly label: string
  /** Empty where nothing was answered. */
  readonly value: string
  /** IANA name of the platform's zone. */
  readonly zone: string
  readonly onAnswer: (value: string) => void
}

interface Option {
  readonly value: string
  readonly label: string
}

const ANSWER_LIMIT = 200

/** A day as a chip says it: today and tomorrow by name, another by its weekday. */
function dayLabel(
  { utc, kind }: DayChip,
  locale: Locale,
  form: { readonly today: (day: string) => string; readonly tomorrow: (day: string) => string },
): string {
  const write = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(utc)
  const day = write({ month: locale === 'en' ? 'short' : 'numeric', day: 'numeric' })
  return kind === 'weekday' ? `${write({ weekday: 'short' })} ${day}` : form[kind](day)
}

interface ChipsProps {
  readonly name: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onAnswer: (value: string) => void
}

/** A few values to take by arrow keys, blank, Enter or press. */
function Chips({ name, options, value, onAnswer }: ChipsProps) {
  return options.map((option) => (
    <label key={option.value} className={styles['chip']}>
      <input
        type="radio"
        name={name}
        value={option.value}
        checked={option.value === value}
        onChange={() => onAnswer(option.value)}
        onKeyDown={(event: KeyboardEvent) => {
          // The first Enter takes the chip that has the focus, the next one goes on.
          if (event.key !== 'Enter' || option.value === value || event.nativeEvent.isComposing)
            return
          event.preventDefault()
          event.stopPropagation()
          onAnswer(option.value)
        }}
      />
      {option.label}
    </label>
  ))
}

function DateChips({ value, zone, onAnswer }: Omit<FormFieldProps, 'field' | 'label'>) {
  const { form } = useWords().palette
  const locale = useLocale()
  const now = useNow(never)
  const name = useId()
  const days = dayChips(now, zone)
  const options = days.map((chip) => ({
    value: chip.value,
    label: dayLabel(chip, locale, form),
  }))
  const isOther = value !== '' && options.every((option) => option.value !== value)
  return (
    <>
      <Chips name={name} options={options} value={value} onAnswer={onAnswer} />
      <input
        type="date"
        className={styles['date']}
        aria-label={form.other}
        title={form.other}
        value={isOther ? value : ''}
        onChange={(event) => onAnswer(event.target.value)}
      />
    </>
  )
}

function Control({ field, label, value, zone, onAnswer }: FormFieldProps) {
  const name = useId()
  if (field.kind === 'date' && field.withClock)
    return (
      <input
        type="datetime-local"
        className={styles['date']}
        aria-label={label}
        value={value}
        onChange={(event) => onAnswer(event.target.value)}
      />
    )
  if (field.kind === 'date') return <DateChips value={value} zone={zone} onAnswer={onAnswer} />
  if (field.kind === 'choice')
    return (
      <Chips
        name={name}
        options={field.options.map((option) => ({ value: option, label: option }))}
        value={value}
        onAnswer={onAnswer}
      />
    )
  return (
    <input
      type="text"
      className={styles['line']}
      aria-label={label}
      aria-invalid={field.problem === null ? undefined : true}
      aria-describedby={field.problem === null ? undefined : `${name}-problem`}
      inputMode={field.kind === 'text' ? undefined : 'decimal'}
      autoComplete="off"
      maxLength={ANSWER_LIMIT}
      value={value}
      onChange={(event) => onAnswer(event.target.value)}
    />
  )
}

/** One thing that a reply asks for, by the control that suits its kind. */
export function FormField(props: FormFieldProps) {
  const { field, label, value, onAnswer } = props
  const { form } = useWords().palette
  if (field.kind === 'switch')
    return (
      <label className={styles['switch']} data-field={field.name}>
        <input
          type="checkbox"
          checked={value === 'on'}
          onChange={(event) => onAnswer(event.target.checked ? 'on' : 'off')}
        />
        {label}
      </label>
    )
  const isMissing = field.required && (value === '' || field.problem !== null)
  return (
    <fieldset className={styles['field']} data-field={field.name} data-missing={isMissing}>
      <legend>
        <b>{label}</b>{' '}
        <span className={isMissing ? styles['needed'] : styles['note']}>
          {isMissing ? form.onlyYou : field.default === null ? null : form.optional}
        </span>
      </legend>
      <div className={styles['controls']}>
        <Control {...props} />
      </div>
      {field.problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {form.problems[field.problem]}
        </p>
      )}
    </fieldset>
  )
}
