import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { Ground, ValueDimensionId, ValueVerdict } from '@/lib/customers/scores'
import type { Formats } from '@/lib/i18n/formats'
import { plainOf } from '@/lib/i18n/strong'
import type { Catalogue } from '@/lib/i18n/translate'

import { chanceOf } from '../forecast-words'
import { Sheet } from '../sheet'
import type { SheetName } from '../use-open-parts'
import { Forecast } from './forecast'
import { Radar } from './radar'
import styles from './why-value.module.css'
import { Lead, Part, Row, type WhyProps } from './why-parts'

/** Pages that prove a side; the others are proved by their row. */
const PROOFS: Readonly<Partial<Record<ValueDimensionId, SheetName>>> = {
  current: 'tier',
  credit: 'risk',
  loyalty: 'loyalty',
  growth: 'habits',
}

/** What a score rests on, in words. */
function groundOf(ground: Ground, words: Catalogue, formats: Formats): string {
  const { grounds, forecast } = words.customer
  const { number } = formats
  const days = (count: number): string => forecast.days(number(count))
  switch (ground.kind) {
    case 'paid':
      return ground.days === null
        ? grounds.paidEver(formats.money(ground.money))
        : grounds.paid(formats.money(ground.money), days(ground.days))
    case 'expected':
      return grounds.expected(formats.money(ground.money), days(ground.days))
    case 'conduct':
      return grounds.conduct(
        number(ground.refunded),
        number(ground.orders),
        number(ground.disputes),
        number(ground.unpaid),
      )
    case 'loyalty':
      return grounds.loyalty(number(ground.known), number(ground.of))
    case 'growth':
      return grounds.growth(
        `${ground.change < 0 ? '' : '+'}${formats.percent(ground.change)}`,
        days(ground.days),
      )
    case 'reach':
      return grounds.reach(number(ground.reviews), number(ground.referrals))
    case 'none':
      return grounds.none
  }
}

/** The sentence that picture and rows prove. */
function leadOf(
  { score, known, dimensions, rank }: ValueVerdict,
  words: Catalogue,
  formats: Formats,
): string {
  const { whyValue } = words.customer
  const { number } = formats
  if (known === 0) return whyValue.leadNone
  if (score === null) return whyValue.leadFew(number(known), number(dimensions.length))
  const lead = whyValue.lead(number(known), number(dimensions.length), number(score))
  return (
    lead +
    (rank === null
      ? whyValue.noRank
      : whyValue.rank(number(rank.of), formats.percent(chanceOf(rank.topShare))))
  )
}

function Legend() {
  const { whyValue } = useWords().customer
  return (
    <p className={styles['legend']} aria-hidden="true">
      <span className={styles['own']}>{whyValue.picture}</span>
      <span className={styles['median']}>{whyValue.median}</span>
      <span className={styles['gap']}>{whyValue.gap}</span>
    </p>
  )
}

interface PictureProps {
  readonly card: CustomerCard
  readonly says: string
}

function Picture({ card, says }: PictureProps) {
  const { common, customer } = useWords()
  const formats = useFormats(card.platform)
  const axes = card.scores.value.dimensions.map(({ id, score, median }) => ({
    id,
    label: customer.dimensions[id],
    score,
    said: score === null ? common.unknown : formats.number(score),
    median,
  }))
  return (
    <figure>
      <Radar axes={axes} says={says} />
      <Legend />
    </figure>
  )
}

/** What a buyer is worth by six sides, and what is likely next. */
export function WhyValue({ card, aside, onBack, onSheet }: WhyProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { whyValue, dimensions: names } = words.customer
  const { score, known, dimensions } = card.scores.value
  const lead = leadOf(card.scores.value, words, formats)
  return (
    <Sheet
      title={score === null ? whyValue.titleNone : whyValue.title(formats.number(score))}
      aside={aside}
      onBack={onBack}
    >
      <Lead text={lead}>{known === 0 ? null : <Picture card={card} says={plainOf(lead)} />}</Lead>
      <Part title={whyValue.sides}>
        <ul>
          {dimensions.map(({ id, score: sideScore, median, ground }) => {
            const proof = PROOFS[id]
            const facts = [
              groundOf(ground, words, formats),
              median === null ? null : whyValue.medianOf(formats.number(Math.round(median))),
            ]
            return (
              <Row
                key={id}
                testId={`side-${id}`}
                label={names[id]}
                value={sideScore === null ? null : formats.number(sideScore)}
                ground={facts.filter(Boolean).join(words.common.dot)}
                onWhy={proof === undefined ? null : () => onSheet(proof)}
              />
            )
          })}
        </ul>
      </Part>
      <Forecast card={card} />
    </Sheet>
  )
}
