import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { useFileDrop } from '@/components/ui/use-file-drop'
import { useWords } from '@/components/workbench/words'

import styles from '../replies.module.css'

/** Takes files with replies by drop or by choosing. */
export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const words = useWords().replies.import
  const { isOver, choose, area, input } = useFileDrop(onFiles)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is the mouse's way; the button inside is everybody's
    <section
      className={classes(styles['drop'], isOver && styles['over'])}
      aria-label={words.lead}
      {...area}
    >
      <Icon name="upload" size={18} />
      <p className={styles['grow']}>
        <b>{words.lead}</b>
        {words.rest}
      </p>
      <input
        {...input}
        type="file"
        hidden
        multiple
        accept=".csv,.txt,.tsv,.xlsx,.json,.md,.markdown,.yml,.yaml"
        aria-label={words.choose}
        data-testid="reply-file"
      />
      <Button variant="filled" size="large" onClick={choose}>
        {words.choose}
      </Button>
    </section>
  )
}
