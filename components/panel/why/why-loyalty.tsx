import { useFormats, useWords } from '@/components/ui/words'

import { Sheet } from '../sheet'
import { Lead, Part, Row, type WhyProps } from './why-parts'
import styles from './why.module.css'

/** Why a buyer counts as loyal: four indicators, the unknown ones said to be. */
export function WhyLoyalty({ card, aside, onBack }: WhyProps) {
  const { customer } = useWords()
  const formats = useFormats(card.platform)
  const { whyLoyalty, levels } = customer
  const { level, indicators, known } = card.scores.loyalty
  return (
    <Sheet
      title={level === null ? whyLoyalty.titleNone : whyLoyalty.title(levels[level])}
      aside={aside}
      onBack={onBack}
    >
      <Lead text={whyLoyalty.lead(formats.number(known), formats.number(indicators.length))} />
      <Part title={whyLoyalty.parts}>
        <ul>
          {indicators.map(({ indicator, level: of }) => (
            <Row
              key={indicator}
              testId={`indicator-${indicator}`}
              label={whyLoyalty.indicators[indicator]}
              value={of === null ? null : levels[of]}
            />
          ))}
        </ul>
      </Part>
      {known < indicators.length ? <p className={styles['note']}>{whyLoyalty.ask}</p> : null}
    </Sheet>
  )
}
