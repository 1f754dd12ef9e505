import { useFormats, useWords } from '@/components/ui/words'
import type { RfmScore, Scores, SegmentView } from '@/lib/customers/scores'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { ordersWords } from '../glance'
import { Sheet } from '../sheet'
import { Lead, Part, Row, type WhyProps } from './why-parts'
import styles from './why.module.css'

/** The sentence that the rows prove: among how many like them. */
function leadOf(segment: SegmentView | null, words: Catalogue, formats: Formats): string {
  const { whyRfm, segments } = words.customer
  if (segment === null) return whyRfm.leadNone
  const { number } = formats
  return whyRfm.lead(segments[segment.id], number(segment.customers), number(segment.of))
}

interface PlaceProps {
  readonly rfm: RfmScore
  readonly formats: Formats
}

function Place({ rfm, formats }: PlaceProps) {
  const words = useWords()
  const { whyRfm, forecast } = words.customer
  const score = (of: number): string => whyRfm.score(formats.number(of))
  return (
    <Part title={whyRfm.rfm} aside={`${rfm.r}${rfm.f}${rfm.m}`}>
      <ul>
        <Row
          label={whyRfm.recency}
          value={score(rfm.r)}
          ground={whyRfm.daysAgo(forecast.days(formats.number(Math.round(rfm.recencyDays))))}
        />
        <Row
          label={whyRfm.frequency}
          value={score(rfm.f)}
          ground={ordersWords(rfm.orders, words, formats)}
        />
        <Row label={whyRfm.money} value={score(rfm.m)} ground={formats.money(rfm.spend)} />
      </ul>
    </Part>
  )
}

interface RhythmProps {
  readonly scores: Pick<Scores, 'lifecycle' | 'doubt'>
  readonly formats: Formats
}

function Rhythm({ scores: { lifecycle, doubt }, formats }: RhythmProps) {
  const { whyRfm, stages, forecast } = useWords().customer
  const { stage, cycleDays, cycleOf, overdueDays } = lifecycle
  const days = (count: number): string => forecast.days(formats.number(Math.round(count)))
  const overdue = overdueDays > 0 ? days(overdueDays) : whyRfm.notDue
  return (
    <Part title={whyRfm.rhythm}>
      <ul>
        <Row label={whyRfm.stage} value={stage === null ? null : stages[stage]} />
        <Row
          label={whyRfm.cycle}
          value={cycleDays === null ? null : days(cycleDays)}
          ground={
            cycleOf === null ? null : cycleOf === 'customer' ? whyRfm.ownCycle : whyRfm.shopCycle
          }
        />
        <Row label={whyRfm.overdue} value={cycleDays === null ? null : overdue} />
      </ul>
      {doubt === null ? null : (
        <p className={styles['text']}>{whyRfm.mayReturn(formats.percent(doubt))}</p>
      )}
    </Part>
  )
}

/** Where a buyer stands in the shop and in their own rhythm, and what suits them. */
export function WhyRfm({ card, aside, onBack }: WhyProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { whyRfm, treatments } = words.customer
  const { rfm, segment } = card.scores
  return (
    <Sheet title={whyRfm.title} aside={aside} onBack={onBack}>
      <Lead text={leadOf(segment, words, formats)} />
      {segment === null ? null : (
        <Part title={whyRfm.treatment}>
          <p className={styles['text']}>{treatments[segment.id]}</p>
        </Part>
      )}
      {rfm === null ? null : <Place rfm={rfm} formats={formats} />}
      <Rhythm scores={card.scores} formats={formats} />
    </Sheet>
  )
}
