import { useWords } from '@/components/workbench/words'

import styles from './form.module.css'
import { PackageSums } from './package-sums'
import { ProblemList, type ProblemListProps } from './problem-list'

/** The arithmetic of what is typed, beside the fields. */
export function PackageCheckPane({ check, products }: ProblemListProps) {
  const { editor } = useWords().sales.packages
  const isFine = check.refusals.length + check.hindrances.length + check.notes.length === 0
  return (
    <section className={styles['pane']} aria-label={editor.check} data-testid="package-check">
      <h3>{editor.check}</h3>
      <PackageSums check={check} />
      <div aria-live="polite">
        {isFine ? (
          <p className={styles['note']}>{editor.fine}</p>
        ) : (
          <ProblemList check={check} products={products} />
        )}
      </div>
    </section>
  )
}
