import { useRef, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { BackupLook } from '@/lib/files/work-backup-protocol'

import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'
import { KeptTable } from './kept-table'
import styles from './data.module.css'
import { MergePart } from './merge-part'
import type { Restore } from './use-restore'

export interface RestoreCardProps {
  readonly restore: Restore
  /** There is a store that a backup can be brought together with. */
  readonly canMerge: boolean
}

/** Everything back out of one file. */
export function RestoreCard({ restore, canMerge }: RestoreCardProps) {
  const words = useWords().backup.restore
  return (
    <Card title={words.title} padded testId="restore">
      <p className={settings['lead']}>{words.intro}</p>
      <State restore={restore} canMerge={canMerge} />
    </Card>
  )
}

function State({ restore, canMerge }: RestoreCardProps) {
  const words = useWords().backup.restore
  const { state } = restore
  switch (state.is) {
    case 'reading':
      return <output>{words.reading}</output>
    case 'locked':
      return <Unlock wasWrong={state.wasWrong} restore={restore} />
    case 'looked-at':
      return <Look look={state.look} restore={restore} canMerge={canMerge} />
    case 'running':
      return (
        <div className={styles['running']}>
          <ProgressBar value={state.share} label={words.running} />
          <Button onClick={restore.stop}>{words.leave}</Button>
        </div>
      )
    case 'comparing':
    case 'foreseen':
    case 'merging':
    case 'merged':
    case 'merge-failed':
      return <MergePart state={state} restore={restore} />
    case 'done':
      return <Notice tone="good">{words.done}</Notice>
    case 'refused':
      return (
        <>
          <Notice tone="bad">{words.faults[state.fault]}</Notice>
          <FileField restore={restore} />
        </>
      )
    case 'failed':
    case 'stopped':
      return (
        <>
          <Notice tone={state.is === 'failed' ? 'bad' : 'warn'}>{words[state.is]}</Notice>
          <FileField restore={restore} />
        </>
      )
    case 'idle':
      return <FileField restore={restore} />
  }
}

function FileField({ restore }: { readonly restore: Restore }) {
  const words = useWords().backup.restore
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        <Icon name="upload" />
        {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".tillside"
        aria-label={words.choose}
        data-testid="backup-file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) void restore.look(file, file.name)
          // The same file can be chosen again.
          event.target.value = ''
        }}
      />
    </>
  )
}

interface UnlockProps {
  readonly wasWrong: boolean
  readonly restore: Restore
}

function Unlock({ wasWrong, restore }: UnlockProps) {
  const words = useWords().backup
  const [typed, setTyped] = useState('')
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== '') void restore.unlock(typed)
      }}
    >
      <TextField
        type="password"
        label={words.make.passphrase}
        note={words.restore.needed}
        error={wasWrong ? words.restore.faults['wrong-passphrase'] : null}
        value={typed}
        maxLength={200}
        testId="restore-passphrase"
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className={styles['buttons']}>
        <Button variant="filled" type="submit">
          {words.restore.check}
        </Button>
        <Button onClick={restore.leave}>{words.restore.leave}</Button>
      </div>
    </form>
  )
}

interface LookProps extends RestoreCardProps {
  readonly look: BackupLook
}

function Look({ look, restore, canMerge }: LookProps) {
  const { backup, recovery } = useWords()
  const words = backup.restore
  const formats = useFormats()
  const { clock } = useServices()
  return (
    <div className={styles['form']}>
      <p>{words.made(formats.moment(look.madeAt, clock()), look.app)}</p>
      <KeptTable look={look} />
      <Notice tone="warn">{words.warn}</Notice>
      {canMerge ? <p className={settings['note']}>{recovery.merge.note}</p> : null}
      <div className={styles['buttons']}>
        {canMerge ? (
          <Button data-testid="merge-look" onClick={() => void restore.foreseeMerge()}>
            {recovery.merge.start}
          </Button>
        ) : null}
        <Button variant="filled" data-testid="restore-start" onClick={() => void restore.start()}>
          {words.start}
        </Button>
        <Button onClick={restore.leave}>{words.leave}</Button>
      </div>
    </div>
  )
}
