import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'

import { Card } from '../../card'
import { useServices } from '../../services'
import styles from '../replies.module.css'
import type { ReadFile } from './read-files'

const SHOWN = 20

/** What the files hold and is not taken, with the reason. */
export function RefusedList({ files }: { readonly files: readonly ReadFile[] }) {
  const words = useWords().replies.import
  const formats = useFormats()
  const { saveText } = useServices()
  const refused = files.flatMap((file) =>
    'reading' in file ? file.reading.refused.map((each) => ({ file: file.name, ...each })) : [],
  )
  const [first] = refused
  if (first === undefined) return null
  const save = async (): Promise<void> => {
    const { writeRefusedReplies } = await import('@/lib/replies/formats/write-refused')
    const { file, row, reason, cell } = words.refusedColumns
    const rows = refused.map((each) => [
      each.file,
      String(each.row),
      words.reasons[each.reason],
      each.cell,
    ])
    const text = writeRefusedReplies([file, row, reason, cell], rows)
    saveText(words.refusedFile(first.file), text, 'text/csv')
  }
  const rest = refused.length - SHOWN
  return (
    <Card
      title={words.refusedTitle(formats.number(refused.length), refused.length === 1)}
      testId="refused"
      actions={
        <Button size="small" data-testid="save-refused" onClick={() => void save()}>
          {words.saveRefused}
        </Button>
      }
    >
      <ul className={styles['plain']}>
        {refused.slice(0, SHOWN).map((each, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- one row may be refused for two reasons
          <li key={index} className={styles['line']}>
            <span className={styles['quiet']}>{words.row(formats.number(each.row))}</span>
            <span className={styles['soon']}>{words.reasons[each.reason]}</span>
            <span className={styles['cell']}>{each.cell}</span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={styles['keys']}>{words.moreRows(formats.number(rest))}</p> : null}
    </Card>
  )
}
