import { Fragment } from 'react'

import { classes } from '@/components/ui/classes'
import { ProgressBar } from '@/components/ui/progress-bar'
import { TierTile } from '@/components/ui/tier-chip'
import { useTierName } from '@/components/ui/tier-looks'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard, TierOutlook, TierVerdict } from '@/lib/customers/card'
import type { TierId, TierRules } from '@/lib/customers/tier-rules'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { groundWords, ordersWords } from '../glance'
import { never } from '../never'
import { OrderRow } from '../orders-fold'
import { Sheet } from '../sheet'
import { Lead, Part, type WhyProps } from './why-parts'
import styles from './why.module.css'

/** The sentence that all below it proves. */
function leadWords(
  tier: TierVerdict,
  nameOf: (tier: TierId) => string,
  words: Catalogue,
  formats: Formats,
): string {
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
    nameOf(line.tier),
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
  const nameOf = useTierName()
  const { whyPage } = words.panel
  const goal = tier.thresholds.find((each) => each.tier === tier.next?.tier)
  if (goal === undefined) return null
  const byOrders = tier.orders / goal.orders
  const byAmount = tier.amount.minor / goal.amount.minor
  return (
    <Part title={whyPage.toNext(nameOf(goal.tier))} aside={whyPage.eitherFirst}>
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

interface ThresholdsProps {
  readonly tier: TierVerdict
  readonly formats: Formats
  readonly rules: TierRules | undefined
}

function Thresholds({ tier, formats, rules }: ThresholdsProps) {
  const words = useWords()
  const nameOf = useTierName()
  const highestFirst = tier.thresholds.toReversed()
  return (
    <table className={styles['table']}>
      <tbody>
        {highestFirst.map((line) => {
          const here = line.tier === tier.tier
          const benefits = rules?.benefits[line.tier] ?? []
          return (
            <Fragment key={line.tier}>
              <tr className={here ? styles['here'] : undefined}>
                <th scope="row">
                  <span className={styles['tier']}>
                    <TierTile tier={line.tier} />
                    <span>
                      {nameOf(line.tier)}
                      {here ? <small>{words.panel.whyPage.here}</small> : null}
                    </span>
                  </span>
                </th>
                <td>{formats.money(line.amount)}</td>
                <td>
                  {words.common.or} {ordersWords(line.orders, words, formats)}
                </td>
              </tr>
              {benefits.length === 0 ? null : (
                <tr
                  className={classes(styles['gives'], here && styles['here'])}
                  data-testid="benefits"
                >
                  <td colSpan={3}>{benefits.join(words.common.dot)}</td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

/** What the owner says of the benefits: whether a reply may promise them. */
function benefitsWords(rules: TierRules | undefined, words: Catalogue): string | null {
  const { benefits } = words.customer
  if (rules === undefined || Object.keys(rules.benefits).length === 0) return null
  return rules.published ? benefits.published : benefits.unpublished
}

interface ChangeProps {
  readonly outlook: TierOutlook
  readonly tier: TierVerdict
  readonly formats: Formats
}

/** What a tier would become if one thing happened. */
function Change({ outlook, tier, formats }: ChangeProps) {
  const words = useWords()
  const nameOf = useTierName()
  const now = useNow(never)
  const { changes } = words.customer
  const { cause } = outlook
  const isSame = outlook.tier === tier.tier
  const what =
    cause.kind === 'roll-out'
      ? changes.rollOut(formats.day(cause.at, now), ordersWords(cause.orders, words, formats))
      : changes.refund(cause.title ?? cause.number)
  const ground =
    cause.kind === 'refund' && !cause.wasCounted
      ? changes.notCounted
      : [formats.money(outlook.amount), ordersWords(outlook.orders, words, formats)].join(
          words.common.dot,
        )
  return (
    <li className={styles['change']} data-testid="change">
      <span>{what}</span>
      <b className={isSame ? undefined : styles['falls']}>
        {isSame ? changes.same(nameOf(tier.tier)) : changes.becomes(nameOf(outlook.tier))}
      </b>
      <small>{ground}</small>
    </li>
  )
}

function WhichOrders({ card }: { readonly card: CustomerCard }) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { whyPage } = words.panel
  const { orders } = card
  const counted = orders.filter((order) => order.counted).length
  const countWords = (count: number): string => ordersWords(count, words, formats)
  return (
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
  )
}

export interface WhyTierProps extends WhyProps {
  /** The rules of the card's shop; absent until the settings came. */
  readonly rules: TierRules | undefined
}

/** Why a buyer has this tier: the sentence, the way to the next, the lines, what would change it, and the orders behind it. */
export function WhyTier({ card, aside, onBack, rules }: WhyTierProps) {
  const words = useWords()
  const nameOf = useTierName()
  const formats = useFormats(card.platform)
  const { whyPage } = words.panel
  const { tier, orders, coverage, outlook } = card
  return (
    <Sheet
      title={tier.tier === null ? whyPage.titleNone : whyPage.title(nameOf(tier.tier))}
      aside={aside}
      onBack={onBack}
    >
      <Lead text={leadWords(tier, nameOf, words, formats)} />
      <Ways tier={tier} formats={formats} />
      <Part title={whyPage.thresholds} aside={benefitsWords(rules, words)}>
        <Thresholds tier={tier} formats={formats} rules={rules} />
      </Part>
      {outlook.length === 0 ? null : (
        <Part title={words.customer.changes.title}>
          <ul>
            {outlook.map((each) => (
              <Change
                key={each.cause.kind === 'refund' ? each.cause.number : each.cause.kind}
                outlook={each}
                tier={tier}
                formats={formats}
              />
            ))}
          </ul>
        </Part>
      )}
      {orders.length === 0 ? null : <WhichOrders card={card} />}
      {card.platformTier === null ? null : (
        <Part title={words.customer.platformOwn} aside={words.customer.platformGround}>
          <p className={styles['text']}>
            {words.customer.platformTier(words.common.platforms[card.platform], card.platformTier)}
          </p>
        </Part>
      )}
      <Part title={whyPage.coverage} aside={coverage.source === 'file' ? whyPage.fromFile : null}>
        <p className={styles['text']}>{groundWords(card, words, formats)}</p>
      </Part>
    </Sheet>
  )
}
