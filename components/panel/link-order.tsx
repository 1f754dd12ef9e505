import { useState, type FormEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/ui/words'
import type { PageLine } from '@/lib/messaging/panel-view'

import styles from './states.module.css'

/** Order numbers are digits, letters and dashes on every platform; the length is the longest that is kept. */
const ORDER_NUMBER = /^[\dA-Za-z][\dA-Za-z-]{5,63}$/

interface SeenNumber {
  readonly number: string
  readonly ground: string
}

interface NumberRowProps {
  readonly seen: SeenNumber
  readonly onLink: (number: string) => void
}

function NumberRow({ seen, onLink }: NumberRowProps) {
  const { newBuyer } = useWords().panel
  return (
    <li className={styles['number']}>
      <div>
        <b>{seen.number}</b>
        <small>{seen.ground}</small>
      </div>
      <Button
        size="small"
        aria-label={newBuyer.linkNumber(seen.number)}
        data-testid="link-order"
        data-number={seen.number}
        onClick={() => onLink(seen.number)}
      >
        {newBuyer.link}
      </Button>
    </li>
  )
}

export interface LinkOrderProps {
  readonly page: PageLine
  /** Resolves to false where it could not be linked. */
  readonly onLink: (number: string) => Promise<boolean>
}

/** Joins an order with the buyer in view: pasted, or one that the page shows. */
export function LinkOrder({ page, onLink }: LinkOrderProps) {
  const { changeFailed, newBuyer } = useWords().panel
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const link = async (number: string): Promise<void> => {
    setBusy(true)
    const isLinked = await onLink(number)
    setBusy(false)
    setError(isLinked ? null : changeFailed)
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const number = typed.trim()
    if (!ORDER_NUMBER.test(number)) setError(newBuyer.invalid)
    else if (!isBusy) void link(number)
  }
  const seen: readonly SeenNumber[] = [
    ...page.orderNumbers.map((number) => ({ number, ground: newBuyer.shown })),
    ...page.saidNumbers.map((number) => ({ number, ground: newBuyer.said })),
  ]
  return (
    <section className={styles['part']} aria-label={newBuyer.title}>
      <h2>{newBuyer.title}</h2>
      <p>{newBuyer.text}</p>
      <form onSubmit={submit}>
        <TextField
          label={newBuyer.field}
          labelHidden
          placeholder={newBuyer.field}
          testId="order-number-input"
          maxLength={64}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
          after={
            typed.trim() === '' ? (
              <KeyCap>Ctrl V</KeyCap>
            ) : (
              <Button type="submit" size="small" variant="filled" busy={isBusy}>
                {newBuyer.link}
              </Button>
            )
          }
        />
      </form>
      {seen.length === 0 ? null : (
        <ul className={styles['card']}>
          {seen.map((each) => (
            <NumberRow key={each.number} seen={each} onLink={(number) => void link(number)} />
          ))}
        </ul>
      )}
      <p className={styles['small']}>{newBuyer.undo}</p>
    </section>
  )
}
