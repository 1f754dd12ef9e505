import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'

import { Card } from './card'
import { Notice } from './notice'
import styles from './settings.module.css'
import { useSaving } from './use-saving'
import { useWorkbench } from './use-workbench'

const OFFERED_MS = [
  48 * HOUR_MS,
  24 * HOUR_MS,
  12 * HOUR_MS,
  8 * HOUR_MS,
  4 * HOUR_MS,
  2 * HOUR_MS,
  HOUR_MS,
  30 * MINUTE_MS,
  15 * MINUTE_MS,
  5 * MINUTE_MS,
]
const MOST = 8

/** How long before a due instant alerts come. */
export function AlertTimes() {
  const words = useWords().workbench.settings
  const formats = useFormats()
  const { settings } = useWorkbench()
  const { hasFailed, save } = useSaving()
  const chosen = settings.alertOffsetsMs
  const offered = [...new Set([...OFFERED_MS, ...chosen])].toSorted((a, b) => b - a)
  const isFull = chosen.length >= MOST
  const toggle = (offset: number, on: boolean): void => {
    const others = chosen.filter((each) => each !== offset)
    void save({ alertOffsetsMs: (on ? [...others, offset] : others).toSorted((a, b) => b - a) })
  }
  return (
    <Card title={words.alerts} padded>
      <p className={styles['lead']}>{words.alertsNote}</p>
      <fieldset className={styles['checks']} aria-label={words.alerts}>
        {offered.map((offset) => (
          <label key={offset} className={styles['check']}>
            <input
              type="checkbox"
              checked={chosen.includes(offset)}
              disabled={isFull && !chosen.includes(offset)}
              onChange={(event) => toggle(offset, event.target.checked)}
            />
            {words.before(formats.span(offset))}
          </label>
        ))}
      </fieldset>
      {isFull ? <Notice tone="warn">{words.alertsFull}</Notice> : null}
      {hasFailed ? <Notice tone="bad">{words.notSaved}</Notice> : null}
    </Card>
  )
}
