import { useState, type SubmitEvent } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { Button } from '@/components/ui/button'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import type { Product } from '@/lib/offers/product'
import { TEXT_LIMIT } from '@/lib/shared/text-limit'

import { Notice } from '../notice'
import { useServices } from '../services'
import { CheckField } from './check-field'
import { EditSheet } from './edit-sheet'
import styles from './form.module.css'
import {
  changedFacts,
  draftProduct,
  readProductDraft,
  type ProductDraft,
  type ProductErrors,
} from './product-draft'
import { ProductFacts } from './product-facts'
import { ProductLists } from './product-lists'
import { useShop } from './shop-context'

export interface ProductSheetProps {
  /** Null: a new one. */
  readonly product: Product | null
  readonly onClose: () => void
  readonly onKept: (title: string) => void
}

/** What every part of the form is given. */
export interface ProductPartProps {
  readonly draft: ProductDraft
  readonly errors: ProductErrors
  readonly onChange: (some: Partial<ProductDraft>) => void
}

const NO_ERRORS: ProductErrors = new Set()

/** All that is known of one product, to be changed. */
export function ProductSheet({ product, onClose, onKept }: ProductSheetProps) {
  const { sales } = useWords()
  const { currency } = useShop()
  const [first] = useState(() => draftProduct(product, currency))
  const [draft, setDraft] = useTyped(`product ${product?.id ?? ''}`, () => first)
  const { keep, errors, isBusy, hasFailed } = useKeeping(product, onKept)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(first)
  const onChange = (some: Partial<ProductDraft>): void => setDraft({ ...draft, ...some })
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    if (isChanged) void keep(draft)
  }
  const part: ProductPartProps = { draft, errors, onChange }
  const { form } = sales.products
  return (
    <EditSheet
      title={product?.title ?? sales.products.add}
      isChanged={isChanged}
      onClose={onClose}
      testId="product-sheet"
    >
      <form className={styles['form']} noValidate onSubmit={send}>
        <ProductFacts isNew={product === null} {...part} />
        <ProductLists {...part} />
        <AreaField
          label={form.craft}
          maxLength={TEXT_LIMIT}
          testId="product-craft"
          value={draft.craft}
          onChange={(event) => onChange({ craft: event.target.value })}
        />
        <Standing {...part} />
        <div className={styles['buttons']}>
          <Button
            type="submit"
            variant="filled"
            busy={isBusy}
            data-testid="keep-product"
            disabledReason={isChanged ? null : sales.nothingChanged}
          >
            {sales.save}
          </Button>
          {errors.size > 0 ? <Notice tone="warn">{sales.mendFirst}</Notice> : null}
          {hasFailed ? <Notice tone="bad">{sales.notKept}</Notice> : null}
        </div>
      </form>
    </EditSheet>
  )
}

function useKeeping(product: Product | null, onKept: (title: string) => void) {
  const { call } = useServices()
  const { shopId } = useShop()
  const [errors, setErrors] = useState(NO_ERRORS)
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const keep = async (draft: ProductDraft): Promise<void> => {
    const reading = readProductDraft(draft)
    setErrors(reading.ok ? NO_ERRORS : reading.errors)
    if (!reading.ok) return
    setBusy(true)
    const facts = changedFacts(product, reading.facts)
    const answer = await call('keepProduct', { shopId, productId: reading.id, facts })
    setBusy(false)
    setFailed(!answer.ok)
    if (answer.ok) onKept(reading.facts.title)
  }
  return { keep, errors, isBusy, hasFailed }
}

/** Whether it is offered at all, or before others. */
function Standing({ draft, onChange }: ProductPartProps) {
  const { form } = useWords().sales.products
  return (
    <div>
      <CheckField
        label={form.clearance}
        note={form.clearanceNote}
        testId="product-clearance"
        checked={draft.isClearance}
        onChange={(isClearance) => onChange({ isClearance })}
      />
      <CheckField
        label={form.barred}
        note={form.barredNote}
        testId="product-barred"
        checked={draft.isBarred}
        onChange={(isBarred) => onChange({ isBarred })}
      />
    </div>
  )
}
