import { useFormats, useWords } from '@/components/ui/words'
import { Rich } from '@/components/ui/rich'
import type { CustomerCard } from '@/lib/customers/card'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { Fold } from './fold'
import { countWords, horizonOf, NEAR_DAYS } from './forecast-words'
import { MoreLine } from './more-line'
import styles from './next-fold.module.css'
import type { SheetName } from './use-open-parts'

/** What is expected, in one sentence. */
function sentenceOf({ scores }: CustomerCard, words: Catalogue, formats: Formats): string {
  const { forecast } = words.customer
  const near = horizonOf(scores.prediction, NEAR_DAYS)
  if (near === null) return scores.surveyedAt === null ? forecast.notCounted : forecast.unknown
  return forecast.sentence(
    forecast.days(formats.number(NEAR_DAYS)),
    countWords(near.orders.mean, formats),
    formats.number(near.orders.low),
    formats.number(near.orders.high),
  )
}

export interface NextFoldProps {
  readonly card: CustomerCard
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onSheet: (sheet: SheetName) => void
}

/** What is likely next, with the ways to value, stage, segment and loyalty. */
export function NextFold({ card, isOpen, onOpen, onSheet }: NextFoldProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { nextFold, stages, segments, levels, treatments } = words.customer
  const { unknown, dot } = words.common
  const { prediction, lifecycle, segment, loyalty, value } = card.scores
  const near = horizonOf(prediction, NEAR_DAYS)
  const summary =
    near === null
      ? nextFold.none
      : nextFold.summary(
          words.common.orders(
            countWords(near.orders.mean, formats),
            countWords(near.orders.mean, formats) === formats.number(1),
          ),
          formats.number(near.orders.low),
          formats.number(near.orders.high),
        )
  const place = [
    lifecycle.stage === null ? null : stages[lifecycle.stage],
    segment === null ? null : segments[segment.id],
  ]
  return (
    <Fold title={nextFold.title} summary={summary} isOpen={isOpen} onOpen={onOpen}>
      <p className={styles['sentence']}>
        <Rich text={sentenceOf(card, words, formats)} />
        {segment === null ? null : ` ${treatments[segment.id]}`}
      </p>
      <ul>
        <MoreLine
          label={nextFold.place}
          value={place.filter(Boolean).join(dot) || unknown}
          onOpen={() => onSheet('rfm')}
        />
        <MoreLine
          label={nextFold.loyalty}
          value={loyalty.level === null ? unknown : levels[loyalty.level]}
          onOpen={() => onSheet('loyalty')}
        />
        <MoreLine
          label={nextFold.value}
          value={value.score === null ? unknown : formats.number(value.score)}
          onOpen={() => onSheet('value')}
        />
      </ul>
    </Fold>
  )
}
