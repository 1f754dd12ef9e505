import { useMemo, useState } from 'react'

import { Button } from '@/components/ui/button'
import { useFormats } from '@/components/ui/words'
import { useWords } from '@/components/workbench/words'
import type { Tally } from '@/lib/figures/tally'

import { AccountsTable } from '../duplicates/accounts-table'
import { useGroupLook } from '../duplicates/use-group-look'
import { Notice } from '../notice'
import { EditSheet } from '../offers/edit-sheet'
import styles from './figures.module.css'

/** Customers of one page: as many as one look takes. */
const PAGE = 50

export interface BehindSheetProps {
  readonly title: string
  readonly shopId: string
  readonly behind: Tally
  /** Says of how many they are, and in which order; otherwise, of all and by what they spent. */
  readonly note?: (shown: string, all: string) => string
  readonly onClose: () => void
}

/** The customers behind a figure, those who spent most first. */
export function BehindSheet({ title, shopId, behind, note, onClose }: BehindSheetProps) {
  const words = useWords().figures
  const formats = useFormats()
  const [pages, setPages] = useState(1)
  const { ids, count } = behind
  const all = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, page) => page)
  const more = Math.min(PAGE, ids.length - pages * PAGE)
  return (
    <EditSheet title={title} isChanged={false} testId="behind" onClose={onClose}>
      <div className={styles['sheet']}>
        <p className={styles['lines']}>
          {(note ?? words.behindNote)(formats.number(ids.length), formats.number(count))}
        </p>
        {all.slice(0, pages).map((page) => (
          <BehindPage key={page} title={title} shopId={shopId} ids={ids} page={page} />
        ))}
        {more > 0 ? (
          <p className={styles['lines']}>
            <span>
              <Button onClick={() => setPages(pages + 1)}>
                {words.behindMore(formats.number(more))}
              </Button>
            </span>
          </p>
        ) : null}
      </div>
    </EditSheet>
  )
}

interface PageProps {
  readonly title: string
  readonly shopId: string
  readonly ids: readonly string[]
  readonly page: number
}

function BehindPage({ title, shopId, ids, page }: PageProps) {
  const { duplicates } = useWords().people
  const accounts = useMemo(
    () => ids.slice(page * PAGE, (page + 1) * PAGE).map((customerId) => ({ shopId, customerId })),
    [ids, page, shopId],
  )
  const look = useGroupLook(accounts)
  if (look === null) return <p className={styles['lines']}>{duplicates.loading}</p>
  if (look === 'failed') return <Notice tone="bad">{duplicates.failed}</Notice>
  return <AccountsTable accounts={look.accounts} label={`${title}, ${page + 1}`} />
}

/** A count that opens the customers behind it. */
export function BehindButton(props: Omit<BehindSheetProps, 'onClose'>) {
  const { title, behind } = props
  const formats = useFormats()
  const words = useWords().figures
  const [isOpen, setOpen] = useState(false)
  const count = formats.number(behind.count)
  if (behind.count === 0) return <span className={styles['unknown']}>{count}</span>
  return (
    <>
      <Button
        variant="text"
        size="small"
        className={styles['count']}
        aria-label={words.behindOpen(title, count)}
        data-testid="open-behind"
        onClick={() => setOpen(true)}
      >
        {count}
      </Button>
      {isOpen ? <BehindSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
