import { useEffect, useLayoutEffect, useRef } from 'react'

import { ClockRow } from '@/components/clocks/clock-row'
import { lastOrderFigure, riskFigure, valueFigure, type Figure } from '@/components/panel/cells'
import { gapWords } from '@/components/panel/gap-words'
import { groundWords, ordersWords } from '@/components/panel/glance'
import { never } from '@/components/panel/never'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icons'
import { KeyCap } from '@/components/ui/key-cap'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Rich } from '@/components/ui/rich'
import { TierChip } from '@/components/ui/tier-chip'
import { useTierLooks, useTierName } from '@/components/ui/tier-looks'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { HoverView } from '@/lib/messaging/chip-calls'

import styles from './hover-card.module.css'
import type { HoverConnection } from './hover-connection'

interface PartProps {
  readonly card: CustomerCard
}

/** Who it is, and how far on the way to the next tier. */
function Who({ card, number }: PartProps & { readonly number: string }) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const nameOf = useTierName()
  const looks = useTierLooks()
  const { tier, coverage } = card
  const totals = [formats.money(tier.amount), ordersWords(tier.orders, words, formats)]
  return (
    <header className={styles['part']}>
      <div className={styles['who']}>
        <h1 className={styles['nick']} title={card.nick} data-testid="nick">
          {card.nick === '' ? words.common.unknown : card.nick}
        </h1>
        <TierChip tier={tier.tier} atLeast={tier.atLeast} testId="tier" />
      </div>
      <p className={styles['figures']}>
        <b data-testid="totals">
          {coverage.from === null ? words.common.unknown : totals.join(words.common.dot)}
        </b>
        <span>
          <Rich text={gapWords(tier, looks, words, formats).short} />
        </span>
      </p>
      <ProgressBar
        value={tier.progress}
        label={words.panel.header.progress(nameOf(tier.next?.tier ?? tier.tier))}
      />
      <p className={styles['ground']}>
        {[words.chips.hover.order(number), tier.atLeast ? groundWords(card, words, formats) : null]
          .filter(Boolean)
          .join(words.common.dot)}
      </p>
    </header>
  )
}

function Cell({ label, value, ground, tone }: Figure & { readonly label: string }) {
  const { unknown } = useWords().common
  return (
    <div className={styles['cell']}>
      <dt>{label}</dt>
      <dd className={classes(styles['value'], styles[tone ?? (value === null ? 'unknown' : '')])}>
        {tone === undefined ? null : <Icon name="shield" size={14} />}
        {value ?? unknown}
      </dd>
      <dd className={styles['cellGround']}>{ground}</dd>
    </div>
  )
}

/** Value, risk and last order, each with its ground. */
function Figures({ card }: PartProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const now = useNow(never)
  const { cells } = words.customer
  return (
    <dl className={styles['cells']}>
      <Cell {...valueFigure(card, words, formats)} label={cells.value} />
      <Cell {...riskFigure(card, words, formats)} label={cells.risk} />
      <Cell {...lastOrderFigure(card, now, words, formats)} label={words.panel.cells.lastOrder} />
    </dl>
  )
}

/** A person's warning: why, by whom, and when it ends. */
function Warning({ card }: PartProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const now = useNow(never)
  const [first] = card.scores.risk.warnings
  if (first === undefined) return null
  const { warning } = words.customer
  return (
    <p className={styles['warning']} data-testid="warning">
      <Icon name="shield" />
      <b>{words.records.reasons[first.reason]}</b>
      <span>
        {[
          warning.by(first.author, formats.day(first.at, now)),
          warning.until(formats.day(first.until, now)),
        ].join(words.common.dot)}
      </span>
    </p>
  )
}

interface FootProps {
  readonly onOpen: (() => void) | undefined
  readonly onClose: () => void
}

function Foot({ onOpen, onClose }: FootProps) {
  const { hover } = useWords().chips
  return (
    <footer className={styles['foot']}>
      {onOpen === undefined ? (
        <span />
      ) : (
        <button type="button" className={styles['key']} data-testid="open-order" onClick={onOpen}>
          <KeyCap>Enter</KeyCap>
          {hover.whole}
        </button>
      )}
      <button type="button" className={styles['key']} data-testid="close" onClick={onClose}>
        <KeyCap>Esc</KeyCap>
        {hover.close}
      </button>
    </footer>
  )
}

/** Enter and Escape wherever the focus is; a button that has it takes Enter itself. */
function useHoverKeys({ onOpen, onClose }: FootProps): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      if (event.key === 'Escape') onClose()
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onOpen?.()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [onOpen, onClose])
}

export interface HoverCardProps {
  /** The order that the chip is about. */
  readonly number: string
  readonly view: HoverView | null | 'lost'
  readonly connection: HoverConnection
}

function Known({ view, number, connection }: HoverCardProps & { readonly view: HoverView }) {
  const { hover } = useWords().chips
  const { card, clock } = view
  const [note] = card.notes
  return (
    <>
      <Who card={card} number={number} />
      <Warning card={card} />
      <Figures card={card} />
      {clock === null ? null : (
        <ClockRow
          clock={clock}
          tall
          onOpen={(caseId) => void connection.call('openCase', { caseId })}
        />
      )}
      {note === undefined ? null : (
        <p className={styles['note']}>
          {hover.note} {note.text}
        </p>
      )}
    </>
  )
}

/** Who a chip's buyer is, in one look. */
export function HoverCard({ number, view, connection }: HoverCardProps) {
  const { hover } = useWords().chips
  const ref = useRef<HTMLElement>(null)
  const { tell, call } = connection
  useLayoutEffect(() => {
    const card = ref.current
    if (card === null) return
    const measure = (): void => tell({ number, height: card.offsetHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(card)
    measure()
    return () => observer.disconnect()
  }, [number, tell])
  const isKnown = view !== null && view !== 'lost'
  const acts: FootProps = {
    onOpen: isKnown && view.hasPage ? () => void call('openOrder', { number }) : undefined,
    onClose: () => tell({ close: true }),
  }
  useHoverKeys(acts)
  return (
    <main className={styles['card']} ref={ref} data-testid="hover-card" data-order={number}>
      {isKnown ? (
        <Known number={number} view={view} connection={connection} />
      ) : (
        <p className={styles['note']}>{view === null ? hover.nobody : hover.lost}</p>
      )}
      <Foot {...acts} />
    </main>
  )
}
