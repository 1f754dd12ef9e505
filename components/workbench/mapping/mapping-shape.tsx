import { useId } from 'react'

import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'
import { TIME_PATTERNS } from '@/lib/files/mapping/column-mapping'
import { ORDER_STATES } from '@/lib/shared/orders'
import { PLATFORM_IDS } from '@/lib/shared/platforms'

import form from '../offers/form.module.css'
import type { MappingPartProps } from './mapping-columns'
import { withPlatform, type MappingDraft } from './mapping-draft'

export interface MappingShapeProps extends MappingPartProps {
  /** Names of the parts that are not right. */
  readonly wrong: ReadonlySet<string>
}

const asOptions = <Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
) => values.map((value) => ({ value, label: words[value] }))

/** What a row stands for, and how times and money are written. */
export function MappingShape(props: MappingShapeProps) {
  const { draft, onChange } = props
  const { mapping: words, common } = useWords()
  return (
    <fieldset className={form['group']}>
      <legend>{words.shape}</legend>
      <div className={form['fields']}>
        <SelectField
          label={words.platform}
          testId="map-platform"
          value={draft.platform}
          options={asOptions(PLATFORM_IDS, common.platforms)}
          onValue={(value) => {
            const platform = PLATFORM_IDS.find((each) => each === value)
            if (platform !== undefined) onChange(withPlatform(draft, platform))
          }}
        />
        <Choices {...props} />
        <ZoneField {...props} />
        <TextField
          label={words.currency}
          testId="map-money"
          maxLength={3}
          value={draft.currency}
          error={props.wrong.has('currency') ? words.currencyWrong : null}
          onChange={(event) => onChange({ ...draft, currency: event.target.value.toUpperCase() })}
        />
      </div>
    </fieldset>
  )
}

const GRAINS = ['order', 'item'] as const
const MONEY_OF = ['item', 'order'] as const
const DECIMALS = ['point', 'comma'] as const

/** What is one of a few. */
function Choices({ draft, onChange }: MappingPartProps) {
  const words = useWords().mapping
  const pick = <Key extends 'grain' | 'moneyOf' | 'pattern' | 'decimal'>(
    key: Key,
    values: readonly MappingDraft[Key][],
  ) => ({
    testId: `map-${key}`,
    value: draft[key],
    onValue: (value: string): void => {
      const chosen = values.find((each) => each === value)
      if (chosen !== undefined) onChange({ ...draft, [key]: chosen })
    },
  })
  return (
    <>
      <SelectField
        label={words.grain}
        options={asOptions(GRAINS, words.grains)}
        {...pick('grain', GRAINS)}
      />
      {draft.grain === 'item' ? (
        <SelectField
          label={words.moneyOf}
          options={asOptions(MONEY_OF, words.moneyOfs)}
          {...pick('moneyOf', MONEY_OF)}
        />
      ) : null}
      <SelectField
        label={words.pattern}
        options={asOptions(TIME_PATTERNS, words.patterns)}
        {...pick('pattern', TIME_PATTERNS)}
      />
      <SelectField
        label={words.decimal}
        options={asOptions(DECIMALS, words.decimals)}
        {...pick('decimal', DECIMALS)}
      />
    </>
  )
}

function ZoneField({ draft, wrong, onChange }: MappingShapeProps) {
  const words = useWords().mapping
  const listId = useId()
  return (
    <>
      <TextField
        label={words.zone}
        testId="map-zone"
        list={listId}
        maxLength={60}
        value={draft.zone}
        error={wrong.has('zone') ? words.zoneWrong : null}
        onChange={(event) => onChange({ ...draft, zone: event.target.value })}
      />
      <datalist id={listId}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </>
  )
}

const stateOf = (value: string) => ORDER_STATES.find((each) => each === value) ?? null

/** What the words of a status column mean; without one, what all orders are. */
export function MappingStates({ draft, onChange }: MappingPartProps) {
  const { mapping: words, common } = useWords()
  const options = [
    { value: '', label: words.noState },
    ...asOptions(ORDER_STATES, common.orderStates),
  ]
  if (draft.columns.state === undefined)
    return (
      <div className={form['fields']}>
        <SelectField
          label={words.stateOfAll}
          testId="map-state-of-all"
          value={draft.stateOfAll ?? ''}
          options={options}
          onValue={(value) => onChange({ ...draft, stateOfAll: stateOf(value) })}
        />
      </div>
    )
  return (
    <fieldset className={form['group']}>
      <legend>
        {words.states} <span className={form['note']}>{words.statesNote}</span>
      </legend>
      <div className={form['fields']}>
        {Object.entries(draft.states).map(([word, state]) => (
          <SelectField
            key={word}
            label={word}
            value={state ?? ''}
            options={options}
            onValue={(value) =>
              onChange({ ...draft, states: { ...draft.states, [word]: stateOf(value) } })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
