import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { passphraseCalls } from '@/lib/messaging/lock-calls'
import type { Answer } from '@/lib/messaging/client'
import type { AnswerOf } from '@/lib/messaging/protocol'

import { Notice } from '../notice'
import { useServices } from '../services'
import { PassphraseForm } from './passphrase-form'
import styles from './lock.module.css'

type Act = 'change' | 'remove'
type Ended = Answer<AnswerOf<typeof passphraseCalls.removePassphrase>>

/** What went wrong, in words; null where nothing did. */
function useFaultWords(): (ended: Ended) => string | null {
  const { lock, safety } = useWords()
  const formats = useFormats()
  return (ended) => {
    if (!ended.ok) return lock.lost
    if (ended.value.ok) return null
    const { error } = ended.value
    if (error.why === 'sealing') return safety.lock.stillSealing
    return error.waitMs > 0 ? lock.wait(formats.span(error.waitMs)) : lock.wrong
  }
}

/** Puts another passphrase in the place of the present one, or takes it away. */
export function PassphraseChange() {
  const { lock: words } = useWords().safety
  const { call } = useServices()
  const faultWords = useFaultWords()
  const [act, setAct] = useState<Act | null>(null)
  const [isChanged, setChanged] = useState(false)
  if (act === 'change')
    return (
      <PassphraseForm
        asksNow
        submit={words.change}
        onLeave={() => setAct(null)}
        onSubmit={async ({ now, next }) => {
          const fault = faultWords(await call('changePassphrase', { passphrase: now, next }))
          if (fault !== null) return fault
          setChanged(true)
          setAct(null)
          return null
        }}
      />
    )
  if (act === 'remove')
    return (
      <PassphraseForm
        asksNow
        asksNext={false}
        submit={words.remove}
        onLeave={() => setAct(null)}
        onSubmit={async ({ now }) =>
          faultWords(await call('removePassphrase', { passphrase: now }))
        }
      />
    )
  return (
    <div className={styles['part']}>
      {isChanged ? <Notice tone="good">{words.changed}</Notice> : null}
      <div className={styles['buttons']}>
        <Button data-testid="passphrase-change" onClick={() => setAct('change')}>
          {words.change}
        </Button>
        <Button data-testid="passphrase-remove" onClick={() => setAct('remove')}>
          {words.remove}
        </Button>
      </div>
    </div>
  )
}
