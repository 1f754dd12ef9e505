import { useEffect, useRef } from 'react'
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import type { CaseSum } from '@/lib/aftersales/find-cases'
import type { CaseColumn } from '@/lib/shared/cases'

import { BoardCard, type CardStanding } from './board-card'
import styles from './board.module.css'
import type { CaseActs } from './use-case-acts'

/** How far below the screen the next page is begun with. */
const AHEAD = '800px'

/** About as high as a card: what is taken to be lower is drawn beyond the screen at first. */
const CARD_PX = 120

/** From this many cards on only those on the screen are in the page. */
const LONG = 12

export interface BoardColumnProps {
  readonly name: CaseColumn
  /** As far as they are loaded. */
  readonly cases: readonly CaseView[]
  /** All of them; null until they are counted. */
  readonly sum: CaseSum | null
  readonly standing: CardStanding
  readonly acts: CaseActs
  readonly onMore: (column: CaseColumn) => Promise<void>
}

/** The cases that wait for one side, with their count and money. */
export function BoardColumn({ name, cases, sum, standing, acts, onMore }: BoardColumnProps) {
  const words = useWords()
  const formats = useFormats()
  const title = words.board.columns[name]
  const all = sum?.count ?? cases.length
  return (
    <section
      aria-label={title}
      className={classes(styles['column'], name === 'seller' && styles['own'])}
    >
      <header className={styles['columnHead']}>
        <h2 className={styles['columnTitle']}>{title}</h2>
        <span>{words.workbench.today.cases(formats.number(all), all === 1)}</span>
        <span className={styles['sum']}>{sum?.amounts.map(formats.money).join(' + ')}</span>
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
        <LongColumn
          cases={cases}
          hasMore={cases.length < all}
          standing={standing}
          acts={acts}
          onMore={() => onMore(name)}
        />
      )}
    </section>
  )
}

interface LongColumnProps extends Pick<BoardColumnProps, 'cases' | 'standing' | 'acts'> {
  readonly hasMore: boolean
  readonly onMore: () => Promise<void>
}

function LongColumn({ cases, hasMore, standing, acts, onMore }: LongColumnProps) {
  const list = useRef<WindowVirtualizerHandle>(null)
  const { focusedId, isByKey } = standing
  const at = cases.findIndex(({ caseId }) => caseId === focusedId)
  useEffect(() => {
    if (isByKey && at >= 0) list.current?.scrollToIndex(at, { align: 'nearest' })
  }, [at, isByKey])
  return (
    <>
      <WindowVirtualizer ref={list} as="ul" item="li" data={cases} itemSize={CARD_PX}>
        {(each) => (
          <div key={each.caseId} className={styles['slot']}>
            <BoardCard of={each} standing={standing} acts={acts} />
          </div>
        )}
      </WindowVirtualizer>
      {hasMore ? <NextPage key={cases.length} onSeen={onMore} /> : null}
    </>
  )
}

/** Stands below the last card that is loaded: coming near it loads the next. */
function NextPage({ onSeen }: { readonly onSeen: () => Promise<void> }) {
  const { board } = useWords()
  const ref = useRef<HTMLButtonElement>(null)
  const seen = useRef(onSeen)
  useEffect(() => {
    seen.current = onSeen
  })
  useEffect(() => {
    const end = ref.current
    if (end === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void seen.current()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(end)
    return () => observer.disconnect()
  }, [])
  return (
    <Button ref={ref} size="small" data-testid="more-cases" onClick={() => void onSeen()}>
      {board.more}
    </Button>
  )
}
