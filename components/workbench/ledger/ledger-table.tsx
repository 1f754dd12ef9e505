import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { LedgerLine } from '@/lib/aftersales/read-ledger'

import { useServices } from '../services'
import { hrefOf } from '../use-route'
import type { LedgerCase, LedgerCases } from './ledger-state'
import styles from './ledger.module.css'

export interface LedgerTableProps {
  readonly lines: readonly LedgerLine[]
  readonly cases: LedgerCases
  readonly label: string
}

/** One line an alert stage, with the instant of each of its steps. */
export function LedgerTable({ lines, cases, label }: LedgerTableProps) {
  const { ledger: own } = useWords().watch
  const heads = [
    own.case,
    own.stage,
    own.status,
    own.planned,
    own.armed,
    own.shown,
    own.clicked,
    own.acknowledged,
  ]
  return (
    // A wide table scrolls on its own, so that the page does not.
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.stageKey} line={line} about={cases.get(line.caseId)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface LineProps {
  readonly line: LedgerLine
  readonly about: LedgerCase | undefined
}

function Line({ line, about }: LineProps) {
  const { watch, common } = useWords()
  const { ledger: own } = watch
  const formats = useFormats(about?.platform)
  const now = useServices().clock()
  const atOrBefore = line.offsetMs === 0 ? own.atDue : own.before(formats.span(line.offsetMs))
  const stage = line.noDue ? own.noDue : atOrBefore
  // What a more urgent stage stood for will never be shown.
  const missing = line.status === 'superseded' ? '–' : own.notYet
  const at = (instant: number | null): string =>
    instant === null ? missing : formats.moment(instant, now)
  return (
    <tr data-testid="ledger-line" data-status={line.status}>
      <td>
        <a href={hrefOf('aftersale', `case/${line.caseId}`)}>{about?.number ?? common.unknown}</a>
      </td>
      <td>{stage}</td>
      <td>
        <Status line={line} about={about} />
      </td>
      <td>{at(line.plannedAt)}</td>
      <td>{at(line.armedAt)}</td>
      <td>{at(line.shownAt)}</td>
      <td>{at(line.clickedAt)}</td>
      <td>{at(line.acknowledgedAt)}</td>
    </tr>
  )
}

/** How far the stage has come; how late, why, and since when the browser was away. */
function Status({ line, about }: LineProps) {
  const { watch, aftersales, common } = useWords()
  const { ledger: own } = watch
  const formats = useFormats(about?.platform)
  const now = useServices().clock()
  const { status, lateMs, lateBecause, awayFrom, inDigest } = line
  const reason = [
    lateMs === 0 ? null : own.lateBy(formats.span(lateMs)),
    lateBecause === null ? null : aftersales.lateBecause[lateBecause],
    awayFrom === null ? null : own.awaySince(formats.moment(awayFrom, now)),
    inDigest ? own.inDigest : null,
  ].filter((part) => part !== null)
  return (
    <>
      {aftersales.stages[status]}
      {reason.length === 0 ? null : (
        <span className={styles['why']}>{reason.join(common.dot)}</span>
      )}
    </>
  )
}
