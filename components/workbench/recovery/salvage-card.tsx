import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Job } from '@/lib/files/work-desk'

import { Card } from '../card'
import { fileNameOf } from '../data/backup-card'
import styles from '../data/data.module.css'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'

type Saving =
  | { readonly is: 'idle' | 'nothing' | 'failed' }
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'done'; readonly name: string; readonly rows: number; readonly leftOut: number }

function useSalvage() {
  const { desk, clock, saveFile, version } = useServices()
  const [saving, setSaving] = useState<Saving>({ is: 'idle' })
  const job = useRef<Job<unknown> | null>(null)
  const start = async (): Promise<void> => {
    setSaving({ is: 'running', share: 0 })
    const running = desk.backups.salvage(version, ({ share }) =>
      setSaving({ is: 'running', share }),
    )
    job.current = running
    const end = await running.ended
    if (end.how === 'cancelled') return setSaving({ is: 'idle' })
    if (end.how !== 'done') return setSaving({ is: 'failed' })
    const { file, rows, leftOut } = end.value
    if (file === null) return setSaving({ is: 'nothing' })
    const name = fileNameOf(clock())
    saveFile(name, file)
    const lost = Object.values(leftOut).reduce((sum, each) => sum + each, 0)
    return setSaving({ is: 'done', name, rows, leftOut: lost })
  }
  return { saving, start, stop: () => job.current?.cancel() }
}

/** What can still be read, into a file, whatever state the database is in. */
export function SalvageCard() {
  const words = useWords().recovery.salvage
  const { saving, start, stop } = useSalvage()
  return (
    <Card title={words.title} padded testId="salvage">
      <p className={settings['lead']}>{words.text}</p>
      {saving.is === 'running' ? (
        <div className={styles['running']}>
          <ProgressBar value={saving.share} label={words.running} />
          <Button onClick={stop}>{words.stop}</Button>
        </div>
      ) : (
        <Button data-testid="salvage-start" onClick={() => void start()}>
          {words.start}
        </Button>
      )}
      <Saved saving={saving} />
    </Card>
  )
}

function Saved({ saving }: { readonly saving: Saving }) {
  const words = useWords().recovery.salvage
  const { number } = useFormats()
  switch (saving.is) {
    case 'done':
      return (
        <>
          <Notice tone="good">{words.done(saving.name, number(saving.rows))}</Notice>
          {saving.leftOut === 0 ? null : (
            <Notice tone="warn">{words.leftOut(number(saving.leftOut))}</Notice>
          )}
        </>
      )
    case 'nothing':
      return <Notice tone="warn">{words.nothing}</Notice>
    case 'failed':
      return <Notice tone="bad">{words.failed}</Notice>
    case 'idle':
    case 'running':
      return null
  }
}
