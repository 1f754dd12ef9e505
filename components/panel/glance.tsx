import { Icon } from '@/components/ui/icons'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Rich } from '@/components/ui/rich'
import { TierChip } from '@/components/ui/tier-chip'
import { useTierLooks, useTierName } from '@/components/ui/tier-looks'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard, TierVerdict } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { PlatformId } from '@/lib/shared/platforms'

import { gapWords } from './gap-words'
import styles from './glance.module.css'
import type { SheetName } from './use-open-parts'

/** A count of orders in words. */
export const ordersWords = (count: number, words: Catalogue, formats: Formats): string =>
  words.common.orders(formats.number(count), count === 1)

/** Where the figures come from, for a tier that may be higher than shown. */
export function groundWords(card: CustomerCard, words: Catalogue, formats: Formats): string {
  const { header } = words.panel
  const { from, source, unclaimedOrders } = card.coverage
  const undated = card.orders.filter(({ placedAt }) => placedAt === null).length
  return [
    from === null ? header.groundNone : header.ground(formats.month(from)),
    source === 'pages' && from !== null ? header.fromPages : null,
    unclaimedOrders > 0
      ? header.unclaimed(formats.number(unclaimedOrders), unclaimedOrders === 1)
      : null,
    undated > 0 ? header.undated(formats.number(undated), undated === 1) : null,
  ]
    .filter(Boolean)
    .join(words.common.dot)
}

function Gap({ tier, platform }: { readonly tier: TierVerdict; readonly platform: PlatformId }) {
  const words = useWords()
  const formats = useFormats(platform)
  const { long, short } = gapWords(tier, useTierLooks(), words, formats)
  return (
    <>
      <span className={styles['long']}>
        <Rich text={long} />
      </span>
      <span className={styles['short']}>
        <Rich text={short} />
      </span>
    </>
  )
}

interface WhoProps {
  readonly card: CustomerCard
  readonly onOpen: (sheet: SheetName) => void
}

/** Nick, both tiers, and the way to who this is. */
function Who({ card, onOpen }: WhoProps) {
  const { customer } = useWords()
  const accounts = card.identity.joined.length + 1
  const label = customer.people(accounts)
  return (
    <div className={styles['who']}>
      <h1 className={styles['nick']} title={card.nick} data-testid="nick">
        {card.nick}
      </h1>
      <TierChip
        tier={card.tier.tier}
        atLeast={card.tier.atLeast}
        onWhy={() => onOpen('tier')}
        testId="tier"
      />
      <button
        type="button"
        className={styles['people']}
        data-testid="people"
        aria-label={label}
        aria-haspopup="dialog"
        title={label}
        onClick={() => onOpen('identity')}
      >
        <Icon name="users" />
        {accounts === 1 ? null : accounts}
      </button>
    </div>
  )
}

/** The platform's own tier, named after it so that nobody takes it for ours, and what ours may not know. */
function Ground({ card }: { readonly card: CustomerCard }) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { platformTier, tier, coverage, platform } = card
  const parts = [
    platformTier === null
      ? null
      : words.customer.platformTier(words.common.platforms[platform], platformTier),
    tier.atLeast || coverage.from === null ? groundWords(card, words, formats) : null,
  ]
  const said = parts.filter(Boolean).join(words.common.dot)
  if (said === '') return null
  return (
    <p className={styles['ground']} title={said} data-testid="ground">
      {said}
    </p>
  )
}

/** How far on the way to the next tier; the line opens its reasons. */
function Way({ card, onOpen }: WhoProps) {
  const words = useWords()
  const nameOf = useTierName()
  const formats = useFormats(card.platform)
  const { tier } = card
  const totals = [formats.money(tier.amount), ordersWords(tier.orders, words, formats)]
  return (
    <>
      <button
        type="button"
        className={styles['figures']}
        aria-haspopup="dialog"
        onClick={() => onOpen('tier')}
      >
        <span data-testid="totals">
          {card.coverage.from === null ? words.common.unknown : totals.join(words.common.dot)}
        </span>
        <span>
          <Gap tier={tier} platform={card.platform} />
        </span>
      </button>
      <ProgressBar
        value={tier.progress}
        label={words.panel.header.progress(nameOf(tier.next?.tier ?? tier.tier))}
      />
      <Ground card={card} />
    </>
  )
}

/** Who it is and how far on the way; where a warning stands, it takes the place of the way. */
export function Glance({ card, onOpen }: WhoProps) {
  return (
    <section className={styles['glance']} aria-label={card.nick}>
      <Who card={card} onOpen={onOpen} />
      {card.scores.risk.warnings.length === 0 ? <Way card={card} onOpen={onOpen} /> : null}
    </section>
  )
}

/** The head for a buyer of whom only the page knows. */
export function NewGlance({
  nick,
  identified,
}: {
  readonly nick: string
  readonly identified: boolean
}) {
  const { newBuyer } = useWords().panel
  return (
    <section className={styles['glance']} aria-label={nick}>
      <div className={styles['who']}>
        <h1 className={styles['nick']} title={nick} data-testid="nick">
          {nick}
        </h1>
        <TierChip tier={null} testId="tier" />
      </div>
      <p className={styles['note']}>{identified ? newBuyer.identified : newBuyer.unidentified}</p>
    </section>
  )
}
