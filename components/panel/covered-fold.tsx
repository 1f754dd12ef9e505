import { useWords } from '@/components/ui/words'

import styles from './covered-fold.module.css'
import { Fold } from './fold'

export interface CoveredFoldProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** A fold whose content is not for others: it says so, and shows nothing of it. */
export function CoveredFold({ title, isOpen, onOpen }: CoveredFoldProps) {
  const { share } = useWords().records
  return (
    <Fold title={title} summary={share.covered} isOpen={isOpen} onOpen={onOpen}>
      <p className={styles['note']}>{share.note}</p>
    </Fold>
  )
}
