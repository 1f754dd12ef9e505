import { useNow } from '@/components/ui/use-now'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaughtView } from '@/lib/messaging/guard-calls'

import { useWorkbench } from '../use-workbench'
import styles from './guard.module.css'

export interface CaughtListProps {
  readonly newest: readonly CaughtView[]
  readonly nameOf: (ruleId: string) => string
}

const never = (): number => Infinity

function Row({ entry, nameOf }: { readonly entry: CaughtView } & Pick<CaughtListProps, 'nameOf'>) {
  const { guard, guardPage, common, records } = useWords()
  const formats = useFormats(entry.platform)
  const now = useNow(never)
  const isShared = useWorkbench().settings.screenShare
  const { log } = guardPage
  const where = [common.platforms[entry.platform], entry.shopName].filter(Boolean)
  return (
    <tr data-testid="caught" data-outcome={entry.outcome} data-rule={entry.ruleId}>
      <td>{formats.moment(entry.at, now)}</td>
      <td>{where.join(common.dot)}</td>
      <td>{entry.by === '' ? guardPage.noName : entry.by}</td>
      <td className={styles['wide']}>
        <b>{isShared ? records.share.covered : entry.words}</b>
        <span className={styles['ground']}>
          {[guard.severities[entry.severity], nameOf(entry.ruleId)].join(common.dot)}
        </span>
      </td>
      <td className={styles['wide']}>
        {log.outcomes[entry.outcome]}
        {entry.reason === null || isShared ? null : (
          <span className={styles['ground']}>{log.because(entry.reason)}</span>
        )}
      </td>
    </tr>
  )
}

/** The newest catches, one a row. */
export function CaughtList({ newest, nameOf }: CaughtListProps) {
  const { guardPage } = useWords()
  const { log } = guardPage
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={log.newest}>
        <thead>
          <tr>
            {[log.time, log.shop, guardPage.agent, log.words, log.outcome].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newest.map((entry) => (
            <Row key={entry.id} entry={entry} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
