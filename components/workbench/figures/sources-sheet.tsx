import { useState } from 'react'

import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { WAYS, type Way } from '@/lib/figures/sources'
import { minorDigits } from '@/lib/shared/amount'

import { EditSheet } from '../offers/edit-sheet'
import styles from './figures.module.css'
import { useSources } from './reported-traffic'
import { SheetSave } from './sheet-save'
import { readSources, writeSources, type TypedSource } from './source-draft'
import { useShopOwner } from './use-shop-owner'

const NONE: ReadonlySet<string> = new Set()

export interface SourcesSheetProps {
  readonly shopId: string
  readonly currency: string
  /** 2026-11 */
  readonly month: string
  readonly onClose: () => void
}

/** Whom each way brought in a month, and what it cost. */
export function SourcesSheet({ shopId, currency, month, onClose }: SourcesSheetProps) {
  const { growth } = useWords()
  const { sources: words } = growth
  const { owner, keep, hasFailed } = useShopOwner(shopId)
  const digits = minorDigits(currency)
  const { reported } = useSources(shopId, month)
  const told = writeSources(reported, digits)
  const [first] = useState(() => writeSources(owner.sources?.[month], digits))
  const [draft, setDraft] = useTyped(`sources ${shopId} ${month}`, () => first)
  const read = readSources(draft, digits)
  const save = async (): Promise<void> => {
    if (!read.ok) return
    if (await keep({ sources: { ...owner.sources, [month]: read.sources } })) onClose()
  }
  return (
    <EditSheet
      title={`${words.title}, ${month}`}
      isChanged={draft !== first}
      testId="sources-sheet"
      onClose={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['empty']}>{words.lead}</p>
        {WAYS.map((way) => (
          <WayFields
            key={way}
            way={way}
            currency={currency}
            typed={draft[way]}
            told={told[way]}
            wrong={read.ok ? NONE : read.wrong}
            onType={(change) => setDraft({ ...draft, [way]: { ...draft[way], ...change } })}
          />
        ))}
        <SheetSave
          testId="keep-sources"
          isSound={read.ok}
          hasFailed={hasFailed}
          onSave={() => void save()}
        />
      </div>
    </EditSheet>
  )
}

interface WayFieldsProps {
  readonly way: Way
  readonly currency: string
  readonly typed: TypedSource
  /** What traffic reports say, where nothing is typed. */
  readonly told: TypedSource
  readonly wrong: ReadonlySet<string>
  readonly onType: (change: Partial<TypedSource>) => void
}

function WayFields({ way, currency, typed, told, wrong, onType }: WayFieldsProps) {
  const { sources: words } = useWords().growth
  const name = words.ways[way]
  return (
    <div className={styles['pair']}>
      <TextField
        label={words.customersOf(name)}
        inputMode="numeric"
        value={typed.customers}
        placeholder={told.customers}
        error={wrong.has(`${way} customers`) ? words.wrongCount : null}
        testId={`source-${way}-customers`}
        onChange={({ target }) => onType({ customers: target.value })}
      />
      <TextField
        label={words.costOf(name, currency)}
        inputMode="decimal"
        value={typed.cost}
        placeholder={told.cost}
        error={wrong.has(`${way} cost`) ? words.wrongCost : null}
        testId={`source-${way}-cost`}
        onChange={({ target }) => onType({ cost: target.value })}
      />
    </div>
  )
}
