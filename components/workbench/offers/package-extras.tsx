import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/workbench/words'

import { CheckField } from './check-field'
import styles from './form.module.css'
import { Times } from './package-price'
import type { PackagePartProps } from './package-sheet'
import { useShop } from './shop-context'

/** How long it runs, and what comes with it. */
export function PackageExtras(props: PackagePartProps) {
  const { draft, errors, onChange } = props
  const { sales } = useWords()
  const { zone } = useShop()
  const { editor } = sales.packages
  return (
    <>
      <div className={styles['group']}>
        <Times names={['from', 'to']} {...props} />
        <p className={styles['note']}>{editor.zone(zone)}</p>
      </div>
      <div className={styles['fields']}>
        <TextField
          label={editor.gift}
          note={editor.giftNote}
          maxLength={300}
          testId="package-gift"
          value={draft.gift}
          error={errors.has('gift') ? editor.giftNeeded : null}
          onChange={(event) => onChange({ gift: event.target.value })}
        />
        <TextField
          label={editor.giftCost(draft.currency)}
          note={sales.products.form.unknownNote}
          inputMode="decimal"
          maxLength={14}
          testId="package-gift-cost"
          value={draft.giftCost}
          error={errors.has('giftCost') ? sales.amountWrong : null}
          onChange={(event) => onChange({ giftCost: event.target.value })}
        />
      </div>
      <CheckField
        label={editor.freeShipping}
        testId="package-free-shipping"
        checked={draft.freeShipping}
        onChange={(freeShipping) => onChange({ freeShipping })}
      />
    </>
  )
}
