import { useAnswer } from '@/components/ui/use-answer'
import { useNow } from '@/components/ui/use-now'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { HealthLine } from '@/lib/messaging/health-calls'
import { groupBy } from '@/lib/shared/group-by'
import type { PlatformId } from '@/lib/shared/platforms'
import { MINUTE_MS } from '@/lib/shared/time'

import { Card } from '../card'
import { Notice } from '../notice'
import table from '../offers/sheet-table.module.css'
import { useServices } from '../services'
import styles from './health.module.css'

const eachMinute = (): number => MINUTE_MS

/** What is wrong stands first, then what was never read, then the rest in the page's order. */
const worstFirst = (a: HealthLine, b: HealthLine): number =>
  Number(b.failing !== null) - Number(a.failing !== null)

interface LineProps {
  readonly line: HealthLine
  readonly now: number
}

function State({ line, now }: LineProps) {
  const { health } = useWords()
  const formats = useFormats(line.platform)
  const { failing, lastReadAt } = line
  if (failing === null) return lastReadAt === null ? null : health.fine
  return (
    <strong className={styles['failing']}>
      {health.failing[failing.state]} {health.since(formats.moment(failing.since, now))}
    </strong>
  )
}

function Line({ line, now }: LineProps) {
  const { common, health } = useWords()
  const formats = useFormats(line.platform)
  const names: Readonly<Record<string, string>> = common.fields
  const acts: Readonly<Record<string, string>> = health.acts
  const { field, lastReadAt, failing } = line
  return (
    <tr data-testid="health-line" data-failing={failing !== null}>
      <th scope="row">{common.pages[line.page]}</th>
      <td data-text>{names[field] ?? field}</td>
      <td data-text data-quiet={line.evidence === 'guess' ? undefined : true}>
        {health.evidence[line.evidence]}
      </td>
      <td data-text>{lastReadAt === null ? health.never : formats.ago(lastReadAt, now)}</td>
      <td data-text>
        <State line={line} now={now} />
        {failing === null ? null : <div>{acts[field]}</div>}
      </td>
    </tr>
  )
}

interface ConsoleProps {
  readonly platform: PlatformId
  readonly lines: readonly HealthLine[]
  readonly now: number
}

function Fields({ platform, lines, now }: ConsoleProps) {
  const { common, health } = useWords()
  const heads = [health.page, health.field, health.sure, health.lastRead, health.now]
  return (
    <div className={table['scroll']}>
      <table className={table['table']} aria-label={common.platforms[platform]}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" data-text>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.toSorted(worstFirst).map((line) => (
            <Line key={`${line.page} ${line.field}`} line={line} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Console({ platform, lines, now }: ConsoleProps) {
  const { common, health } = useWords()
  const formats = useFormats(platform)
  const count = (of: (line: HealthLine) => boolean): string =>
    formats.number(lines.filter(of).length)
  const isUnopened = lines.every(({ lastReadAt, failing }) => lastReadAt === null && !failing)
  return (
    <Card
      title={common.platforms[platform]}
      meta={
        isUnopened
          ? health.notOpened
          : health.summary(
              count(({ failing }) => failing !== null),
              count(({ failing, lastReadAt }) => failing === null && lastReadAt !== null),
              formats.number(lines.length),
            )
      }
      testId={`health-${platform}`}
    >
      {isUnopened ? (
        <details className={styles['unopened']}>
          <summary>{health.lookedFor(formats.number(lines.length))}</summary>
          <Fields platform={platform} lines={lines} now={now} />
        </details>
      ) : (
        <Fields platform={platform} lines={lines} now={now} />
      )}
    </Card>
  )
}

const isTroubled = (lines: readonly HealthLine[]): boolean =>
  lines.some(({ failing }) => failing !== null)

/** What can be read of each console, since when not, and what to do then. */
export function HealthView() {
  const { health } = useWords()
  const { call } = useServices()
  const { asked } = useAnswer(() => call('readHealth', {}))
  const now = useNow(eachMinute)
  if (asked.state === 'loading') return null
  if (asked.state === 'failed') return <Notice tone="bad">{health.failed}</Notice>
  const consoles = [...groupBy(asked.value, ({ platform }) => platform)]
  return (
    <>
      <p className={styles['intro']}>{health.intro}</p>
      {consoles
        .toSorted(([, a], [, b]) => Number(isTroubled(b)) - Number(isTroubled(a)))
        .map(([platform, lines]) => (
          <Console key={platform} platform={platform} lines={lines} now={now} />
        ))}
    </>
  )
}
