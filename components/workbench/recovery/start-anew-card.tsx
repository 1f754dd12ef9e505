import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import styles from '../data/data.module.css'
import { Notice } from '../notice'
import { useServices } from '../services'
import settings from '../settings.module.css'

/** The last way out: an empty database, once somebody has typed that they mean it. */
export function StartAnewCard() {
  const words = useWords().recovery.anew
  const { desk, call } = useServices()
  const [typed, setTyped] = useState('')
  const [hasFailed, setFailed] = useState(false)
  const isMeant = typed.trim().toLowerCase() === words.word
  const start = async (): Promise<void> => {
    const end = await desk.backups.startAnew()
    setFailed(end.how !== 'done')
    if (end.how === 'done') await call('restart', {})
  }
  return (
    <Card title={words.title} padded testId="start-anew">
      <p className={settings['lead']}>{words.text}</p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (isMeant) void start()
        }}
      >
        <TextField
          label={words.confirm(words.word)}
          value={typed}
          autoComplete="off"
          maxLength={40}
          testId="start-anew-word"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button
          type="submit"
          disabledReason={isMeant ? null : words.start}
          data-testid="start-anew-go"
        >
          {words.start}
        </Button>
      </form>
      {hasFailed ? <Notice tone="bad">{words.failed}</Notice> : null}
    </Card>
  )
}
