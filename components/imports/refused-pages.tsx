import { useEffect, useState } from 'react'

import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { useFormats } from '@/components/ui/words'
import { Notice } from '@/components/workbench/notice'
import { useServices } from '@/components/workbench/services'
import { useWords } from '@/components/workbench/words'
import type { Refusal } from '@/lib/files/row-outcomes'
import type { ImportSummary } from '@/lib/files/work-protocol'
import type { RefusedPage } from '@/lib/files/work-tables-protocol'

import { RefusedLine } from './refused-line'
import styles from './refused-rows.module.css'

const PAGE_ROWS = 50
/** Typing rests so long before the rows are looked through, ms. */
const REST_MS = 200

interface Wish {
  readonly search: string
  readonly reason: Refusal | null
  readonly skip: number
}
const ALL: Wish = { search: '', reason: null, skip: 0 }

/** One page of the rows that are wanted; the page before stays until it has come. */
function usePage(spool: Blob, wish: Wish): RefusedPage | 'failed' | null {
  const { desk } = useServices()
  const [page, setPage] = useState<RefusedPage | 'failed' | null>(null)
  useEffect(() => {
    let isOver = false
    const read = async (): Promise<void> => {
      const end = await desk.tables.readRefused(spool, { ...wish, limit: PAGE_ROWS })
      if (!isOver) setPage(end.how === 'done' ? end.value : 'failed')
    }
    const timer = setTimeout(() => void read(), REST_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [desk, spool, wish])
  return page
}

/** All refused rows of a file, page by page, by reason and by what they hold. */
export function RefusedPages({ summary }: { readonly summary: ImportSummary }) {
  const { mapping, workbench } = useWords()
  const { report: words } = mapping
  const { reasons } = workbench.imports
  const [wish, setWish] = useState(ALL)
  const page = usePage(summary.spool, wish)
  const options = Object.keys(summary.refusedBy).flatMap((value) => {
    const known = Object.entries(reasons).find(([reason]) => reason === value)
    return known === undefined ? [] : [{ value, label: known[1] }]
  })
  return (
    <div data-testid="refused-pages">
      <div className={styles['wish']}>
        <TextField
          label={words.search}
          testId="search-refused"
          maxLength={100}
          value={wish.search}
          onChange={(event) => setWish({ ...wish, search: event.target.value, skip: 0 })}
        />
        <SelectField
          label={words.reason}
          testId="refused-reason"
          value={wish.reason ?? ''}
          options={[{ value: '', label: words.all }, ...options]}
          onValue={(value) => setWish({ ...wish, reason: reasonOf(summary, value), skip: 0 })}
        />
      </div>
      {page === null || page === 'failed' ? null : (
        <Rows page={page} skip={wish.skip} onSkip={(skip) => setWish({ ...wish, skip })} />
      )}
      {page === 'failed' ? <Notice tone="bad">{words.failed}</Notice> : null}
    </div>
  )
}

const reasonOf = ({ refused, refusedBy }: ImportSummary, value: string): Refusal | null => {
  const known = refused.find(({ reason }) => reason === value)?.reason
  return value in refusedBy ? (known ?? null) : null
}

interface RowsProps {
  readonly page: RefusedPage
  readonly skip: number
  readonly onSkip: (skip: number) => void
}

function Rows({ page: { rows, total }, skip, onSkip }: RowsProps) {
  const words = useWords().mapping.report
  const formats = useFormats()
  const last = Math.min(total, skip + rows.length)
  return (
    <>
      <p className={styles['found']} aria-live="polite">
        {total === 0 ? words.none : words.found(formats.number(total), total === 1)}
      </p>
      <ul>
        {rows.map((row) => (
          <RefusedLine key={row.row} row={row} />
        ))}
      </ul>
      {total <= PAGE_ROWS ? null : (
        <div className={styles['turn']}>
          <span>{words.span(formats.number(skip + 1), formats.number(last))}</span>
          {skip === 0 ? null : (
            <Button onClick={() => onSkip(Math.max(0, skip - PAGE_ROWS))}>{words.earlier}</Button>
          )}
          {last >= total ? null : (
            <Button data-testid="later-refused" onClick={() => onSkip(skip + PAGE_ROWS)}>
              {words.later}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
