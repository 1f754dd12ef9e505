import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Formats } from '@/lib/i18n/formats'
import type { Job } from '@/lib/files/work-desk'
import { PASSPHRASE_LEAST, PASSPHRASE_LIMIT } from '@/lib/shared/passphrase'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import styles from './data.module.css'

type Making =
  | { readonly is: 'idle' | 'stopped' | 'failed' | 'locked' }
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'done'; readonly name: string; readonly bytes: number }

/** `tillside-2026-06-01.tillside`, by the day at this computer. */
export const fileNameOf = (now: number): string => {
  const day = new Date(now)
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
  return `tillside-${parts.map((part) => String(part).padStart(2, '0')).join('-')}.tillside`
}

const BYTES_A_MB = 1_000_000

/** To a tenth, as file managers show it. */
const megabytes = (bytes: number, { number }: Formats): string =>
  `${number(Math.ceil((bytes * 10) / BYTES_A_MB) / 10)} MB`

/** Makes backups, one at a time. */
function useBackup() {
  const { desk, clock, saveFile, version } = useServices()
  const [making, setMaking] = useState<Making>({ is: 'idle' })
  const job = useRef<Job<unknown> | null>(null)
  const start = async (passphrase: string | null): Promise<void> => {
    setMaking({ is: 'running', share: 0 })
    const running = desk.backups.backUp(version, passphrase, ({ share }) =>
      setMaking({ is: 'running', share }),
    )
    job.current = running
    const end = await running.ended
    if (end.how === 'failed' && end.why === 'locked') return setMaking({ is: 'locked' })
    if (end.how !== 'done') return setMaking({ is: end.how === 'cancelled' ? 'stopped' : 'failed' })
    const { file } = end.value
    const name = fileNameOf(clock())
    saveFile(name, file)
    return setMaking({ is: 'done', name, bytes: file.size })
  }
  return { making, start, stop: () => job.current?.cancel() }
}

/** Everything into one file, locked or not. */
export function BackupCard() {
  const words = useWords().backup.make
  const { making, start, stop } = useBackup()
  return (
    <Card title={words.title} padded testId="backup">
      <p className={settings['lead']}>{words.intro}</p>
      {making.is === 'running' ? (
        <div className={styles['running']}>
          <ProgressBar value={making.share} label={words.running} />
          <Button onClick={stop}>{words.stop}</Button>
        </div>
      ) : (
        <BackupForm onStart={start} />
      )}
      <Made making={making} />
    </Card>
  )
}

function Made({ making }: { readonly making: Making }) {
  const words = useWords().backup.make
  const formats = useFormats()
  switch (making.is) {
    case 'done':
      return (
        <Notice tone="good">{words.done(making.name, megabytes(making.bytes, formats))}</Notice>
      )
    case 'failed':
    case 'locked':
      return <Notice tone="bad">{words[making.is]}</Notice>
    case 'stopped':
      return <Notice tone="warn">{words.stopped}</Notice>
    case 'idle':
    case 'running':
      return null
  }
}

interface PassphraseFieldsProps {
  readonly typed: string
  readonly again: string
  /** Somebody has tried to go on: what is wrong is said. */
  readonly isAsked: boolean
  readonly onType: (typed: string) => void
  readonly onAgain: (typed: string) => void
}

export function PassphraseFields(props: PassphraseFieldsProps) {
  const { typed, again, isAsked, onType, onAgain } = props
  const words = useWords().backup.make
  const formats = useFormats()
  const isShort = typed.length < PASSPHRASE_LEAST
  const common = {
    type: 'password',
    autoComplete: 'new-password',
    maxLength: PASSPHRASE_LIMIT,
  } as const
  return (
    <div className={styles['fields']}>
      <TextField
        {...common}
        label={words.passphrase}
        value={typed}
        error={isAsked && isShort ? words.short(formats.number(PASSPHRASE_LEAST)) : null}
        testId="backup-passphrase"
        onChange={(event) => onType(event.target.value)}
      />
      <TextField
        {...common}
        label={words.again}
        value={again}
        error={isAsked && !isShort && typed !== again ? words.differ : null}
        testId="backup-again"
        onChange={(event) => onAgain(event.target.value)}
      />
    </div>
  )
}

interface BackupFormProps {
  readonly onStart: (passphrase: string | null) => Promise<void>
}

function BackupForm({ onStart }: BackupFormProps) {
  const words = useWords().backup.make
  const [isLocked, setLocked] = useState(false)
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isShort = typed.length < PASSPHRASE_LEAST
  const submit = (): void => {
    setAsked(true)
    if (isLocked && (isShort || typed !== again)) return
    void onStart(isLocked ? typed : null)
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label className={settings['check']}>
        <input
          type="checkbox"
          checked={isLocked}
          data-testid="backup-lock"
          onChange={(event) => setLocked(event.target.checked)}
        />
        <span>
          {words.lock}
          <span className={settings['note']}>{isLocked ? words.lockNote : words.open}</span>
        </span>
      </label>
      {isLocked ? (
        <PassphraseFields
          typed={typed}
          again={again}
          isAsked={isAsked}
          onType={setTyped}
          onAgain={setAgain}
        />
      ) : null}
      <div>
        <Button variant="filled" type="submit" data-testid="back-up">
          {words.start}
        </Button>
      </div>
    </form>
  )
}
