import { useState } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { NO_OWNER_SETTINGS, ownerOf } from '@/lib/figures/owner-of'

import { Notice } from '../notice'
import { EditSheet } from '../offers/edit-sheet'
import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'
import styles from './figures.module.css'
import { readVisitorLines, writeVisitorLines } from './visitor-lines'

export interface VisitorsSheetProps {
  readonly shopId: string
  /** The last day, as days since 1970-01-01, and how many there are. */
  readonly through: number
  readonly days: number
  readonly onClose: () => void
}

/** Visitors by day, typed in or pasted from the marketplace's own report. */
export function VisitorsSheet({ shopId, through, days, onClose }: VisitorsSheetProps) {
  const { figures: words } = useWords()
  const formats = useFormats()
  const { settings } = useWorkbench()
  const { save, hasFailed } = useSaving()
  const owner = ownerOf(settings.figures, shopId)
  const [before] = useState(() => writeVisitorLines(owner.visitors, through - days + 1, through))
  const [text, setText] = useState(before)
  const lines = readVisitorLines(text)
  const wrong = lines.flatMap((each) => (each.ok ? [] : [formats.number(each.line)]))
  const error = wrong.length === 0 ? null : words.visitors.wrong(wrong.join(', '))
  const keep = async (): Promise<void> => {
    const visitors = { ...owner.visitors }
    for (const each of lines) {
      if (!each.ok) continue
      if (each.day === null) delete visitors[each.date]
      else visitors[each.date] = each.day
    }
    const known = settings.figures ?? NO_OWNER_SETTINGS
    const shops = { ...known.shops, [shopId]: { ...owner, visitors } }
    if (await save({ figures: { ...known, shops } })) onClose()
  }
  return (
    <EditSheet
      title={words.visitors.title}
      isChanged={text !== before}
      testId="visitors"
      onClose={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['empty']}>{words.visitors.lead}</p>
        <AreaField
          label={words.visitors.label}
          rows={20}
          value={text}
          error={error}
          testId="visitor-lines"
          onChange={({ target }) => setText(target.value)}
        />
        <div className={styles['buttons']}>
          <Button
            variant="filled"
            data-testid="keep-visitors"
            disabledReason={error === null ? null : words.mendFirst}
            onClick={() => void keep()}
          >
            {words.save}
          </Button>
          {hasFailed ? <Notice tone="bad">{words.notSaved}</Notice> : null}
        </div>
      </div>
    </EditSheet>
  )
}
