import { useState } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { TextField } from '@/components/ui/field'
import { useTyped } from '@/components/ui/typed'
import { useWords } from '@/components/workbench/words'
import { minorDigits } from '@/lib/shared/amount'

import { EditSheet } from '../offers/edit-sheet'
import { useWorkbench } from '../use-workbench'
import styles from './figures.module.css'
import { SheetSave } from './sheet-save'
import { readTarget, writeTarget, type TargetDraft } from './target-draft'
import { useShopOwner } from './use-shop-owner'

export interface TargetsSheetProps {
  readonly shopId: string
  readonly currency: string
  /** 2026-11 */
  readonly month: string
  readonly onClose: () => void
}

/** What is typed of a month's targets, and how it is kept. */
function useTargetDraft({ shopId, currency, month, onClose }: TargetsSheetProps) {
  const { surveys } = useWorkbench()
  const { owner, keep, hasFailed } = useShopOwner(shopId)
  const digits = minorDigits(currency)
  const before = owner.targets?.[month]
  const [first] = useState(() => writeTarget(before, digits))
  const [draft, setDraft] = useTyped(`targets ${shopId} ${month}`, () => first)
  const read = readTarget(draft, digits)
  const save = async (): Promise<void> => {
    if (!read.ok) return
    if (!(await keep({ targets: { ...owner.targets, [month]: read.target } }))) return
    // What was not counted before is counted now.
    if (JSON.stringify(read.target.clearance) !== JSON.stringify(before?.clearance ?? []))
      surveys.run([shopId])
    onClose()
  }
  return { draft, setDraft, read, isChanged: draft !== first, save, hasFailed }
}

/** What the owner wants of a month. */
export function TargetsSheet(props: TargetsSheetProps) {
  const { currency, month, onClose } = props
  const { growth } = useWords()
  const { targets: words } = growth
  const { draft, setDraft, read, isChanged, save, hasFailed } = useTargetDraft(props)
  const field = (name: keyof TargetDraft, said: string) => ({
    value: draft[name],
    error: !read.ok && read.wrong.has(name) ? said : null,
    testId: `target-${name}`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: target.value }),
  })
  return (
    <EditSheet
      title={`${words.title}, ${month}`}
      isChanged={isChanged}
      testId="targets-sheet"
      onClose={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['empty']}>{words.lead}</p>
        <div className={styles['fields']}>
          <TextField
            label={words.salesIn(currency)}
            inputMode="decimal"
            {...field('sales', words.wrongAmount)}
          />
          <TextField
            label={words.conversionIn}
            inputMode="decimal"
            {...field('conversion', words.wrongShare)}
          />
        </div>
        <AreaField label={words.clearance} rows={4} {...field('clearance', words.wrongLines)} />
        <SheetSave
          testId="keep-targets"
          isSound={read.ok}
          hasFailed={hasFailed}
          onSave={() => void save()}
        />
      </div>
    </EditSheet>
  )
}
