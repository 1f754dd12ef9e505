import { useEffect, useRef } from 'react'

import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { KeyCap } from '@/components/ui/key-cap'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { CaseView } from '@/lib/aftersales/case-view'
import { urgencyOf } from '@/lib/aftersales/urgency'

import { TimePill } from '../time-pill'
import { hrefOf } from '../use-route'
import { useShownNick } from '../use-shown-nick'
import styles from './board.module.css'
import { sourceWords } from './case-source'
import type { CaseActs } from './use-case-acts'

/** How a card stands on the board. */
export interface CardStanding {
  readonly now: number
  readonly focusedId: string | null
  /** Whether the focus is to follow: only where a key has moved it. */
  readonly isByKey: boolean
  readonly chosen: ReadonlySet<string>
  readonly missed: ReadonlySet<string>
}

export interface BoardCardProps {
  readonly of: CaseView
  readonly standing: CardStanding
  readonly acts: CaseActs
}

/** One case: time and money first, then who, what happens at zero and who says so; keys where it has the focus. */
export function BoardCard({ of: each, standing, acts }: BoardCardProps) {
  const words = useWords()
  const formats = useFormats(each.platform)
  const { now, focusedId, isByKey, chosen, missed } = standing
  const isFocused = focusedId === each.caseId
  const ref = useRef<HTMLElement>(null)
  const { focus } = acts
  const { caseId } = each
  useEffect(() => {
    const card = ref.current
    const tell = (): void => focus(caseId)
    card?.addEventListener('focusin', tell)
    return () => card?.removeEventListener('focusin', tell)
  }, [focus, caseId])
  useEffect(() => {
    if (isFocused && isByKey) ref.current?.focus()
  }, [isFocused, isByKey])
  return (
    <article
      ref={ref}
      tabIndex={-1}
      className={classes(
        styles['card'],
        styles[urgencyOf(each, now)],
        isFocused && styles['focused'],
        chosen.has(each.caseId) && styles['chosen'],
      )}
      aria-label={words.board.file.title(each.caseNumber)}
      data-testid="clock"
      data-case={each.caseNumber}
      data-focused={isFocused || undefined}
    >
      <div className={classes(styles['line'], styles['top'])}>
        <input
          type="checkbox"
          className={styles['choose']}
          tabIndex={isFocused ? 0 : -1}
          aria-label={words.board.select(each.caseNumber)}
          checked={chosen.has(each.caseId)}
          onChange={() => acts.choose(each.caseId)}
        />
        <TimePill clock={each} now={now} />
        <strong className={styles['amount']}>
          {each.amount === null ? words.common.unknown : formats.money(each.amount)}
        </strong>
      </div>
      <Who of={each} />
      <Grounds of={each} now={now} isMissed={missed.has(each.caseId)} />
      {isFocused ? <CardActs of={each} acts={acts} /> : null}
    </article>
  )
}

function Who({ of: each }: { readonly of: CaseView }) {
  const words = useWords()
  const shownNick = useShownNick()
  const kind = each.kind === null ? each.status : words.common.caseKinds[each.kind]
  return (
    <div className={styles['line']}>
      <span className={styles['nick']}>
        {each.nick === null ? words.workbench.aftersale.nobody : shownNick(each.nick)}
        {each.shopName === null ? null : (
          <span className={styles['quiet']}>
            {words.common.dot}
            {each.shopName}
          </span>
        )}
      </span>
      <span className={styles['kind']}>{kind ?? words.common.unknown}</span>
    </div>
  )
}

interface GroundsProps {
  readonly of: CaseView
  readonly now: number
  readonly isMissed: boolean
}

/** What happens at zero, who says so, and what else is to be known. */
function Grounds({ of: each, now, isMissed }: GroundsProps) {
  const words = useWords()
  const formats = useFormats(each.platform)
  const { board, common, aftersales } = words
  const { dueAt, onExpiry, status, doubt, snoozedUntil, amount } = each
  const end =
    dueAt === null
      ? (status ?? common.unknown)
      : dueAt <= now
        ? common.expired[onExpiry]
        : common.expiries[onExpiry](formats.moment(dueAt, now))
  const more = [
    doubt === undefined ? null : board.about(aftersales.doubts[doubt]),
    snoozedUntil !== null && snoozedUntil > now
      ? board.snoozedUntil(formats.moment(snoozedUntil, now))
      : null,
    each.willGrant ? board.willGrant : null,
    each.nextStep === null ? null : board.next(aftersales.guide[each.nextStep]),
  ].filter((line) => line !== null)
  return (
    <div className={styles['ground']}>
      <p>{[end, sourceWords(each, now, words, formats)].join(common.dot)}</p>
      {more.length === 0 ? null : <p>{more.join(common.dot)}</p>}
      {isMissed ? (
        <p className={styles['missed']}>
          {amount === null ? board.notMetOnly : board.notMet(formats.money(amount))}
        </p>
      ) : null}
    </div>
  )
}

function CardActs({ of: each, acts }: Pick<BoardCardProps, 'of' | 'acts'>) {
  const { aftersales, board } = useWords()
  const isDone = each.doneAt !== null
  const { caseId, caseNumber } = each
  return (
    <div className={styles['acts']}>
      <Button
        size="small"
        variant="filled"
        data-testid="open-case"
        onClick={() => acts.open(caseId)}
      >
        {board.open} <KeyCap tone="inherit">Enter</KeyCap>
      </Button>
      {isDone ? null : (
        <>
          <Button size="small" data-testid="copy-reply" onClick={() => acts.reply(each)}>
            {board.copyReply} <KeyCap>R</KeyCap>
          </Button>
          <Button size="small" data-testid="snooze-case" onClick={() => acts.snooze(each)}>
            {aftersales.snooze} <KeyCap>S</KeyCap>
          </Button>
          {each.owner === 'seller' ? (
            <Button size="small" data-testid="grant-case" onClick={() => acts.grant(each)}>
              {each.willGrant ? board.grantNot : board.grant}
            </Button>
          ) : null}
        </>
      )}
      <Button size="small" data-testid="done-case" onClick={() => acts.done(each)}>
        {isDone ? board.reopen : aftersales.done}
      </Button>
      <a
        className={styles['details']}
        data-testid="case-details"
        aria-label={board.detailsNamed(caseNumber)}
        href={hrefOf('aftersale', `case/${caseId}`)}
      >
        {board.details}
      </a>
    </div>
  )
}
