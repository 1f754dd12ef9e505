import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import styles from './figures.module.css'

export interface SheetSaveProps {
  readonly testId: string
  /** What was typed can be kept as it stands. */
  readonly isSound: boolean
  readonly hasFailed: boolean
  readonly onSave: () => void
}

/** Keeps what a sheet of the figures says, and tells where that failed. */
export function SheetSave({ testId, isSound, hasFailed, onSave }: SheetSaveProps) {
  const { figures: words } = useWords()
  return (
    <div className={styles['buttons']}>
      <Button
        variant="filled"
        data-testid={testId}
        disabledReason={isSound ? null : words.mendFirst}
        onClick={onSave}
      >
        {words.save}
      </Button>
      {hasFailed ? <Notice tone="bad">{words.notSaved}</Notice> : null}
    </div>
  )
}
