import { useState } from 'react'

import { Rich } from '@/components/ui/rich'
import { useNow } from '@/components/ui/use-now'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { HorizonPrediction, Prediction } from '@/lib/customers/prediction/prediction'
import type { Scores } from '@/lib/customers/scores'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { chanceOf, countWords, NEAR_DAYS } from '../forecast-words'
import { never } from '../never'
import styles from './forecast.module.css'
import { Interval, roundEnd } from './interval'
import { Part } from './why-parts'

/** What the prediction rests on, and when it was computed. */
function basisWords(
  { prediction, value, segment, surveyedAt }: Scores,
  now: number,
  words: Catalogue,
  formats: Formats,
): string {
  const { forecast } = words.customer
  if (prediction === null) return surveyedAt === null ? forecast.notCounted : forecast.unknown
  const of = value.rank?.of ?? segment?.of
  const customers =
    of === undefined ? forecast.fewCustomers : words.common.customers(formats.number(of), of === 1)
  return [
    forecast.basis[prediction.basis](customers),
    surveyedAt === null ? null : forecast.surveyed(formats.moment(surveyedAt, now)),
  ]
    .filter(Boolean)
    .join(words.common.dot)
}

interface BarsProps {
  readonly prediction: Prediction
  readonly horizon: HorizonPrediction
  readonly currency: string
  readonly formats: Formats
}

function Bars({ prediction, horizon, currency, formats }: BarsProps) {
  const { common, customer } = useWords()
  const { forecast } = customer
  const { alive } = prediction
  const { orders, spend } = horizon
  const money = (minor: number): string => formats.money({ minor: Math.round(minor), currency })
  const chance = (share: number): string => formats.percent(chanceOf(share))
  const orderRange = `${formats.number(orders.low)}–${formats.number(orders.high)}`
  return (
    <ul>
      <Interval
        {...alive}
        label={forecast.alive}
        said={chance(alive.value)}
        range={`${chance(alive.low)}–${chance(alive.high)}`}
        scale={{ end: 1, say: formats.percent }}
      />
      <Interval
        label={forecast.orders}
        value={orders.mean}
        low={orders.low}
        high={orders.high}
        said={common.about(countWords(orders.mean, formats))}
        range={orderRange}
        scale={{ end: roundEnd(orders.high, 2), say: formats.number }}
      />
      {spend === null ? null : (
        <Interval
          label={forecast.spend}
          value={spend.meanMinor}
          low={spend.lowMinor}
          high={spend.highMinor}
          said={common.about(money(spend.meanMinor))}
          range={`${money(spend.lowMinor)}–${money(spend.highMinor)}`}
          scale={{ end: roundEnd(spend.highMinor, 200), say: money }}
        />
      )}
    </ul>
  )
}

/** All spans as a table: the same figures for whoever reads rather than looks. */
function ForecastTable({ prediction, currency, formats }: Omit<BarsProps, 'horizon'>) {
  const { forecast } = useWords().customer
  const money = (minor: number): string => formats.money({ minor: Math.round(minor), currency })
  return (
    <details className={styles['details']}>
      <summary>{forecast.table}</summary>
      <table className={styles['table']}>
        <tbody>
          {prediction.horizons.map(({ days, orders, spend }) => (
            <tr key={days}>
              <th scope="row">{forecast.days(formats.number(days))}</th>
              <td>
                {countWords(orders.mean, formats)} ({formats.number(orders.low)}–
                {formats.number(orders.high)})
              </td>
              <td>
                {spend === null
                  ? '–'
                  : `${money(spend.meanMinor)} (${money(spend.lowMinor)}–${money(spend.highMinor)})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

interface SpansProps {
  readonly horizons: readonly HorizonPrediction[]
  readonly chosen: number
  readonly onChoose: (days: number) => void
  readonly formats: Formats
}

function Spans({ horizons, chosen, onChoose, formats }: SpansProps) {
  const { forecast } = useWords().customer
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form
    <div className={styles['spans']} role="group" aria-label={forecast.title}>
      {horizons.map(({ days }) => (
        <button
          key={days}
          type="button"
          aria-pressed={days === chosen}
          onClick={() => onChoose(days)}
        >
          {forecast.days(formats.number(days))}
        </button>
      ))}
    </div>
  )
}

/** What is likely next, in a sentence, in bars with their intervals, and as a table; with what it rests on. */
export function Forecast({ card }: { readonly card: CustomerCard }) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const now = useNow(never)
  const [days, setDays] = useState(NEAR_DAYS)
  const { forecast } = words.customer
  const { prediction } = card.scores
  const { currency } = card.tier.amount
  const horizon = prediction?.horizons.find((each) => each.days === days)
  const basis = basisWords(card.scores, now, words, formats)
  if (prediction === null || horizon === undefined)
    return (
      <Part title={forecast.title}>
        <p className={styles['sentence']}>{basis}</p>
      </Part>
    )
  const { orders } = horizon
  const sentence = forecast.sentence(
    forecast.days(formats.number(days)),
    countWords(orders.mean, formats),
    formats.number(orders.low),
    formats.number(orders.high),
  )
  return (
    <>
      <Part title={forecast.title} aside={forecast.interval(formats.percent(orders.mass))}>
        <Spans horizons={prediction.horizons} chosen={days} onChoose={setDays} formats={formats} />
        <p className={styles['sentence']} data-testid="forecast">
          <Rich text={sentence} />
        </p>
        <Bars prediction={prediction} horizon={horizon} currency={currency} formats={formats} />
        <ForecastTable prediction={prediction} currency={currency} formats={formats} />
      </Part>
      <p className={styles['basis']}>{basis}</p>
    </>
  )
}
