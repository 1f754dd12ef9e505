import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { RefusedRow } from '@/lib/files/open-file'

import styles from './refused-rows.module.css'

/** One refused row: its place, what it is about, and the cell that stands against it. */
export function RefusedLine({ row }: { readonly row: RefusedRow }) {
  const words = useWords()
  const { imports } = words.workbench
  const formats = useFormats()
  const context = row.cells.filter((cell) => cell !== '' && cell !== row.cell).slice(0, 4)
  return (
    <li className={styles['line']} data-testid="rejected-row" data-reason={row.reason}>
      <span className={styles['rowNumber']}>{imports.rowNumber(formats.number(row.row))}</span>
      <span className={styles['context']} title={row.cells.join(' | ')}>
        {context.join(words.common.dot)}
      </span>
      <span className={styles['column']}>{row.column === '' ? imports.wholeRow : row.column}</span>
      <span className={styles['cell']} title={imports.reasons[row.reason]}>
        {row.cell === '' ? imports.emptyCell : row.cell}
      </span>
    </li>
  )
}
