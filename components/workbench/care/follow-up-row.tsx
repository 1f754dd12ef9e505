import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { FactsOf } from '@/lib/customers/record'
import type { FollowUp } from '@/lib/files/work-people-protocol'
import { DAY_MS } from '@/lib/shared/time'

import { PersonLink } from '../person-link'
import { useShownNick } from '../use-shown-nick'
import { useWorkbench } from '../use-workbench'
import styles from './care.module.css'
import { dateOf, daysUntil, dueOf, noonOf } from './due-days'
import { useDay } from './use-due'

/** One task, prospect or warning: when, what, of whom, and what can be done. */
export function FollowUpRow({ row }: { readonly row: FollowUp }) {
  const words = useWords()
  const what = useWhat(row)
  const place = [words.common.platforms[row.platform], row.shopName]
  return (
    <div className={styles['row']} data-testid="follow-up">
      <DueText row={row} />
      <div className={styles['what']}>
        <strong>{what.title}</strong>
        <span className={styles['quiet']}>{what.note}</span>
      </div>
      <div className={styles['who']}>
        <PersonLink account={row.account} nick={row.nick} />
        <span className={styles['quiet']}>
          {place.filter((part) => part !== null).join(words.common.dot)}
        </span>
      </div>
      <Acts row={row} title={what.title} />
    </div>
  )
}

function DueText({ row: { facts } }: { readonly row: FollowUp }) {
  const { care } = useWords().people
  const formats = useFormats()
  const now = useDay()
  const due = dueOf(facts, now)
  if (due === null) return null
  const days = daysUntil(due.at, now)
  const span = formats.span(Math.abs(days) * DAY_MS)
  if (facts.kind === 'warning')
    return (
      <span className={styles['due']}>
        {due.isOpen ? care.until(formats.day(due.at, now)) : care.ended(formats.day(due.at, now))}
      </span>
    )
  const tone = !due.isOpen ? 'closed' : days < 0 ? 'over' : days === 0 ? 'today' : 'later'
  const text = days < 0 ? care.overdue(span) : days === 0 ? care.today : care.in(span)
  return (
    <span className={classes(styles['due'], styles[tone])} data-due={tone}>
      {due.isOpen ? text : formats.day(due.at, now)}
    </span>
  )
}

/** What it is about, in two lines; covered while the screen is shown to others. */
function useWhat({ facts }: FollowUp): { readonly title: string; readonly note: string } {
  const words = useWords()
  const { care } = words.people
  const { screenShare } = useWorkbench().settings
  const cover = (text: string): string => (screenShare ? care.hidden : text)
  const dot = words.common.dot
  switch (facts.kind) {
    case 'prospect': {
      const reason = words.records.prospectReasons[facts.reason]
      const note = facts.text === '' ? [reason] : [reason, cover(facts.text)]
      return { title: cover(facts.wanted), note: note.join(dot) }
    }
    case 'task':
      return { title: cover(facts.text), note: facts.owner }
    case 'warning':
      return {
        title: screenShare ? words.records.kinds.warning : words.records.reasons[facts.reason],
        note: [cover(facts.evidence), care.by(facts.author)].join(dot),
      }
    case 'complaint':
    case 'survey':
    case 'review':
    case 'referral':
      return { title: '', note: '' }
  }
}

interface ActsProps {
  readonly row: FollowUp
  readonly title: string
}

function Acts({ row, title }: ActsProps) {
  const { facts } = row
  if (facts.kind === 'task')
    return (
      <DatedActs
        row={row}
        title={title}
        at={facts.dueAt}
        isDone={facts.done}
        withDay={(dueAt) => ({ ...facts, dueAt })}
        withDone={(done) => ({ ...facts, done })}
      />
    )
  if (facts.kind === 'prospect')
    return (
      <DatedActs
        row={row}
        title={title}
        at={facts.nextAt}
        isDone={facts.done}
        withDay={(nextAt) => ({ ...facts, nextAt })}
        withDone={(done) => ({ ...facts, done })}
      />
    )
  return facts.kind === 'warning' ? <WarningActs row={row} facts={facts} /> : null
}

interface DatedActsProps extends ActsProps {
  readonly at: number
  readonly isDone: boolean
  readonly withDay: (at: number) => FollowUp['facts']
  readonly withDone: (done: boolean) => FollowUp['facts']
}

function DatedActs({ row, title, at, isDone, withDay, withDone }: DatedActsProps) {
  const { care } = useWords().people
  const { followUps } = useWorkbench()
  return (
    <div className={styles['acts']}>
      {isDone ? null : (
        <input
          type="date"
          className={styles['date']}
          aria-label={care.date(title)}
          data-testid="follow-up-date"
          value={dateOf(at)}
          onChange={(event) => {
            const next = noonOf(event.target.value)
            if (next !== null && next !== at) followUps.change(row, withDay(next))
          }}
        />
      )}
      <Button
        aria-label={isDone ? care.reopenNamed(title) : care.doneNamed(title)}
        data-testid="follow-up-done"
        onClick={() => followUps.change(row, withDone(!isDone))}
      >
        {isDone ? care.reopen : care.done}
      </Button>
    </div>
  )
}

interface WarningActsProps {
  readonly row: FollowUp
  readonly facts: FactsOf<'warning'>
}

function WarningActs({ row, facts }: WarningActsProps) {
  const { care } = useWords().people
  const { followUps } = useWorkbench()
  const shownNick = useShownNick()
  const now = useDay()
  if (facts.until <= now) return null
  return (
    <div className={styles['acts']}>
      <Button
        aria-label={care.endNamed(shownNick(row.nick))}
        data-testid="end-warning"
        onClick={() => followUps.change(row, { ...facts, until: now })}
      >
        {care.end}
      </Button>
    </div>
  )
}
