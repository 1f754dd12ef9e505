import { Button } from '@/components/ui/button'
import { Rich } from '@/components/ui/rich'
import { useFormats, useLocale } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { GuardLogView, GuardRuleLine, GuardTally } from '@/lib/messaging/guard-calls'

import { Card } from '../card'
import { Choice } from '../choice'
import { Notice } from '../notice'
import { annoyingRules } from './annoying'
import { CaughtList } from './caught-list'
import styles from './guard.module.css'

/** Days that are looked back. */
export const PERIODS = [30, 90, 365] as const
export type Period = (typeof PERIODS)[number]

export interface LogCardProps {
  readonly log: GuardLogView
  readonly rules: ReadonlyMap<string, GuardRuleLine>
  readonly period: Period
  readonly onPeriod: (days: Period) => void
  readonly onEdit: (ruleId: string) => void
}

/** What a rule is called: what it tells an agent. */
export function useRuleName(rules: ReadonlyMap<string, GuardRuleLine>): (id: string) => string {
  const { guardPage } = useWords()
  const locale = useLocale()
  return (id) => rules.get(id)?.rule.reason[locale] ?? guardPage.gone
}

interface TallyTableProps {
  readonly head: string
  readonly rows: readonly (GuardTally & { readonly key: string; readonly name: string })[]
  readonly testId: string
}

/** One row a group, with what became of what was caught. */
function TallyTable({ head, rows, testId }: TallyTableProps) {
  const { guardPage } = useWords()
  const formats = useFormats()
  const part = (count: number, { caught }: GuardTally): string =>
    count === 0 ? '0' : `${formats.number(count)} (${formats.percent(count / caught)})`
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={head} data-testid={testId}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{guardPage.caught}</th>
            <th scope="col">{guardPage.taken}</th>
            <th scope="col">{guardPage.overridden}</th>
            <th scope="col">{guardPage.givenUp}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td>{formats.number(row.caught)}</td>
              <td>{part(row.taken, row)}</td>
              <td>{part(row.overridden, row)}</td>
              <td>{part(row.givenUp, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Rules that agents pass more often than not. */
function Annoying({ log, rules, onEdit }: Pick<LogCardProps, 'log' | 'rules' | 'onEdit'>) {
  const { guardPage } = useWords()
  const formats = useFormats()
  const nameOf = useRuleName(rules)
  return annoyingRules(log).map(({ ruleId, share, caught }) => (
    <div key={ruleId} className={styles['line']} data-testid="annoying-rule">
      <Notice tone="warn">
        {guardPage.log.annoys(nameOf(ruleId), formats.percent(share), formats.number(caught))}
      </Notice>
      {rules.has(ruleId) ? (
        <Button
          size="small"
          aria-label={guardPage.rules.editNamed(nameOf(ruleId))}
          onClick={() => onEdit(ruleId)}
        >
          {guardPage.rules.edit}
        </Button>
      ) : null}
    </div>
  ))
}

/** What was caught, by rule and by agent, which rules annoy, and the newest catches one by one. */
export function LogCard({ log, rules, period, onPeriod, onEdit }: LogCardProps) {
  const { guardPage } = useWords()
  const formats = useFormats()
  const nameOf = useRuleName(rules)
  const { total } = log
  const say = formats.number
  const periods = PERIODS.map((days) => [days, guardPage.days(say(days))] as const)
  return (
    <Card title={guardPage.log.title} padded testId="guard-log">
      <Choice
        label={guardPage.period}
        options={periods}
        value={period}
        testId="guard-period"
        onChoose={onPeriod}
      />
      {total.caught === 0 ? (
        <p className={styles['lead']}>{guardPage.log.none}</p>
      ) : (
        <>
          <p className={styles['lead']} data-testid="guard-total">
            <Rich
              text={guardPage.log.total(
                say(total.caught),
                say(total.taken),
                say(total.overridden),
                say(total.givenUp),
              )}
            />
          </p>
          <Annoying log={log} rules={rules} onEdit={onEdit} />
          <h3>{guardPage.log.byRule}</h3>
          <TallyTable
            head={guardPage.rule}
            testId="guard-by-rule"
            rows={log.byRule.map((row) => ({ ...row, key: row.ruleId, name: nameOf(row.ruleId) }))}
          />
          <h3>{guardPage.log.byAgent}</h3>
          <TallyTable
            head={guardPage.agent}
            testId="guard-by-agent"
            rows={log.byAgent.map((row) => ({
              ...row,
              key: row.by,
              name: row.by === '' ? guardPage.noName : row.by,
            }))}
          />
          <h3>{guardPage.log.newest}</h3>
          <p className={styles['ground']}>{guardPage.log.newestNote}</p>
          <CaughtList newest={log.newest} nameOf={nameOf} />
        </>
      )}
    </Card>
  )
}
