import type { ReactNode } from 'react'

import { ProgressBar } from '@/components/ui/progress-bar'
import { Rich } from '@/components/ui/rich'
import { TierTile } from '@/components/ui/tier-chip'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard, TierVerdict } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { groundWords, ordersWords } from './glance'
import { OrderRow } from './orders-fold'
import { Sheet } from './sheet'
import styles from './why-page.module.css'

interface PartProps {
  readonly title: string
  readonly aside?: string
  readonly children: ReactNode
}

function Part({ title, aside, children }: PartProps) {
  return (
    <section className={styles['part']}>
      <div className={styles['head']}>
        <h3>{title}</h3>
        <span>{aside}</span>
      </div>
      <div className={styles['card']}>{children}</div>
    </section>
  )
}

/** The sentence that all below it proves. */
function leadWords(tier: TierVerdict, words: Catalogue, formats: Formats): string {
  const { whyPage } = words.panel
  const line = tier.thresholds.find((each) => each.tier === (tier.tier ?? tier.next?.tier))
  if (line === undefined) return ''
  const since =
    tier.windowStart === null ? whyPage.ever : whyPage.since(formats.month(tier.windowStart))
  const say = tier.tier === null ? whyPage.below : whyPage.past
  return say(
    since,
    formats.money(tier.amount),
    ordersWords(tier.orders, words, formats),
    words.common.tiers[line.tier],
    whyPage.line(formats.money(line.amount), ordersWords(line.orders, words, formats)),
  )
}

interface WayProps {
  readonly label: string
  readonly done: string
  readonly goal: string
  readonly share: number
  readonly isNearer: boolean
}

function Way({ label, done, goal, share, isNearer }: WayProps) {
  return (
    <div className={styles['way']}>
      <p className={styles['wayHead']}>
        {label}
        <span>
          <b>{done}</b> / {goal}
        </span>
      </p>
      <ProgressBar value={share} label={label} tone={isNearer ? 'accent' : 'quiet'} />
    </div>
  )
}

function Ways({ tier, formats }: { readonly tier: TierVerdict; readonly formats: Formats }) {
  const words = useWords()
  const { whyPage } = words.panel
  const goal = tier.thresholds.find((each) => each.tier === tier.next?.tier)
  if (goal === undefined) return null
  const byOrders = tier.orders / goal.orders
  const byAmount = tier.amount.minor / goal.amount.minor
  return (
    <Part title={whyPage.toNext(words.common.tiers[goal.tier])} aside={whyPage.eitherFirst}>
      <Way
        label={whyPage.ordersRow}
        done={formats.number(tier.orders)}
        goal={ordersWords(goal.orders, words, formats)}
        share={byOrders}
        isNearer={byOrders >= byAmount}
      />
      <Way
        label={whyPage.amountRow}
        done={formats.money(tier.amount)}
        goal={formats.money(goal.amount)}
        share={byAmount}
        isNearer={byAmount > byOrders}
      />
    </Part>
  )
}

function Thresholds({ tier, formats }: { readonly tier: TierVerdict; readonly formats: Formats }) {
  const words = useWords()
  const highestFirst = tier.thresholds.toReversed()
  return (
    <table className={styles['table']}>
      <tbody>
        {highestFirst.map((line) => (
          <tr key={line.tier} className={line.tier === tier.tier ? styles['here'] : undefined}>
            <th scope="row">
              <span className={styles['tier']}>
                <TierTile tier={line.tier} />
                {words.common.tiers[line.tier]}
              </span>
            </th>
            <td>{formats.money(line.amount)}</td>
            <td>
              {words.common.or} {ordersWords(line.orders, words, formats)}
            </td>
            <td>{line.tier === tier.tier ? words.panel.whyPage.here : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface WhyPageProps {
  readonly card: CustomerCard
  readonly onBack: () => void
}

/** Why a buyer has this tier: the sentence, the way to the next, the lines, and the orders behind it. */
export function WhyPage({ card, onBack }: WhyPageProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { whyPage } = words.panel
  const { tier, orders, coverage } = card
  const counted = orders.filter((order) => order.counted).length
  const countWords = (count: number): string => ordersWords(count, words, formats)
  const source = coverage.source === 'file' ? whyPage.fromFile : undefined
  return (
    <Sheet
      title={tier.tier === null ? whyPage.titleNone : whyPage.title(words.common.tiers[tier.tier])}
      aside={
        <>
          <span title={card.nick}>{card.nick}</span>
          <TierTile tier={tier.tier} />
        </>
      }
      onBack={onBack}
    >
      <p className={styles['lead']}>
        <Rich text={leadWords(tier, words, formats)} />
      </p>
      <Ways tier={tier} formats={formats} />
      <Part title={whyPage.thresholds}>
        <Thresholds tier={tier} formats={formats} />
      </Part>
      <Part
        title={whyPage.which}
        aside={whyPage.whichCount(countWords(counted), countWords(orders.length - counted))}
      >
        <ul>
          {orders.map((order) => (
            <OrderRow
              key={order.number}
              order={order}
              platform={card.platform}
              onUnlink={undefined}
            />
          ))}
        </ul>
      </Part>
      <Part title={whyPage.coverage} {...(source === undefined ? {} : { aside: source })}>
        <p className={styles['text']}>{groundWords(card, words, formats)}</p>
      </Part>
    </Sheet>
  )
}
