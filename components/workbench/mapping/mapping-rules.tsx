import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icons'
import { SelectField } from '@/components/ui/select-field'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { RULE_TESTS, type RowRule } from '@/lib/files/mapping/column-mapping'

import form from '../offers/form.module.css'
import type { MappingPartProps } from './mapping-columns'
import { negativeColumn, newRule } from './mapping-draft'
import styles from './mapping.module.css'

const RULES_MOST = 20
const EFFECTS = ['leave-out', 'return'] as const

/** Which rows are no sale. */
export function MappingRules({ draft, peek, onChange }: MappingPartProps) {
  const words = useWords().mapping
  const { rules } = draft
  const negative = negativeColumn(draft, peek)
  const setRules = (next: readonly RowRule[]): void => onChange({ ...draft, rules: next })
  const [first = ''] = peek.columns
  return (
    <fieldset className={form['group']}>
      <legend>{words.rules}</legend>
      {rules.length === 0 ? <p className={form['note']}>{words.rulesNone}</p> : null}
      {rules.map((rule, at) => (
        <RuleFields
          // oxlint-disable-next-line react/no-array-index-key -- rules have no other name than their place
          key={at}
          at={at}
          rule={rule}
          columns={peek.columns}
          onChange={(changed) => setRules(rules.with(at, changed))}
          onRemove={() => setRules(rules.toSpliced(at, 1))}
        />
      ))}
      <div className={styles['acts']}>
        {rules.length >= RULES_MOST ? null : (
          <Button data-testid="add-rule" onClick={() => setRules([...rules, newRule(first)])}>
            {words.addRule}
          </Button>
        )}
        {negative === null ? null : (
          <Button
            variant="text"
            data-testid="propose-negative"
            onClick={() => setRules([...rules, newRule(negative, 'negative')])}
          >
            {words.proposeNegative(negative)}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

interface RuleFieldsProps {
  readonly at: number
  readonly rule: RowRule
  readonly columns: readonly string[]
  readonly onChange: (rule: RowRule) => void
  readonly onRemove: () => void
}

function RuleFields({ at, rule, columns, onChange, onRemove }: RuleFieldsProps) {
  const words = useWords().mapping
  const formats = useFormats()
  const remove = words.removeRule(formats.number(at + 1))
  const needsValue = rule.test === 'is' || rule.test === 'begins'
  return (
    <div className={styles['rule']} data-testid="map-rule">
      <SelectField
        label={words.ruleColumn}
        value={rule.column}
        options={[...new Set(columns)].map((name) => ({ value: name, label: name }))}
        onValue={(column) => onChange({ ...rule, column })}
      />
      <SelectField
        label={words.ruleTest}
        value={rule.test}
        options={RULE_TESTS.map((test) => ({ value: test, label: words.tests[test] }))}
        onValue={(value) =>
          onChange({ ...rule, test: RULE_TESTS.find((each) => each === value) ?? rule.test })
        }
      />
      {needsValue ? (
        <TextField
          label={words.ruleValue}
          maxLength={100}
          value={rule.value}
          onChange={(event) => onChange({ ...rule, value: event.target.value })}
        />
      ) : (
        <span />
      )}
      <SelectField
        label={words.ruleEffect}
        value={rule.effect}
        options={EFFECTS.map((effect) => ({ value: effect, label: words.effects[effect] }))}
        onValue={(value) =>
          onChange({ ...rule, effect: EFFECTS.find((each) => each === value) ?? rule.effect })
        }
      />
      <Button variant="icon" aria-label={remove} title={remove} onClick={onRemove}>
        <Icon name="cross" />
      </Button>
    </div>
  )
}
