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
  return [
    from === null ? header.groundNone : header.ground(formats.month(from)),
    source === 'pages' && from !== null ? header.fromPages : null,
    unclaimedOrders > 0
      ? header.unclaimed(formats.number(unclaimedOrders), unclaimedOrders === 1)
      : null,
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

/** The platform's own tier, named after it, so that nobody takes it for ours. */
function PlatformTier({ card }: { readonly card: CustomerCard }) {
  const { common, customer } = useWords()
  if (card.platformTier === null) return null
  const platform = common.platforms[card.platform]
  return (
    <span
      className={styles['platformTier']}
      title={customer.platformTier(platform, card.platformTier)}
      data-testid="platform-tier"
    >
      {platform} <b>{card.platformTier}</b>
    </span>
  )
}

interface WhoProps {
  readonly card: CustomerCard
  readonly onOpen: (sheet: SheetName) => void
}

/** Nick, both tiers, and the way to who this is. */
function Who({ card, onOpen }: WhoProps) {
  const { customer } = useWords()
  const joined = card.identity.joined.length
  const label = customer.people(joined)
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
      <PlatformTier card={card} />
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
        {joined === 0 ? null : joined + 1}
      </button>
    </div>
  )
}

/** How far on the way to the next tier. */
function Way({ card }: { readonly card: CustomerCard }) {
  const words = useWords()
  const nameOf = useTierName()
  const formats = useFormats(card.platform)
  const { tier } = card
  return (
    <>
      <p className={styles['figures']}>
        <span data-testid="totals">
          {formats.money(tier.amount)}
          {words.common.dot}
          {ordersWords(tier.orders, words, formats)}
        </span>
        <span>
          <Gap tier={tier} platform={card.platform} />
        </span>
      </p>
      <ProgressBar
        value={tier.progress}
        label={words.panel.header.progress(nameOf(tier.next?.tier ?? tier.tier))}
      />
      {tier.atLeast || card.coverage.from === null ? (
        <p className={styles['ground']}>{groundWords(card, words, formats)}</p>
      ) : null}
    </>
  )
}

/** Who it is and how far on the way; where a warning stands, it takes the place of the way. */
export function Glance({ card, onOpen }: WhoProps) {
  return (
    <section className={styles['glance']} aria-label={card.nick}>
      <Who card={card} onOpen={onOpen} />
      {card.scores.risk.warnings.length === 0 ? <Way card={card} /> : null}
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
