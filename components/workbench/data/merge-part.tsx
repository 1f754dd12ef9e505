import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { MergeCounts, MergeLook } from '@/lib/files/work-backup-protocol'

import { Notice } from '../notice'
import sheet from '../offers/sheet-table.module.css'
import styles from './data.module.css'
import type { MergeState, Restore } from './use-restore'

const COLUMNS = ['added', 'newer', 'older', 'same'] as const

const isNews = ({ added, newer }: MergeCounts): boolean => added + newer > 0

const add = (a: MergeCounts, b: MergeCounts): MergeCounts => ({
  added: a.added + b.added,
  newer: a.newer + b.newer,
  older: a.older + b.older,
  same: a.same + b.same,
})

const NONE: MergeCounts = { added: 0, newer: 0, older: 0, same: 0 }

/** Bringing a backup together with what is here: compared, agreed to, done. */
export function MergePart({
  state,
  restore,
}: {
  readonly state: MergeState
  readonly restore: Restore
}) {
  const { recovery, backup } = useWords()
  const words = recovery.merge
  switch (state.is) {
    case 'comparing':
    case 'merging':
      return (
        <div className={styles['running']}>
          <ProgressBar
            value={state.share}
            label={state.is === 'merging' ? words.running : words.looking}
          />
          <Button onClick={restore.stop}>{backup.restore.leave}</Button>
        </div>
      )
    case 'foreseen':
      return <Foreseen merge={state.merge} restore={restore} />
    case 'merged':
      return <Notice tone="good">{words.done}</Notice>
    case 'merge-failed':
      return <Notice tone="bad">{words.failed}</Notice>
  }
}

function Foreseen({ merge, restore }: { readonly merge: MergeLook; readonly restore: Restore }) {
  const { recovery, backup } = useWords()
  const words = recovery.merge
  const hasNews = Object.values(merge).some(isNews)
  return (
    <div className={styles['form']}>
      <MergeTable merge={merge} />
      {hasNews ? null : <Notice tone="good">{words.nothing}</Notice>}
      <div className={styles['buttons']}>
        {hasNews ? (
          <Button variant="filled" data-testid="merge-start" onClick={() => void restore.merge()}>
            {words.go}
          </Button>
        ) : null}
        <Button onClick={restore.leave}>{backup.restore.leave}</Button>
      </div>
    </div>
  )
}

/** What would become of each row of the backup, by what people call it. */
function MergeTable({ merge }: { readonly merge: MergeLook }) {
  const words = useWords().recovery.merge
  const formats = useFormats()
  const names = new Map(Object.entries(words.tables))
  const named = Array.from(names, ([table, name]) => ({ name, counts: merge[table] ?? NONE }))
  const others = Object.entries(merge)
    .filter(([table]) => !names.has(table))
    .reduce((sum, [, counts]) => add(sum, counts), NONE)
  return (
    <div className={sheet['scroll']}>
      <table className={sheet['table']} data-testid="merge">
        <thead>
          <tr>
            <th scope="col" data-text>
              {words.columns.what}
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...named, { name: words.others, counts: others }].map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {COLUMNS.map((column) => (
                <td key={column}>{formats.number(counts[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
