import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { OfferFigure } from '@/lib/messaging/offer-calls'

import { Card } from '../card'
import { ScrollBox } from './scroll-box'
import { useShop } from './shop-context'
import styles from './sheet-table.module.css'
import { Unknown } from './unknown'
import { pointsOf } from './uplift'
import type { Retiring } from './use-retiring'

export interface EffectTableProps {
  readonly offers: readonly OfferFigure[]
  readonly retiring: Retiring
}

/** One line an offer, with the verdict on it; what does not work is retired with one press. */
export function EffectTable({ offers, retiring }: EffectTableProps) {
  const { effect: own } = useWords().sales
  const { formats } = useShop()
  const heads = [
    own.offer,
    own.offered,
    own.taken,
    own.refused,
    own.ordered,
    own.uplift,
    own.verdict,
  ]
  const advised = offers.filter(
    ({ isToRetire, offerId }) => isToRetire && !retiring.retired?.has(offerId),
  ).length
  return (
    <Card
      title={own.offers}
      meta={advised === 0 ? undefined : own.advice(formats.number(advised), advised === 1)}
      testId="effect-offers"
    >
      <ScrollBox label={own.offers}>
        <table className={styles['table']} aria-label={own.offers}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" data-text={head === own.verdict || undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offers.map((offer) => (
              <Line key={offer.offerId} offer={offer} retiring={retiring} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Card>
  )
}

interface LineProps {
  readonly offer: OfferFigure
  readonly retiring: Retiring
}

function Line({ offer, retiring }: LineProps) {
  const { sales, common } = useWords()
  const { effect: own } = sales
  const { formats } = useShop()
  const { title, item, offered, taken, refused, settled, uplift } = offer
  const points = (share: number): string => pointsOf(share, formats)
  return (
    <tr data-testid="effect-offer" data-offer={offer.offerId}>
      <th scope="row">
        {title} <span data-quiet>{own.kinds[item]}</span>
      </th>
      <td>{formats.number(offered)}</td>
      <td>{formats.number(taken)}</td>
      <td>{formats.number(refused)}</td>
      <td>
        {settled.of === 0 ? (
          <Unknown>{own.nothingYet}</Unknown>
        ) : (
          sales.associations.ofOrders(formats.number(settled.hits), formats.number(settled.of))
        )}
      </td>
      <td>
        {uplift === null ? (
          <Unknown>{common.unknown}</Unknown>
        ) : (
          own.between(points(uplift.value), points(uplift.low), points(uplift.high))
        )}
      </td>
      <td data-text>
        <Verdict offer={offer} retiring={retiring} />
      </td>
    </tr>
  )
}

function Verdict({ offer, retiring: { retired, set } }: LineProps) {
  const { effect: own } = useWords().sales
  const { verdict, isToRetire, offerId, title } = offer
  if (retired?.has(offerId)) return <span data-quiet>{own.retired}</span>
  return (
    <span className={styles['verdict']}>
      {own.verdicts[verdict]}
      {isToRetire && retired !== null ? (
        <Button
          size="small"
          data-testid="retire"
          aria-label={own.retireNamed(title)}
          onClick={() => void set(offer, true)}
        >
          {own.retire}
        </Button>
      ) : null}
    </span>
  )
}
