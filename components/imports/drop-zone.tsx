import type { ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useFileDrop } from '@/components/ui/use-file-drop'
import { useWords } from '@/components/workbench/words'

import styles from './drop-zone.module.css'

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  /** Stands below the drop line: whose files they are. */
  readonly children: ReactNode
}

/** Takes files by drop or by choosing. */
export function DropZone({ onFiles, children }: DropZoneProps) {
  const words = useWords().workbench.imports
  const { isOver, choose, area, input } = useFileDrop(onFiles)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's way; the button inside is everybody's
    <section
      className={classes(styles['zone'], isOver && styles['over'])}
      aria-label={words.dropLead}
      {...area}
    >
      <div className={styles['line']}>
        <Icon name="upload" size={18} className={styles['icon']} />
        <p className={styles['text']}>
          <strong>{words.dropLead}</strong>
          {words.dropRest}
        </p>
        <input
          {...input}
          className={styles['input']}
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.xlsx,.xls,.zip,text/csv,text/plain"
          tabIndex={-1}
          aria-label={words.choose}
          data-testid="import-file"
        />
        <Button variant="filled" size="large" onClick={choose}>
          {words.choose}
        </Button>
      </div>
      {children}
    </section>
  )
}
