import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseEvent } from '@/lib/aftersales/case-log'
import type { PlatformId } from '@/lib/shared/platforms'

import { Card } from '../card'
import { useServices } from '../services'
import styles from './case-page.module.css'

/** Events whose values are instants; the others say words of the platform, or nothing worth reading. */
const TIMED: ReadonlySet<CaseEvent['what']> = new Set([
  'clock-started',
  'clock-ended',
  'clock-shortened',
  'clock-extended',
  'clock-paused',
  'snoozed',
])
const WORDED: ReadonlySet<CaseEvent['what']> = new Set(['seen', 'state', 'unusual-state'])

export interface CaseHistoryProps {
  readonly history: readonly CaseEvent[]
  readonly platform: PlatformId
}

/** What happened to a case, the latest on top. */
export function CaseHistory({ history, platform }: CaseHistoryProps) {
  const { board, aftersales } = useWords()
  const formats = useFormats(platform)
  const now = useServices().clock()
  const say = ({ what }: CaseEvent, value: CaseEvent['from']): string | null => {
    if (typeof value === 'number' && TIMED.has(what)) return formats.moment(value, now)
    return typeof value === 'string' && WORDED.has(what) ? value : null
  }
  const change = (event: CaseEvent): string => {
    const [from, to] = [say(event, event.from), say(event, event.to)]
    if (from !== null && to !== null) return board.file.fromTo(from, to)
    return to ?? from ?? ''
  }
  return (
    <Card title={board.file.history} padded testId="case-history">
      {history.length === 0 ? (
        <p>{board.file.noHistory}</p>
      ) : (
        <ol className={styles['history']}>
          {history.toReversed().map((event) => (
            <li key={event.id}>
              <time>{formats.moment(event.at, now)}</time>
              <span>{aftersales.events[event.what]}</span>
              <span className={styles['ground']}>{change(event)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
