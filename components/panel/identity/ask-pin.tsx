import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/ui/words'

import type { IdentityActions } from '../use-panel-actions'
import styles from './identity-sheet.module.css'

const PIN_LIMIT = 8

export interface AskPinProps {
  readonly permit: IdentityActions['permitReveal']
  readonly onGiven: () => void
}

/** What the present role may not show, somebody else can let it show once. */
export function AskPin({ permit, onGiven }: AskPinProps) {
  const { identity } = useWords().records
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    setBusy(true)
    const answer = await permit(pin)
    setBusy(false)
    setPin('')
    if (!answer.ok) setError(answer.error === 'malformed' ? identity.wrongPin : identity.refused)
    else if (answer.value.ok) onGiven()
    else setError(answer.value.error === 'too-soon' ? identity.waitPin : identity.wrongPin)
  }
  return (
    <form
      className={styles['askPin']}
      onSubmit={(event) => {
        event.preventDefault()
        if (pin !== '' && !isBusy) void submit()
      }}
    >
      <TextField
        type="password"
        inputMode="numeric"
        label={identity.pin}
        note={identity.takesLead}
        error={error}
        maxLength={PIN_LIMIT}
        value={pin}
        testId="reveal-pin"
        onChange={(event) => {
          setError(null)
          setPin(event.target.value)
        }}
      />
      <Button type="submit" busy={isBusy}>
        {identity.showOnce}
      </Button>
    </form>
  )
}
