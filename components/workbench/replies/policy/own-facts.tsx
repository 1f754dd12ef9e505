import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { useWords } from '@/components/workbench/words'

import styles from '../replies.module.css'
import type { PolicyDraft, PolicyProblems } from './policy-draft'
import { FactUses } from './sheet-form'

export interface OwnFactsProps {
  readonly own: PolicyDraft['own']
  readonly problems: PolicyProblems['own']
  readonly most: number
  readonly onChange: (own: PolicyDraft['own']) => void
}

/** Facts that the shop names itself. */
export function OwnFacts({ own, problems, most, onChange }: OwnFactsProps) {
  const words = useWords().replies.policy
  return (
    <div className={styles['own']}>
      <h3>{words.own}</h3>
      <p className={styles['note']}>{words.ownNote}</p>
      {own.map(({ name, value }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- facts have no other identity while they are named
        <div key={place} className={styles['ownFact']} data-testid="own-fact">
          <TextField
            label={words.ownName}
            testId="own-name"
            value={name}
            error={problems.get(place) === 'name' ? words.errors.ownName : null}
            onChange={(event) => onChange(own.with(place, { value, name: event.target.value }))}
          />
          <TextField
            label={words.ownValue}
            testId="own-value"
            value={value}
            error={problems.get(place) === 'value' ? words.errors.ownValue : null}
            onChange={(event) => onChange(own.with(place, { name, value: event.target.value }))}
          />
          <Button
            variant="icon"
            aria-label={words.removeOwn(name)}
            onClick={() => onChange(own.toSpliced(place, 1))}
          >
            <Icon name="trash" size={14} />
          </Button>
          {name === '' ? null : <FactUses name={name} />}
        </div>
      ))}
      {own.length < most ? (
        <Button
          size="small"
          className={styles['start']}
          data-testid="add-own"
          onClick={() => onChange([...own, { name: '', value: '' }])}
        >
          {words.addOwn}
        </Button>
      ) : null}
    </div>
  )
}
