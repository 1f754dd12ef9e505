import { useRef, useState, type DragEvent, type ReactNode } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
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
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files])
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const over = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's way; the button inside is everybody's
    <section
      className={classes(styles['zone'], isOver && styles['over'])}
      aria-label={words.dropLead}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
    >
      <div className={styles['line']}>
        <Icon name="upload" size={18} className={styles['icon']} />
        <p className={styles['text']}>
          <strong>{words.dropLead}</strong>
          {words.dropRest}
        </p>
        <input
          ref={input}
          className={styles['input']}
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.xlsx,.xls,.zip,text/csv,text/plain"
          tabIndex={-1}
          aria-label={words.choose}
          data-testid="import-file"
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <Button variant="filled" size="large" onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
      </div>
      {children}
    </section>
  )
}
