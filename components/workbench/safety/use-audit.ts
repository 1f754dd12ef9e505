import { useEffect, useRef, useState } from 'react'

import type { AuditCheck, AuditPage, AuditPageWish } from '@/lib/files/work-audit-protocol'
import type { Job, WorkDesk } from '@/lib/files/work-desk'
import type { AuditEntry } from '@/lib/vault/audit-entry'
import type { AuditKind } from '@/lib/vault/audit-kinds'

import { useServices } from '../services'

/** What of the log is wanted: days at this computer, as `2026-06-01`; empty: no bound. */
export interface AuditFilter {
  readonly kind: AuditKind | null
  readonly from: string
  readonly to: string
}

/** What of the log is shown. */
type Shown =
  | { readonly is: 'loading' | 'failed' }
  | ({ readonly is: 'there' } & Readonly<AuditPage>)

/** Midnight at this computer, so many days after a day that was typed. */
function startOf(day: string, plus: number): number | null {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  const at = new Date(year, month - 1, date + plus).getTime()
  return Number.isNaN(at) ? null : at
}

const wishOf = ({ kind, from, to }: AuditFilter, skip: number): AuditPageWish => ({
  kinds: kind === null ? [] : [kind],
  from: startOf(from, 0) ?? 0,
  to: startOf(to, 1) ?? Number.MAX_SAFE_INTEGER,
  skip,
})

/** All entries of a filter, page by page; null where one could not be read. */
export async function readAll(
  { audit }: Pick<WorkDesk, 'audit'>,
  filter: AuditFilter,
): Promise<readonly AuditEntry[] | null> {
  const all: AuditEntry[] = []
  for (;;) {
    const end = await audit.page(wishOf(filter, all.length))
    if (end.how !== 'done') return null
    all.push(...end.value.entries)
    if (!end.value.more) return all
  }
}

/** Reads the log, the newest first, a page at a time; another filter begins anew. */
export function useAudit(filter: AuditFilter): {
  readonly shown: Shown
  readonly readMore: () => Promise<void>
} {
  const { desk } = useServices()
  const [shown, setShown] = useState<Shown>({ is: 'loading' })
  const turn = useRef(0)
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    const start = async (): Promise<void> => {
      const end = await desk.audit.page(wishOf(filter, 0))
      if (mine !== turn.current) return
      setShown(end.how === 'done' ? { is: 'there', ...end.value } : { is: 'failed' })
    }
    void start()
  }, [desk, filter])
  const readMore = async (): Promise<void> => {
    if (shown.is !== 'there') return
    const mine = turn.current
    const end = await desk.audit.page(wishOf(filter, shown.entries.length))
    if (mine !== turn.current || end.how !== 'done') return
    // What was logged meanwhile has moved the pages on.
    const known = new Set(shown.entries.map(({ id }) => id))
    const news = end.value.entries.filter(({ id }) => !known.has(id))
    setShown({ is: 'there', entries: [...shown.entries, ...news], more: end.value.more })
  }
  return { shown, readMore }
}

/** How far a check of the log has come. */
export type Checking =
  | { readonly is: 'idle' | 'failed' }
  | { readonly is: 'running'; readonly share: number }
  | { readonly is: 'done'; readonly check: AuditCheck }

/** Checks the chain, one check at a time; leaving the page ends it. */
export function useAuditCheck(): {
  readonly checking: Checking
  readonly start: () => Promise<void>
  readonly stop: () => void
} {
  const { desk } = useServices()
  const [checking, setChecking] = useState<Checking>({ is: 'idle' })
  const job = useRef<Job<unknown> | null>(null)
  useEffect(() => () => job.current?.cancel(), [])
  const start = async (): Promise<void> => {
    setChecking({ is: 'running', share: 0 })
    const running = desk.audit.check(({ share }) => setChecking({ is: 'running', share }))
    job.current = running
    const end = await running.ended
    job.current = null
    if (end.how === 'done') setChecking({ is: 'done', check: end.value })
    else setChecking({ is: end.how === 'cancelled' ? 'idle' : 'failed' })
  }
  return { checking, start, stop: () => job.current?.cancel() }
}
