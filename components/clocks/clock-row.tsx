import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { ClockRing } from '@/components/ui/clock-ring'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icons'
import { useFormats, useWords } from '@/components/ui/words'
import type { ClockView } from '@/lib/aftersales/clock-view'
import type { Urgency } from '@/lib/aftersales/urgency'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { caseGround, caseParts, caseTitle, isReckoned } from './case-words'
import { ClockActs, type ClockActions } from './clock-acts'
import styles from './clock-row.module.css'
import { useStep } from './use-step'

/** The shop whose page is in view. */
export type Here = Pick<ClockView, 'platform' | 'shopName'>

export interface ClockRowProps {
  readonly clock: ClockView
  readonly onOpen: (caseId: string) => void
  /** Two lines with a button; without it one line that is a button as a whole. */
  readonly tall?: boolean
  /** Names the buyer: where the row stands beside somebody else. */
  readonly showNick?: boolean | undefined
  /** The shop whose page it stands beside: a case of another is named by where it is. */
  readonly here?: Here | undefined
  /** Offered beside own clocks; absent: the row only opens its case. */
  readonly acts?: ClockActions | undefined
}

/** The time left as words; a clock past its end says by how much. */
function leftWords(clock: ClockView, now: number, words: Catalogue, formats: Formats): string {
  if (clock.dueAt === null) return words.common.unknown
  const span = formats.span(clock.dueAt - now)
  const left = clock.dueAt <= now ? words.common.overdueBy(span) : span
  return isReckoned(clock) ? words.common.about(left) : left
}

/** Where a case is, if that is not the shop in view. */
function placeWords(clock: ClockView, here: Here, words: Catalogue): string | null {
  if (clock.platform !== here.platform) return words.common.platforms[clock.platform]
  return clock.shopName === here.shopName ? null : clock.shopName
}

type AsideProps = Pick<ClockRowProps, 'clock' | 'showNick' | 'here'>

function asideWords({ clock, showNick = false, here }: AsideProps, words: Catalogue): string {
  const place = here === undefined ? null : placeWords(clock, here, words)
  if (place !== null) return place
  if (showNick && clock.nick !== null) return clock.nick
  return clock.owner === 'seller' ? (clock.status ?? '') : words.common.owners[clock.owner]
}

interface RingProps {
  readonly step: Urgency
  readonly tall: boolean
  readonly reckoned: boolean
}

function Ring({ step, tall, reckoned }: RingProps) {
  const { urgencies } = useWords().common
  return (
    <>
      <ClockRing
        step={step}
        size={tall ? 20 : 16}
        provisional={reckoned}
        onSolid={step === 'now'}
      />
      <Hidden>{urgencies[step]}</Hidden>
    </>
  )
}

interface FaceProps extends ClockRowProps {
  readonly now: number
  readonly step: Urgency
}

/** One case with its clock: ring, ground, weight and words grow together as time runs out. */
export function ClockRow(props: ClockRowProps) {
  const standing = useStep(props.clock)
  return props.tall === true ? (
    <TallRow {...props} {...standing} />
  ) : (
    <ShortRow {...props} {...standing} />
  )
}

function Head({ clock, now }: Pick<FaceProps, 'clock' | 'now'>) {
  const words = useWords()
  const formats = useFormats(clock.platform)
  const { money, kind } = caseParts(clock, words, formats)
  return (
    <>
      <span className={styles['left']}>{leftWords(clock, now, words, formats)}</span>
      <span className={styles['what']}>
        {money === null ? null : <span className={styles['money']}>{money}</span>}{' '}
        <span className={styles['kind']}>{kind}</span>
      </span>
    </>
  )
}

/** One line that is a button as a whole; what can be done stands beside it. */
function ShortRow({ clock, onOpen, showNick, here, acts, now, step }: FaceProps) {
  const words = useWords()
  const formats = useFormats(clock.platform)
  const hasActs = acts !== undefined && clock.owner === 'seller'
  const row = (
    <button
      type="button"
      className={classes(styles['row'], styles[step])}
      data-testid="clock"
      data-case={clock.caseId}
      data-step={step}
      title={[clock.nick, caseGround(clock, now, words, formats)]
        .filter(Boolean)
        .join(words.common.dot)}
      onClick={() => onOpen(clock.caseId)}
    >
      <Ring step={step} tall={false} reckoned={isReckoned(clock)} />
      <Head clock={clock} now={now} />
      <span className={styles['aside']}>{asideWords({ clock, showNick, here }, words)}</span>
      <Icon name="chevron" size={14} className={styles['chevron']} />
    </button>
  )
  if (!hasActs) return row
  return (
    <div className={classes(styles['pair'], step === 'overdue' ? undefined : styles[step])}>
      {row}
      <ClockActs caseId={clock.caseId} what={caseTitle(clock, words, formats)} acts={acts} />
    </div>
  )
}

/** Two lines with buttons. */
function TallRow({ clock, onOpen, showNick = false, acts, now, step }: FaceProps) {
  const words = useWords()
  const formats = useFormats(clock.platform)
  const what = caseTitle(clock, words, formats)
  const nick = showNick && clock.nick !== null ? `${clock.nick}${words.common.dot}` : ''
  return (
    <div
      className={classes(styles['row'], styles[step], styles['tall'])}
      data-testid="clock"
      data-case={clock.caseId}
      data-step={step}
    >
      <Ring step={step} tall reckoned={isReckoned(clock)} />
      <div className={styles['lines']}>
        <div className={styles['line']}>
          <Head clock={clock} now={now} />
        </div>
        <span className={styles['ground']}>
          {nick}
          {caseGround(clock, now, words, formats)}
        </span>
      </div>
      {acts !== undefined && clock.owner === 'seller' ? (
        <ClockActs caseId={clock.caseId} what={what} acts={acts} />
      ) : null}
      <Button
        size="small"
        className={styles['open']}
        aria-label={words.panel.clocks.open(what)}
        onClick={() => onOpen(clock.caseId)}
      >
        <span className={styles['openWord']}>{words.common.actions.open}</span>
        <Icon name="external" size={14} className={styles['openIcon']} />
      </Button>
    </div>
  )
}
