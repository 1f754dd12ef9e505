import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useWords } from '@/components/workbench/words'
import type { Money } from '@/lib/shared/money'

import { writeMoneyField } from './amounts'
import styles from './form.module.css'
import { TIE_KINDS } from './package-draft'
import type { PackagePartProps } from './package-sheet'
import { useShop } from './shop-context'

export interface PackagePriceProps extends PackagePartProps {
  /** Sum of the members' list prices; null: unknown. */
  readonly sum: Money | null
}

/** Its price, the price it is compared with, and what on the platform makes it true. */
export function PackagePrice(props: PackagePriceProps) {
  const { draft, errors, onChange, sum } = props
  const { sales } = useWords()
  const { editor } = sales.packages
  const { formats } = useShop()
  return (
    <>
      <div className={styles['fields']}>
        <TextField
          label={editor.price(draft.currency)}
          note={editor.priceNote}
          inputMode="decimal"
          maxLength={14}
          testId="package-price"
          value={draft.price}
          error={errors.has('price') ? sales.amountWrong : null}
          onChange={(event) => onChange({ price: event.target.value })}
        />
        <TextField
          label={editor.original(draft.currency)}
          note={editor.originalNote}
          inputMode="decimal"
          maxLength={14}
          testId="package-original"
          value={draft.originalPrice}
          error={errors.has('originalPrice') ? sales.amountWrong : null}
          after={
            sum === null || draft.originalPrice === writeMoneyField(sum) ? null : (
              <Button
                variant="text"
                size="small"
                data-testid="take-sum"
                onClick={() => onChange({ originalPrice: writeMoneyField(sum) })}
              >
                {editor.takeSum(formats.money(sum))}
              </Button>
            )
          }
          onChange={(event) => onChange({ originalPrice: event.target.value })}
        />
      </div>
      <Tie {...props} />
    </>
  )
}

function Tie({ draft, errors, onChange }: PackagePartProps) {
  const { sales } = useWords()
  const { editor } = sales.packages
  return (
    <fieldset className={styles['group']}>
      <legend>
        {editor.tie} <span className={styles['note']}>{editor.tieNote}</span>
      </legend>
      <div className={styles['fields']}>
        <SelectField
          labelHidden
          label={editor.tie}
          testId="package-tie"
          value={draft.tie}
          options={TIE_KINDS.map((value) => ({ value, label: editor.ties[value] }))}
          onValue={(value) =>
            onChange({ tie: TIE_KINDS.find((each) => each === value) ?? draft.tie })
          }
        />
        {draft.tie === 'none' ? null : (
          <TextField
            labelHidden
            label={draft.tie === 'sku' ? editor.tieSku : editor.tieName}
            placeholder={draft.tie === 'sku' ? editor.tieSku : editor.tieName}
            maxLength={draft.tie === 'sku' ? 64 : 300}
            testId="tie-name"
            value={draft.tieName}
            error={errors.has('tieName') ? editor.tieEmpty : null}
            onChange={(event) => onChange({ tieName: event.target.value })}
          />
        )}
      </div>
      {draft.tie === 'none' || draft.tie === 'sku' ? null : (
        <Times names={['tieFrom', 'tieTo']} draft={draft} errors={errors} onChange={onChange} />
      )}
    </fieldset>
  )
}

interface TimesProps extends PackagePartProps {
  readonly names: readonly ['from' | 'tieFrom', 'to' | 'tieTo']
}

/** From when until when, in the platform's zone. */
export function Times({ names, draft, errors, onChange }: TimesProps) {
  const { sales } = useWords()
  const { editor } = sales.packages
  return (
    <div className={styles['fields']}>
      {names.map((name) => (
        <TextField
          key={name}
          type="datetime-local"
          label={editor.times[name]}
          testId={`package-${name}`}
          value={draft[name]}
          error={errors.has(name) ? sales.timeWrong : null}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      ))}
    </div>
  )
}
