import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import styles from './replies.module.css'
import { useLibrary } from './use-library'

/** What became of the last change, and the way back. */
export function Told() {
  const { common, replies } = useWords()
  const { done, hasFailed, undo } = useLibrary().acts
  return (
    <>
      {hasFailed ? <Notice tone="bad">{replies.notKept}</Notice> : null}
      {done === null ? null : (
        <div className={styles['told']}>
          <Notice tone="good">{done.said}</Notice>
          {done.undo === null ? null : (
            <Button size="small" data-testid="undo-replies" onClick={undo}>
              {common.actions.undo}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
