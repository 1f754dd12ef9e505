import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { PinRole } from '@/lib/vault/pin-book'

import { useServices } from '../services'
import { PinField } from './pin-field'
import styles from './safety.module.css'
import { usePinWords } from './use-pin-words'

const isPin = (typed: string): boolean => /^\d{4,8}$/.test(typed)

export interface NewPinProps {
  readonly of: PinRole
  readonly onEnd: (isSaved: boolean) => void
}

/** A PIN, typed twice. */
export function NewPin({ of, onEnd }: NewPinProps) {
  const { card, pin: words } = useWords().roles
  const { call } = useServices()
  const sayFault = usePinWords()
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const differ = isAsked && isPin(typed) && typed !== again ? words.differ : null
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (!isPin(typed) || typed !== again) return
    setBusy(true)
    const said = await sayFault(await call('keepPin', { of, pin: typed }))
    setBusy(false)
    setFault(said)
    if (said === null) onEnd(true)
  }
  return (
    <form
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <div className={styles['fields']}>
        <PinField
          isNew
          label={of === 'owner' ? card.setOwner : card.setLead}
          note={words.note}
          value={typed}
          error={isAsked && !isPin(typed) ? words.shape : fault}
          testId="new-pin"
          onType={(next) => {
            setFault(null)
            setTyped(next)
          }}
        />
        <PinField
          isNew
          label={words.again}
          value={again}
          error={differ}
          testId="new-pin-again"
          onType={setAgain}
        />
      </div>
      <div className={styles['buttons']}>
        <Button variant="filled" type="submit" busy={isBusy} data-testid="save-pin">
          {words.save}
        </Button>
        <Button onClick={() => onEnd(false)}>{words.cancel}</Button>
      </div>
    </form>
  )
}
