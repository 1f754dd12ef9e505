import { useEffect, useRef } from 'react'
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua'

import { classes } from '@/components/ui/classes'
import { useFormats, useWords } from '@/components/ui/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import { sumByCurrency } from '@/lib/shared/money'

import { BoardCard, type CardStanding } from './board-card'
import type { ColumnName } from './board-state'
import styles from './board.module.css'
import type { CaseActs } from './use-case-acts'

/** From this many cards on only those on the screen are in the page. */
const LONG = 30

export interface BoardColumnProps {
  readonly name: ColumnName
  readonly cases: readonly CaseView[]
  /** Cases that are due later are not loaded. */
  readonly isPart: boolean
  readonly standing: CardStanding
  readonly acts: CaseActs
}

/** The cases that wait for one side, with their count and money. */
export function BoardColumn({ name, cases, isPart, standing, acts }: BoardColumnProps) {
  const words = useWords()
  const formats = useFormats()
  const sums = sumByCurrency(cases.flatMap(({ amount }) => (amount === null ? [] : [amount])))
  const title = words.board.columns[name]
  const count = words.workbench.today.cases(formats.number(cases.length), cases.length === 1)
  return (
    <section
      aria-label={title}
      className={classes(styles['column'], name === 'seller' && styles['own'])}
    >
      <header className={styles['columnHead']}>
        <h2 className={styles['columnTitle']}>{title}</h2>
        <span>{isPart ? words.board.atLeast(count) : count}</span>
        <span className={styles['sum']}>{sums.map(formats.money).join(' + ')}</span>
      </header>
      {cases.length === 0 ? (
        <p className={styles['none']}>{words.board.none}</p>
      ) : cases.length < LONG ? (
        <ul className={styles['cards']}>
          {cases.map((each) => (
            <li key={each.caseId}>
              <BoardCard of={each} standing={standing} acts={acts} />
            </li>
          ))}
        </ul>
      ) : (
        <LongColumn cases={cases} standing={standing} acts={acts} />
      )}
    </section>
  )
}

function LongColumn({ cases, standing, acts }: Omit<BoardColumnProps, 'name' | 'isPart'>) {
  const list = useRef<WindowVirtualizerHandle>(null)
  const { focusedId, isByKey } = standing
  const at = cases.findIndex(({ caseId }) => caseId === focusedId)
  useEffect(() => {
    if (isByKey && at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
  }, [at, isByKey])
  return (
    <WindowVirtualizer ref={list} as="ul" item="li" data={cases}>
      {(each) => (
        <div key={each.caseId} className={styles['slot']}>
          <BoardCard of={each} standing={standing} acts={acts} />
        </div>
      )}
    </WindowVirtualizer>
  )
}
