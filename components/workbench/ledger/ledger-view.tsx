import { useCallback, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { LedgerLine } from '@/lib/aftersales/read-ledger'
import type { LedgerView as Ledger } from '@/lib/messaging/case-calls'

import { useCaseNews } from '../board/use-case-news'
import { Card } from '../card'
import { Notice } from '../notice'
import { useServices } from '../services'
import {
  ALL_LINES,
  chooseLines,
  LEDGER_STAGES,
  proveLedger,
  type LedgerCases,
  type LedgerChoice,
} from './ledger-state'
import { LedgerTable } from './ledger-table'
import styles from './ledger.module.css'

const FIRST = 200
/** The protocol takes no more at a time. */
const MOST = 1_000

function useLedger() {
  const { call, clock } = useServices()
  const [limit, setLimit] = useState(FIRST)
  const [ledger, setLedger] = useState<Ledger | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const load = useCallback(async (): Promise<void> => {
    const answer = await call('readLedger', { before: clock() + 1, limit })
    setFailed(!answer.ok)
    if (answer.ok) setLedger(answer.value)
  }, [call, clock, limit])
  useCaseNews(load)
  const hasMore = ledger !== null && ledger.written.length >= limit && limit < MOST
  return { ledger, hasFailed, hasMore, more: () => setLimit(MOST) }
}

/** Every alert from its plan to its end: that nothing was lost, or what was and why. */
export function LedgerView() {
  const { workbench, watch } = useWords()
  const { ledger, hasFailed, hasMore, more } = useLedger()
  const [choice, setChoice] = useState(ALL_LINES)
  if (ledger === null)
    return hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : <p>{workbench.loading}</p>
  const cases = new Map(ledger.cases.map((each) => [each.id, each]))
  const missed = ledger.written.filter(({ lateBecause }) => lateBecause === 'away')
  return (
    <>
      {hasFailed ? <Notice tone="bad">{workbench.noAnswer}</Notice> : null}
      <Proof ledger={ledger} />
      <Missed lines={missed} cases={cases} />
      <Filters choice={choice} onChoice={setChoice} />
      <LedgerCard
        title={watch.ledger.written}
        lines={chooseLines(ledger.written, choice, cases)}
        cases={cases}
        testId="ledger-written"
      />
      {hasMore ? (
        <div>
          <Button onClick={more}>{watch.ledger.more}</Button>
        </div>
      ) : null}
      <LedgerCard
        title={watch.ledger.planned}
        lines={chooseLines(ledger.planned, choice, cases)}
        cases={cases}
        testId="ledger-planned"
      />
    </>
  )
}

/** The sentence that nothing was lost, or what was late and why. */
function Proof({ ledger: { written, clockSetBackMs } }: { readonly ledger: Ledger }) {
  const { watch, common } = useWords()
  const { ledger: own } = watch
  const formats = useFormats()
  const { all, late, away, seenLate, uncertain, pending } = proveLedger(written)
  const say = formats.number
  const isWell = late + uncertain + pending === 0
  const reasons = [
    away === 0 ? null : own.lateReasons.away(say(away)),
    seenLate === 0 ? null : own.lateReasons['seen-late'](say(seenLate)),
  ].filter((reason) => reason !== null)
  const lines = [
    late === 0 ? null : own.late(say(late), reasons.join(common.dot)),
    uncertain === 0 ? null : own.uncertain(say(uncertain)),
    pending === 0 ? null : own.pending(say(pending)),
  ].filter((line) => line !== null)
  return (
    <div data-testid="ledger-proof">
      {all === 0 ? (
        <p>{own.noneYet}</p>
      ) : (
        <Notice tone={isWell ? 'good' : 'warn'}>
          {isWell
            ? own.allWell(say(all), all === 1)
            : [own.noneLost(say(all), all === 1), ...lines].join(' ')}
        </Notice>
      )}
      {clockSetBackMs === null ? null : (
        <Notice tone="warn">{own.setBack(formats.span(clockSetBackMs))}</Notice>
      )}
    </div>
  )
}

interface LinesProps {
  readonly lines: readonly LedgerLine[]
  readonly cases: LedgerCases
}

/** What came due while the browser was shut or asleep. */
function Missed({ lines, cases }: LinesProps) {
  const { ledger: own } = useWords().watch
  return (
    <Card title={own.missedTitle} testId="ledger-missed">
      {lines.length === 0 ? (
        <p className={styles['empty']}>{own.missedNone}</p>
      ) : (
        <LedgerTable lines={lines} cases={cases} label={own.missedTitle} />
      )}
    </Card>
  )
}

interface LedgerCardProps extends LinesProps {
  readonly title: string
  readonly testId: string
}

function LedgerCard({ title, lines, cases, testId }: LedgerCardProps) {
  const { ledger: own } = useWords().watch
  const formats = useFormats()
  return (
    <Card title={title} meta={formats.number(lines.length)} testId={testId}>
      {lines.length === 0 ? (
        <p className={styles['empty']}>{own.nothing}</p>
      ) : (
        <LedgerTable lines={lines} cases={cases} label={title} />
      )}
    </Card>
  )
}

interface FiltersProps {
  readonly choice: LedgerChoice
  readonly onChoice: (choice: LedgerChoice) => void
}

function Filters({ choice, onChoice }: FiltersProps) {
  const { watch, aftersales } = useWords()
  const { ledger: own } = watch
  const nameOf = (stage: LedgerChoice['stage']): string => {
    if (stage === 'all') return own.allStages
    return stage === 'late' ? own.onlyLate : aftersales.stages[stage]
  }
  return (
    <div className={styles['filters']}>
      <TextField
        label={own.filterCase}
        testId="ledger-case"
        value={choice.number}
        onChange={(event) => onChoice({ ...choice, number: event.target.value })}
      />
      <TextField
        type="date"
        label={own.filterDay}
        testId="ledger-day"
        value={choice.day}
        onChange={(event) => onChoice({ ...choice, day: event.target.value })}
      />
      <SelectField
        label={own.filterStage}
        testId="ledger-stage"
        value={choice.stage}
        options={LEDGER_STAGES.map((value) => ({ value, label: nameOf(value) }))}
        onValue={(value) =>
          onChoice({ ...choice, stage: LEDGER_STAGES.find((each) => each === value) ?? 'all' })
        }
      />
    </div>
  )
}
