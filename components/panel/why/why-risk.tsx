import { useNow } from '@/components/ui/use-now'
import { useScreenShare } from '@/components/ui/screen-share'
import { useFormats, useWords } from '@/components/ui/words'
import type { CustomerCard } from '@/lib/customers/card'
import type { RiskVerdict } from '@/lib/customers/scores'
import type { Formats } from '@/lib/i18n/formats'
import type { Catalogue } from '@/lib/i18n/translate'

import { ordersWords } from '../glance'
import { never } from '../never'
import { Sheet } from '../sheet'
import { Lead, Part, Row, type WhyProps } from './why-parts'
import styles from './why.module.css'

/** The sentence that the figures prove: the customer's refunds against the shop's. */
function leadOf(risk: RiskVerdict, words: Catalogue, formats: Formats): string {
  const { whyRisk } = words.customer
  const { refunded, orders, refundShare, shopRefundShare } = risk
  if (orders === 0 || refundShare === null) return whyRisk.leadNone
  const lead = whyRisk.lead(formats.number(refunded), ordersWords(orders, words, formats))
  if (shopRefundShare === null) return lead + whyRisk.shopUnknown
  const against = refundShare > shopRefundShare ? whyRisk.above : whyRisk.below
  return lead + against(formats.percent(shopRefundShare))
}

function Warnings({ card }: { readonly card: CustomerCard }) {
  const { common, customer, records } = useWords()
  const formats = useFormats(card.platform)
  const now = useNow(never)
  const isShared = useScreenShare()
  const { warnings } = card.scores.risk
  if (warnings.length === 0) return <p className={styles['text']}>{customer.whyRisk.noWarnings}</p>
  if (isShared) return <p className={styles['text']}>{records.share.note}</p>
  return warnings.map(({ id, reason, evidence, author, at, until }) => (
    <div key={id} className={styles['warning']}>
      <b>{records.reasons[reason]}</b>
      <p>{evidence}</p>
      <small>
        {[
          customer.warning.by(author, formats.day(at, now)),
          customer.warning.until(formats.day(until, now)),
        ].join(common.dot)}
      </small>
    </div>
  ))
}

/** Why a buyer's risk is what it is: conduct against the shop's, and the warnings that people set. */
export function WhyRisk({ card, aside, onBack }: WhyProps) {
  const words = useWords()
  const formats = useFormats(card.platform)
  const { whyRisk, risks } = words.customer
  const { risk } = card.scores
  const { level, refundShare, shopRefundShare } = risk
  const isKnown = risk.orders > 0
  const count = (value: number): string | null => (isKnown ? formats.number(value) : null)
  return (
    <Sheet
      title={level === null ? whyRisk.titleNone : whyRisk.title(risks[level])}
      aside={aside}
      onBack={onBack}
    >
      <Lead text={leadOf(risk, words, formats)} />
      <Part title={whyRisk.facts}>
        <ul>
          <Row
            label={whyRisk.share}
            value={refundShare === null ? null : formats.percent(refundShare)}
            ground={
              shopRefundShare === null
                ? null
                : `${whyRisk.shopShare} ${formats.percent(shopRefundShare)}`
            }
          />
          <Row label={whyRisk.refunds} value={count(risk.refunded)} />
          <Row label={whyRisk.disputes} value={count(risk.disputes)} />
          <Row label={whyRisk.unpaid} value={count(risk.unpaid)} />
        </ul>
      </Part>
      <Part title={whyRisk.warnings}>
        <Warnings card={card} />
      </Part>
      <p className={styles['note']}>{whyRisk.note}</p>
    </Sheet>
  )
}
