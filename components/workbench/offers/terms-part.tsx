import { useState, type SubmitEvent } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { useWords } from '@/components/ui/words'

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
  const { settings, saveSettings } = useWorkbench()
  const { shopId, terms, currency: shopCurrency } = useShop()
  const currency = terms.shippingCost?.currency ?? shopCurrency
  const [floor, setFloor] = useState(() => writePercentField(terms.marginFloor))
  const [cost, setCost] = useState(() => writeMoneyField(terms.shippingCost))
  const [done, setDone] = useState<boolean | null>(null)
  const marginFloor = readPercentField(floor)
  const shippingCost = readMoneyField(cost, currency)
  const { terms: own } = sales
  const save = async (): Promise<void> => {
    if (marginFloor === 'wrong' || shippingCost === 'wrong') return
    const offerTerms = { ...settings.offerTerms, [shopId]: { marginFloor, shippingCost } }
    setDone(await saveSettings({ offerTerms }))
  }
  const send = (event: SubmitEvent): void => {
    event.preventDefault()
    void save()
  }
  const change = (set: (text: string) => void, text: string): void => {
    setDone(null)
    set(text)
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
          value={floor}
          error={marginFloor === 'wrong' ? own.floorWrong : null}
          onChange={(event) => change(setFloor, event.target.value)}
        />
        <TextField
          label={own.shipping(currency)}
          note={own.shippingNote}
          inputMode="decimal"
          maxLength={14}
          testId="shipping-cost"
          value={cost}
          error={shippingCost === 'wrong' ? sales.amountWrong : null}
          onChange={(event) => change(setCost, event.target.value)}
        />
        <div>
          <Button
            type="submit"
            variant="filled"
            data-testid="keep-terms"
            disabledReason={
              marginFloor === 'wrong' || shippingCost === 'wrong' ? sales.mendFirst : null
            }
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
