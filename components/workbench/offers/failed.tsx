import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'

import { Notice } from '../notice'
import styles from './offers.module.css'

/** That the background gave no answer, and a way to ask again. */
export function Failed({ onAgain }: { readonly onAgain: () => void }) {
  const { sales } = useWords()
  return (
    <div className={styles['line']}>
      <Notice tone="bad">{sales.failed}</Notice>
      <Button onClick={onAgain}>{sales.again}</Button>
    </div>
  )
}
