import { useRef, useState, type DragEvent } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'

import styles from '../replies.module.css'

/** Takes files with replies by drop or by choosing. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords().replies.import
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
      className={classes(styles['drop'], isOver && styles['over'])}
      aria-label={words.lead}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
    >
      <Icon name="upload" size={18} />
      <p className={styles['grow']}>
        <b>{words.lead}</b>
        {words.rest}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.json,.md,.markdown,.yml,.yaml"
        aria-label={words.choose}
        data-testid="reply-file"
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <Button variant="filled" size="large" onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
    </section>
  )
}
