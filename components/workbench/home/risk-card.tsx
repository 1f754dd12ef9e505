import { useEffect, useState } from 'react'

import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import { DAY_MS } from '@/lib/shared/time'

import { ALL_CASES, endOfDay, startOfDay } from '../board/board-state'
import { Card } from '../card'
import { DueFigure } from '../figure'
import { useServices } from '../services'
import { TimePill } from '../time-pill'
import { useClockTime } from '../use-clock-time'
import { hrefOf } from '../use-route'
import { useShownNick } from '../use-shown-nick'
import { useWorkbench } from '../use-workbench'
import styles from './home.module.css'

const LISTED = 5
const NONE: readonly CaseView[] = []

/** The case that runs out first, then those at risk within a day by their money, then by time; anew with each news of clocks. */
function useFirstCases(): readonly CaseView[] {
  const { call, clock } = useServices()
  const { clocks } = useWorkbench()
  const [cases, setCases] = useState(NONE)
  useEffect(() => {
    if (clocks === null) return undefined
    let isCurrent = true
    const now = clock()
    const list = async (sort: 'time' | 'money', atRiskBy: number | null) => {
      const { sort: _, ...all } = ALL_CASES
      const answer = await call('listCases', {
        filter: { ...all, atRiskBy },
        sort,
        shiftEndsAt: endOfDay(now),
        today: startOfDay(now),
        pages: [{ column: 'seller', skip: 0, limit: LISTED }],
      })
      return answer.ok ? (answer.value[0] ?? NONE) : null
    }
    const load = async (): Promise<void> => {
      const [soonest, dearest] = await Promise.all([
        list('time', null),
        list('money', now + DAY_MS),
      ])
      if (!isCurrent || soonest === null || dearest === null) return
      const inOrder = [...soonest.slice(0, 1), ...dearest, ...soonest.slice(1)]
      const once = new Map(inOrder.map((each) => [each.caseId, each]))
      setCases([...once.values()].slice(0, LISTED))
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [call, clock, clocks])
  return cases
}

/** What goes by itself within a day, and which cases to look at first. */
export function RiskCard() {
  const { home, workbench } = useWords()
  const formats = useFormats()
  const { totals } = useWorkbench()
  const cases = useFirstCases()
  const now = useClockTime(cases)
  return (
    <Card title={workbench.nav.aftersale} testId="at-risk">
      <div className={styles['figure']}>
        {totals === null || totals.soon.count === 0 ? (
          <p className={styles['quiet']}>
            {totals === null ? workbench.loading : home.risk.noneSoon}
          </p>
        ) : (
          <DueFigure label={home.risk.soon} due={totals.soon} />
        )}
      </div>
      {cases.length === 0 ? null : (
        <ul>
          {cases.map((each) => (
            <li key={each.caseId} className={styles['row']}>
              <CaseLink each={each} />
              <TimePill clock={each} now={now} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles['row']}>
        {totals?.open === 0 ? workbench.aftersale.empty : null}
        {totals === null || totals.open === 0 ? null : (
          <a href={hrefOf('aftersale')}>{home.risk.all(formats.number(totals.open))}</a>
        )}
      </p>
    </Card>
  )
}

function CaseLink({ each }: { readonly each: CaseView }) {
  const { common } = useWords()
  const formats = useFormats(each.platform)
  const shownNick = useShownNick()
  const { amount, caseId, caseNumber, kind, nick } = each
  const about = [
    amount === null ? common.unknown : formats.money(amount),
    kind === null ? null : common.caseKinds[kind],
    nick === null ? caseNumber : shownNick(nick),
  ]
  const line = about.filter((part) => part !== null).join(common.dot)
  return (
    <a className={styles['who']} title={line} href={hrefOf('aftersale', `case/${caseId}`)}>
      {line}
    </a>
  )
}
