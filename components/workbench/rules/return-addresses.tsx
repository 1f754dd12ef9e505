import { useState } from 'react'

import { Button } from '@/components/ui/button'
import { useWords } from '@/components/workbench/words'
import type { KnownShop } from '@/lib/files/work-protocol'

import { Card } from '../card'
import { Notice } from '../notice'
import { TextArea } from '../text-area'
import { useWorkbench } from '../use-workbench'
import styles from './rules.module.css'
import { useRuleBook } from './use-rule-book'

/** Longest text that is kept. */
const MOST_SIGNS = 500

/** Where goods go back to, in the words that a buyer is given, for each shop. */
export function ReturnAddresses({ onChanged }: { readonly onChanged: () => Promise<void> }) {
  const { watch, workbench } = useWords()
  const { returns: own } = watch.rules
  const { shops } = useWorkbench()
  const { book, hasFailed, change } = useRuleBook(onChanged)
  const addresses = book.returnAddresses ?? {}
  return (
    <Card title={own.title} padded testId="return-addresses">
      <p className={styles['ground']}>{own.note}</p>
      {hasFailed ? <Notice tone="bad">{workbench.settings.notSaved}</Notice> : null}
      {shops?.map((shop) => (
        <AddressField
          key={shop.id}
          shop={shop}
          kept={addresses[shop.id] ?? ''}
          onKeep={(text) => change({ returnAddresses: { ...addresses, [shop.id]: text } })}
        />
      ))}
      {shops?.length === 0 ? <p>{workbench.noShop}</p> : null}
    </Card>
  )
}

interface AddressFieldProps {
  readonly shop: KnownShop
  readonly kept: string
  readonly onKeep: (text: string) => Promise<boolean>
}

function AddressField({ shop, kept, onKeep }: AddressFieldProps) {
  const { returns: own } = useWords().watch.rules
  const [text, setText] = useState(kept)
  return (
    <div className={styles['parts']}>
      <TextArea
        label={shop.name ?? shop.nativeId}
        testId="return-address"
        maxLength={MOST_SIGNS}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={styles['buttons']}>
        <Button
          data-testid="keep-address"
          disabledReason={text.trim() === kept ? own.same : null}
          onClick={() => void onKeep(text.trim())}
        >
          {own.keep}
        </Button>
      </div>
    </div>
  )
}
