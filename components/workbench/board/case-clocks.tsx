import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView, RunningClock } from '@/lib/aftersales/case-view'
import type { Formats } from '@/lib/i18n/formats'
import type { WorkbenchCatalogue } from '@/lib/i18n/translate'
import type { PlatformId } from '@/lib/shared/platforms'

import { Card } from '../card'
import { TimePill } from '../time-pill'
import { useDueTime } from '../use-clock-time'
import styles from './case-page.module.css'

/** Every clock of a case: whose it is, since when, until when, what then, and who says so. */
export function CaseClocks({ of: each }: { readonly of: CaseView }) {
  const { file } = useWords().board
  return (
    <Card title={file.clocks} padded testId="case-clocks">
      {each.running.length === 0 ? (
        <p>{file.noClocks}</p>
      ) : (
        <ul className={styles['clocks']}>
          {each.running.map((clock) => (
            <li key={clock.id}>
              <ClockFacts of={each} clock={clock} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Why a clock is only about right; absent where it is not. */
const doubtOf = ({
  provisional,
  uncertain,
}: RunningClock): { readonly doubt?: 'provisional' | 'uncertain' } => {
  if (provisional) return { doubt: 'provisional' }
  return uncertain ? { doubt: 'uncertain' } : {}
}

/** What the platform does at zero, or has done. */
const endWords = (
  { dueAt, onExpiry }: RunningClock,
  now: number,
  { common }: WorkbenchCatalogue,
  formats: Formats,
): string =>
  dueAt !== null && dueAt > now
    ? common.expiries[onExpiry](formats.moment(dueAt, now))
    : common.expired[onExpiry]

function ClockFacts({ of: each, clock }: { readonly of: CaseView; readonly clock: RunningClock }) {
  const words = useWords()
  const { board, aftersales, common } = words
  const formats = useFormats(each.platform)
  const { doubt: _doubt, ...plain } = each
  const view = { ...plain, owner: clock.owner, dueAt: clock.dueAt, ...doubtOf(clock) }
  const now = useDueTime(clock.dueAt)
  const { file } = board
  const moved = clock.changes.at(-1)
  const rows = [
    [file.owner, common.owners[clock.owner]],
    [file.task, clock.task === undefined ? null : aftersales.tasks[clock.task]],
    [file.started, clock.startedAt === undefined ? null : formats.moment(clock.startedAt, now)],
    [file.dueAt, clock.dueAt === null ? common.unknown : formats.moment(clock.dueAt, now)],
    [file.atZero, endWords(clock, now, words, formats)],
    [
      file.source,
      [aftersales.sources[clock.source], file.seen(formats.moment(clock.observedAt, now))].join(
        common.dot,
      ),
    ],
    [file.trust, aftersales.trust[clock.trust]],
  ] as const
  return (
    <>
      <TimePill clock={view} now={now} />
      <dl className={styles['facts']}>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {clock.rule === undefined ? null : <RuleFacts rule={clock.rule} />}
      {moved === undefined ? null : (
        <Moved from={moved.from} to={moved.to} platform={each.platform} now={now} />
      )}
    </>
  )
}

function RuleFacts({ rule }: { readonly rule: NonNullable<RunningClock['rule']> }) {
  const { board, common } = useWords()
  const { file } = board
  const { id, version, confidence, source, seenOn } = rule
  return (
    <p className={styles['ground']}>
      {[
        `${file.rule}: ${file.ruleLine(id, version)}`,
        file.confidenceOf(file.confidence[confidence]),
        file.seenOn(seenOn),
      ].join(common.dot)}
      <br />
      {source}
    </p>
  )
}

interface MovedProps {
  readonly from: number
  readonly to: number
  readonly platform: PlatformId
  readonly now: number
}

function Moved({ from, to, platform, now }: MovedProps) {
  const { file } = useWords().board
  const formats = useFormats(platform)
  return (
    <p className={styles['ground']}>
      {file.moved(formats.moment(from, now), formats.moment(to, now))}
    </p>
  )
}
