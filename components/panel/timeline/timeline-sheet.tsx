import { useMemo, type ReactNode } from 'react'
import { VList } from 'virtua'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { useScreenShare } from '@/components/ui/screen-share'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { Timeline } from '@/lib/customers/timeline'
import type { Answer } from '@/lib/messaging/client'
import type { PlatformId } from '@/lib/shared/platforms'

import { coverTimeline } from '../cover'
import { never } from '../never'
import { Sheet } from '../sheet'
import { useAnswer } from '@/components/ui/use-answer'
import { entryFacts, placeWords } from './entry-words'
import styles from './timeline-sheet.module.css'
import { TIMELINE_KINDS, useFilter, type ReadEntry } from './use-filter'

/** Rows that are drawn before the list has been measured, and the height it expects of one. */
const SHOWN_AT_FIRST = 20
const ROW_PX = 50

interface EntryRowProps {
  readonly read: ReadEntry
  readonly platform: PlatformId
  /** Whether the list holds entries of several shops. */
  readonly isMixed: boolean
}

function EntryRow({ read, platform, isMixed }: EntryRowProps) {
  const words = useWords()
  const formats = useFormats(platform)
  const now = useNow(never)
  const { entry, line } = read
  return (
    <div className={styles['entry']} data-testid="entry" data-kind={entry.what.kind}>
      <Icon name={line.icon} className={styles['icon']} />
      <span className={styles['title']} title={line.title}>
        {line.title}
      </span>
      <span className={styles['amount']}>
        {line.amount === null ? null : formats.money(line.amount)}
      </span>
      <span className={styles['facts']}>
        {entryFacts(entry, line, { now, isMixed }, words, formats)}
      </span>
    </div>
  )
}

type Filter = ReturnType<typeof useFilter>

function FilterBar({ filter }: { readonly filter: Filter }) {
  const { timeline } = useWords().records
  return (
    <div className={styles['bar']}>
      <TextField
        label={timeline.search}
        labelHidden
        placeholder={timeline.searchPlaceholder}
        testId="timeline-search"
        maxLength={60}
        value={filter.query}
        onChange={(event) => filter.setQuery(event.target.value)}
        before={<Icon name="search" />}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form */}
      <div className={styles['chips']} role="group" aria-label={timeline.filter}>
        {TIMELINE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles['chip']}
            data-testid="timeline-kind"
            data-kind={kind}
            aria-pressed={filter.chosen.has(kind)}
            onClick={() => filter.toggle(kind)}
          >
            {timeline.kinds[kind]}
          </button>
        ))}
      </div>
    </div>
  )
}

interface ListProps {
  readonly timeline: Timeline
  readonly card: CustomerCard
}

function List({ timeline, card }: ListProps) {
  const words = useWords()
  const { common, records } = words
  const formats = useFormats(card.platform)
  const filter = useFilter(timeline.entries)
  const { found, paid } = filter
  const say = records.timeline
  const isMixed = useMemo(
    () => new Set(timeline.entries.map((entry) => placeWords(entry, words))).size > 1,
    [timeline, words],
  )
  const sum = [
    say.found(formats.number(found.length), found.length === 1),
    paid.length === 0 ? null : paid.map(formats.money).join(' + '),
    timeline.more === 0 ? null : say.more(formats.number(timeline.more)),
  ]
  return (
    <>
      <FilterBar filter={filter} />
      <output className={styles['sum']} data-testid="timeline-sum">
        {sum.filter(Boolean).join(common.dot)}
      </output>
      {found.length === 0 ? (
        <p className={styles['note']}>{timeline.entries.length === 0 ? say.empty : say.nothing}</p>
      ) : (
        <VList
          className={styles['list']}
          // The arrow keys scroll it, for whoever has no wheel.
          tabIndex={0}
          data={found}
          ssrCount={SHOWN_AT_FIRST}
          itemSize={ROW_PX}
        >
          {(read) => (
            <EntryRow key={read.entry.id} read={read} platform={card.platform} isMixed={isMixed} />
          )}
        </VList>
      )}
    </>
  )
}

export interface TimelineSheetProps {
  readonly card: CustomerCard
  readonly aside?: ReactNode
  /** Absent where nothing lies below it. */
  readonly onBack?: () => void
  readonly read: () => Promise<Answer<Timeline>>
}

/** Everything that happened with this person: filtered, searched, added up. */
export function TimelineSheet({ card, aside, onBack, read }: TimelineSheetProps) {
  const { common, records } = useWords()
  const { timeline: say, share } = records
  const isShared = useScreenShare()
  const { asked, again } = useAnswer(read)
  return (
    <Sheet title={say.title} aside={aside} onBack={onBack} fixed>
      {asked.state === 'loading' ? (
        <p className={styles['note']} aria-busy="true">
          {say.loading}
        </p>
      ) : null}
      {asked.state === 'failed' ? (
        <div className={styles['note']} role="alert">
          <p>{say.failed}</p>
          <Button onClick={() => void again()}>{common.actions.retry}</Button>
        </div>
      ) : null}
      {asked.state === 'there' ? (
        <List timeline={isShared ? coverTimeline(asked.value, share) : asked.value} card={card} />
      ) : null}
    </Sheet>
  )
}
