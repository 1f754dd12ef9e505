import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'
import { useWorkbench } from '@/components/workbench/use-workbench'

import styles from './batch.module.css'

/** Asks for the password of a locked archive. */
export function UnlockForm({
  rowId,
  isWrong,
}: {
  readonly rowId: string
  readonly isWrong: boolean
}) {
  const { imports } = useWords().workbench
  const { queue } = useWorkbench()
  const [password, setPassword] = useState('')
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (password !== '') queue.unlock(rowId, password)
  }
  return (
    <form className={styles['unlock']} onSubmit={submit}>
      <TextField
        label={imports.password}
        type="password"
        autoComplete="off"
        maxLength={200}
        note={imports.passwordNote}
        error={isWrong ? imports.notTaken['wrong-password'] : null}
        value={password}
        testId="archive-password"
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" data-testid="unlock">
        {imports.unlock}
      </Button>
    </form>
  )
}
