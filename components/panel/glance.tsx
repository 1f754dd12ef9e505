import { ProgressBar } from '@/components/ui/progress-bar'
import { Rich } from '@/components/ui/rich'
import { TierChip } from '@/components/ui/tier-chip'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard, TierVerdict } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'
import type { PlatformId } from '@/lib/shared/platforms'

import styles from './glance.module.css'

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
  const { header } = words.panel
  const { next } = tier
  if (next === null) return header.highest
  const name = words.common.tiers[next.tier]
  const line = tier.thresholds.find((each) => each.tier === next.tier)
  const orders = header.orderGap(formats.number(next.missingOrders), next.missingOrders === 1)
  const money = formats.money(next.missing)
  const ordersAreNearer =
    line === undefined || next.missingOrders / line.orders <= next.missing.minor / line.amount.minor
  const [nearer, other] = ordersAreNearer ? [orders, money] : [money, orders]
  return (
    <>
      <span className={styles['long']}>
        <Rich text={header.gap(nearer, other, name)} />
      </span>
      <span className={styles['short']}>
        <Rich text={header.gapShort(nearer, name)} />
      </span>
    </>
  )
}

export interface GlanceProps {
  readonly card: CustomerCard
  readonly onWhy: () => void
}

/** Who it is and how far on the way: nick, tier, figures of the tier's window, gap to the next. */
export function Glance({ card, onWhy }: GlanceProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { tier } = card
  const next = words.common.tiers[tier.next?.tier ?? tier.tier ?? 'none']
  return (
    <section className={styles['glance']} aria-label={card.nick}>
      <div className={styles['who']}>
        <h1 className={styles['nick']} title={card.nick} data-testid="nick">
          {card.nick}
        </h1>
        <TierChip tier={tier.tier} atLeast={tier.atLeast} onWhy={onWhy} testId="tier" />
      </div>
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
      <ProgressBar value={tier.progress} label={words.panel.header.progress(next)} />
      {tier.atLeast || card.coverage.from === null ? (
        <p className={styles['ground']}>{groundWords(card, words, formats)}</p>
      ) : null}
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
