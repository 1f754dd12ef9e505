import { useTierName } from '@/components/ui/tier-looks'
import { useWords } from '@/components/workbench/words'
import { TIER_ORDER } from '@/lib/settings/tier-draft'

import { TextArea } from '../text-area'
import type { TierFieldsProps } from './tier-table'
import styles from './tiers.module.css'

/** What each tier gives, a line each. */
export function TierBenefits({ draft, errors, onChange }: TierFieldsProps) {
  const words = useWords().people.tiers
  const nameOf = useTierName()
  return (
    <fieldset className={styles['benefits']}>
      <legend>
        {words.benefits} <span className={styles['quiet']}>{words.benefitsNote}</span>
      </legend>
      {TIER_ORDER.map((tier) => {
        const error = errors[tier]?.benefits
        return (
          <TextArea
            key={tier}
            label={words.benefitsOf(nameOf(tier))}
            value={draft.tiers[tier].benefits}
            error={error === undefined ? null : words.errors[error]}
            testId={`tier-${tier}-benefits`}
            onChange={(event) => onChange(tier, { benefits: event.target.value })}
          />
        )
      })}
    </fieldset>
  )
}
