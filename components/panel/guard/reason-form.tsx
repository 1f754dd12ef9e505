import { useState, type KeyboardEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { KeyCap } from '@/components/ui/key-cap'
import { useWords } from '@/components/ui/words'
import { OVERRIDE_REASON_LIMIT } from '@/lib/shared/guard-terms'

import { useComposition } from '../use-composition'
import styles from './reason-form.module.css'

export interface ReasonFormProps {
  readonly onReason: (reason: string) => void
  readonly onCancel: () => void
}

/** Why a warning is passed; Enter keeps the reason, Escape goes back, and neither key goes further. */
export function ReasonForm({ onReason, onCancel }: ReasonFormProps) {
  const { common, guard } = useWords()
  const composition = useComposition()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const keep = (): void => {
    if (reason.trim() === '') setMissing(true)
    else onReason(reason.trim())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (composition.belongs(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    else keep()
  }
  return (
    <div className={styles['form']}>
      <TextField
        label={guard.reasonLabel}
        note={guard.reasonNote}
        error={isMissing ? guard.reasonMissing : null}
        testId="override-reason"
        maxLength={OVERRIDE_REASON_LIMIT}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field was asked for by a press
        autoFocus
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
        {...composition.handlers}
      />
      <div className={styles['acts']}>
        <Button size="small" data-testid="keep-reason" onClick={keep}>
          {guard.keepReason} <KeyCap>Enter</KeyCap>
        </Button>
        <Button size="small" variant="text" onClick={onCancel}>
          {common.actions.cancel}
        </Button>
      </div>
    </div>
  )
}
