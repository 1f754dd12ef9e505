import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'

import { ClockRow } from '@/components/clocks/clock-row'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { useFormats, useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import { PASSPHRASE_LIMIT } from '@/lib/shared/passphrase'

import styles from './lock-screen.module.css'
import { useUnlock, type UnlockOptions, type Unlocking } from './use-unlock'

/** Clocks that stand here without asking. */
const CLOCKS_SHOWN = 8

export interface LockScreenProps extends UnlockOptions {
  /** Shortest first; whose they are is not said, whatever they hold. */
  readonly clocks: readonly ClockView[]
  readonly onOpen: (caseId: string) => void
  /** What stands at the end of the head, to move the screen away. */
  readonly aside?: ReactNode
  /** The way back for whoever has forgotten the passphrase. */
  readonly wayBack: ReactNode
}

const nameless = (clock: ClockView): ClockView => ({ ...clock, nick: null, customerId: null })

/** What stands in the place of everything personal: the clocks, and the field that opens the rest. */
export function LockScreen({ clocks, onOpen, aside, wayBack, ...options }: LockScreenProps) {
  const { lock, panel } = useWords()
  const shown = clocks.slice(0, CLOCKS_SHOWN).map(nameless)
  return (
    <main className={styles['screen']} data-testid="lock-screen">
      <header className={styles['head']}>
        <h1>
          <Icon name="lock" size={20} />
          {lock.title}
        </h1>
        {aside}
      </header>
      <div className={styles['body']}>
        <p className={styles['text']}>{lock.text}</p>
        <UnlockForm {...options} />
        <details className={styles['forgotten']}>
          <summary>{lock.forgotten}</summary>
          <p>{lock.forgottenText}</p>
          {wayBack}
        </details>
      </div>
      {shown.length === 0 ? null : (
        <section className={styles['clocks']} aria-label={panel.clocks.label}>
          {shown.map((each) => (
            <ClockRow key={each.caseId} clock={each} onOpen={onOpen} />
          ))}
        </section>
      )}
    </main>
  )
}

/** What is wrong with the last try, or how long the next one waits. */
function useFault({ fault, waitMs }: Unlocking): string | null {
  const { lock } = useWords()
  const formats = useFormats()
  if (waitMs > 0) return lock.wait(formats.span(waitMs))
  return fault === null ? null : lock[fault]
}

function UnlockForm(options: UnlockOptions) {
  const { lock } = useWords()
  const [typed, setTyped] = useState('')
  const unlocking = useUnlock(options)
  const fault = useFault(unlocking)
  const field = useRef<HTMLInputElement>(null)
  // Whoever was at work here goes on by keyboard; a chat box beside the panel keeps its focus.
  useEffect(() => {
    if (document.hasFocus()) field.current?.focus()
  }, [])
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    // Nothing but a hand opens the lock.
    if (!event.nativeEvent.isTrusted || typed === '') return
    if (await unlocking.tryOut(typed)) setTyped('')
  }
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <TextField
        ref={field}
        type="password"
        autoComplete="current-password"
        label={lock.passphrase}
        error={fault}
        value={typed}
        maxLength={PASSPHRASE_LIMIT}
        testId="unlock-passphrase"
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button variant="filled" type="submit" busy={unlocking.isBusy} data-testid="unlock">
        {lock.unlock}
      </Button>
    </form>
  )
}
