import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'

import { Card } from '../card'
import { Notice } from '../notice'
import { useWorkbench } from '../use-workbench'
import { readMoneyField, writeMoneyField } from './amounts'
import styles from './form.module.css'
import { readPercentField, writePercentField } from './percent-field'
import { useShop } from './shop-context'

/** The least margin that offers keep, and what sending costs. */
export function TermsPart() {
  const { sales } = useWords()
  const { draft, reading, done, change, save } = useTerms()
  const { terms: own } = sales
  const isWrong = reading.marginFloor === 'wrong' || reading.shippingCost === 'wrong'
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    void save()
  }
  return (
    <Card title={own.title} meta={own.note} padded testId="offer-terms">
      <form className={styles['terms']} noValidate onSubmit={send}>
        <TextField
          label={own.floor}
          note={own.floorNote}
          inputMode="decimal"
          maxLength={6}
          testId="margin-floor"
          value={draft.floor}
          error={reading.marginFloor === 'wrong' ? own.floorWrong : null}
          onChange={(event) => change({ floor: event.target.value })}
        />
        <TextField
          label={own.shipping(draft.currency)}
          note={own.shippingNote}
          inputMode="decimal"
          maxLength={14}
          testId="shipping-cost"
          value={draft.shipping}
          error={reading.shippingCost === 'wrong' ? sales.amountWrong : null}
          onChange={(event) => change({ shipping: event.target.value })}
        />
        <div>
          <Button
            type="submit"
            variant="filled"
            data-testid="keep-terms"
            disabledReason={isWrong ? sales.mendFirst : null}
          >
            {sales.save}
          </Button>
        </div>
        {done === null ? null : (
          <Notice tone={done ? 'good' : 'bad'}>{done ? own.saved : sales.notKept}</Notice>
        )}
      </form>
    </Card>
  )
}

/** The terms as they are typed, and keeping them. */
function useTerms() {
  const { settings, saveSettings } = useWorkbench()
  const { shopId, terms, currency } = useShop()
  const [draft, setDraft] = useTyped(`terms ${shopId}`, () => ({
    currency: terms.shippingCost?.currency ?? currency,
    floor: writePercentField(terms.marginFloor),
    shipping: writeMoneyField(terms.shippingCost),
  }))
  const [done, setDone] = useState<boolean | null>(null)
  const marginFloor = readPercentField(draft.floor)
  const shippingCost = readMoneyField(draft.shipping, draft.currency)
  const save = async (): Promise<void> => {
    if (marginFloor === 'wrong' || shippingCost === 'wrong') return
    const offerTerms = { ...settings.offerTerms, [shopId]: { marginFloor, shippingCost } }
    setDone(await saveSettings({ offerTerms }))
  }
  const change = (some: Partial<typeof draft>): void => {
    setDone(null)
    setDraft({ ...draft, ...some })
  }
  return { draft, reading: { marginFloor, shippingCost }, done, change, save }
}
