import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import styles from './batch.module.css'
import type { ImportRow } from './import-row'

/** Says how many of the orders that came in belong to nobody yet, and what changes that. */
export function UnclaimedNote({ rows }: { readonly rows: readonly ImportRow[] }) {
  const words = useWords().workbench.imports
  const formats = useFormats()
  const summaries = rows.flatMap(({ summary }) => (summary === null ? [] : [summary]))
  const unclaimed = summaries.reduce((sum, summary) => sum + summary.unclaimed, 0)
  const all = summaries.reduce(
    (sum, { added, updated, unchanged }) => sum + added + updated + unchanged,
    0,
  )
  if (unclaimed === 0) return null
  return (
    <p className={styles['footnote']}>
      {words.unclaimed(formats.number(unclaimed), formats.number(Math.max(all, unclaimed)))}
    </p>
  )
}
