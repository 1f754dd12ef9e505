import { useFormats, useZonedFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Preview } from '@/lib/files/work-tables-protocol'

import { Notice } from '../notice'
import form from '../offers/form.module.css'
import { ScrollBox } from '../offers/scroll-box'
import table from '../offers/sheet-table.module.css'
import { useServices } from '../services'
import { useShownNick } from '../use-shown-nick'
import styles from './mapping.module.css'
import type { PreviewState } from './use-mapping'

export interface MappingPreviewProps {
  readonly state: PreviewState
  /** Zone in which the file prints its times. */
  readonly zone: string
}

/** What would become of the first rows. */
export function MappingPreview({ state, zone }: MappingPreviewProps) {
  const words = useWords().mapping
  return (
    <section aria-label={words.preview} className={form['column']}>
      <h3>{words.preview}</h3>
      {state === null ? <p className={form['note']}>{words.missingNumber}</p> : null}
      {state === 'reading' ? <p className={form['note']}>{words.previewing}</p> : null}
      {state === 'other' ? <Notice tone="bad">{words.previewOther}</Notice> : null}
      {state === null || typeof state === 'string' ? null : <Made preview={state} zone={zone} />}
    </section>
  )
}

function Made({ preview, zone }: { readonly preview: Preview; readonly zone: string }) {
  const { mapping: words, workbench } = useWords()
  const formats = useFormats()
  const count = formats.number
  const warned = Object.entries(workbench.imports.warnings).flatMap(([warning, say]) => {
    const rows = Object.entries(preview.warnings).find(([name]) => name === warning)?.[1]
    return rows === undefined ? [] : [say(count(rows))]
  })
  return (
    <>
      <p data-testid="preview-count" aria-live="polite">
        {preview.orderCount === 0
          ? words.previewNone
          : words.previewOf(count(preview.orderCount), count(preview.rows))}
      </p>
      {warned.map((text) => (
        <p key={text} className={form['note']}>
          {text}
        </p>
      ))}
      {preview.orders.length === 0 ? null : <Orders orders={preview.orders} zone={zone} />}
      {preview.refusedCount === 0 ? null : <Refused preview={preview} />}
    </>
  )
}

function Orders({ orders, zone }: Pick<Preview, 'orders'> & { readonly zone: string }) {
  const { mapping: words, common } = useWords()
  const { heads } = words
  const formats = useFormats()
  const { clock } = useServices()
  const zoned = useZonedFormats(zone)
  const shownNick = useShownNick()
  return (
    <ScrollBox label={words.preview}>
      <table className={table['table']} data-testid="mapping-preview">
        <thead>
          <tr>
            {Object.entries(heads).map(([key, head]) => (
              <th key={key} scope="col" data-text={key === 'title' || undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map(({ facts, nick, items }) => (
            <tr key={facts.number}>
              <th scope="row">{facts.number}</th>
              <td>{nick === null ? common.unknown : shownNick(nick)}</td>
              <td>
                {facts.placedAt === undefined
                  ? common.unknown
                  : zoned.moment(facts.placedAt, clock())}
              </td>
              <td data-text>{facts.title ?? common.unknown}</td>
              <td>{formats.number(items)}</td>
              <td>{facts.pieces === undefined ? common.unknown : formats.number(facts.pieces)}</td>
              <td>
                {facts.paidMinor === undefined || facts.currency === undefined
                  ? common.unknown
                  : formats.money({ minor: facts.paidMinor, currency: facts.currency })}
              </td>
              <td>
                {facts.state === undefined ? common.unknown : common.orderStates[facts.state]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function Refused({ preview: { refused, refusedCount } }: { readonly preview: Preview }) {
  const { mapping: words, workbench, common } = useWords()
  const formats = useFormats()
  const { imports } = workbench
  return (
    <section
      data-testid="preview-refused"
      aria-label={words.refused(formats.number(refusedCount), refusedCount === 1)}
    >
      <h4>{words.refused(formats.number(refusedCount), refusedCount === 1)}</h4>
      <ul>
        {refused.map(({ row, reason, column, cell }) => (
          <li key={row} className={styles['refused']}>
            <span className={form['note']}>{imports.rowNumber(formats.number(row))}</span>
            <strong>{imports.reasons[reason]}</strong>
            <span className={form['note']}>{[column, cell].filter(Boolean).join(common.dot)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
