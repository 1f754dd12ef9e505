import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/ui/words'

import styles from './aftermath.module.css'

/** What was changed last, with the way back. */
export interface Removal {
  readonly said: string
  readonly undo: () => Promise<boolean>
}

/** Changes with their undo, and the word for what did not work. */
export function useRemovals() {
  const { changeFailed } = useWords().panel
  const [removal, setRemoval] = useState<Removal | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const attempt = async (change: Promise<boolean>, after: Removal | null): Promise<boolean> => {
    const isDone = await change
    setFailure(isDone ? null : changeFailed)
    if (isDone) setRemoval(after)
    return isDone
  }
  return { removal, failure, attempt }
}

export interface AftermathProps {
  readonly removal: Removal | null
  readonly failure: string | null
  readonly onUndo: (undo: Removal['undo']) => Promise<boolean>
}

/** What was just changed, with the way back, and what did not work. */
export function Aftermath({ removal, failure, onUndo }: AftermathProps) {
  const { actions } = useWords().common
  return (
    <output>
      {removal === null ? null : (
        <span className={styles['undo']}>
          {removal.said}
          <Button variant="text" size="small" onClick={() => void onUndo(removal.undo)}>
            {actions.undo}
          </Button>
        </span>
      )}
      {failure === null ? null : <span className={styles['failed']}>{failure}</span>}
    </output>
  )
}
