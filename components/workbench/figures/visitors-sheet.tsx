import { useState } from 'react'

import { AreaField } from '@/components/ui/area-field'
import { useTyped } from '@/components/ui/typed'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import { NO_OWNER_SETTINGS, ownerOf } from '@/lib/figures/owner-of'

import { EditSheet } from '../offers/edit-sheet'
import { useSaving } from '../use-saving'
import { useWorkbench } from '../use-workbench'
import styles from './figures.module.css'
import { SheetSave } from './sheet-save'
import { useVisitors } from './reported-traffic'
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
  const shown = useVisitors(shopId)
  const [before] = useState(() => writeVisitorLines(shown.visitors, through - days + 1, through))
  const [text, setText] = useTyped(`visitors ${shopId}`, () => before)
  const lines = readVisitorLines(text)
  const wrong = lines.flatMap((each) => (each.ok ? [] : [formats.number(each.line)]))
  const error = wrong.length === 0 ? null : words.visitors.wrong(wrong.join(', '))
  const keep = async (): Promise<void> => {
    const visitors = { ...owner.visitors }
    for (const each of lines) {
      if (!each.ok) continue
      const told = shown.reported[each.date]
      const isTold = each.day?.all === told?.all && each.day?.fresh === told?.fresh
      // What a report tells goes on as the report does; a line of nothing gives the day back to it.
      if (each.day === null || isTold) delete visitors[each.date]
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
        <SheetSave
          testId="keep-visitors"
          isSound={error === null}
          hasFailed={hasFailed}
          onSave={() => void keep()}
        />
      </div>
    </EditSheet>
  )
}
