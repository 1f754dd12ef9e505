import { describe, expect, it } from 'vitest'

import { runAuditJob } from '@/lib/files/work-audit'
import { AUDIT_PAGE, auditResultSchemas } from '@/lib/files/work-audit-protocol'
import type { Audit } from '@/lib/store/audit'
import type { AuditEntry } from '@/lib/vault/audit-entry'

const entryOf = (seq: number): AuditEntry => ({
  device: 'd',
  seq,
  id: `entry-${seq}`,
  at: seq,
  kind: 'lock',
  subject: null,
  about: [],
  role: null,
  link: 'A'.repeat(43),
})

/** A log of so many entries. */
const logOf = (count: number): Audit => ({
  append: () => Promise.reject(new Error('nothing is written')),
  page: ({ skip, limit }) =>
    Promise.resolve(
      Array.from({ length: count }, (_, at) => entryOf(at + 1)).slice(skip, skip + limit),
    ),
  verify: (tell) => {
    tell(0.5)
    return Promise.resolve({ entries: count, breaks: [], head: null })
  },
})
const about = (signal = new AbortController().signal) => {
  const shares: number[] = []
  return { shares, signal, clock: () => 0, tell: (share: number) => void shares.push(share) }
}
const ALL = { ask: 'audit-page', kinds: [], from: 0, to: 9_999 } as const
const pageOf = async (count: number, skip: number) => {
  const page = await runAuditJob({ audit: logOf(count) }, { ...ALL, kinds: [], skip }, about())
  const { entries, more } = auditResultSchemas['audit-page'].parse(page)
  return [entries.length, more]
}

describe('the audit log in the worker', () => {
  it.each([
    [0, 0, [0, false]],
    [AUDIT_PAGE, 0, [AUDIT_PAGE, false]],
    [AUDIT_PAGE + 1, 0, [AUDIT_PAGE, true]],
    [AUDIT_PAGE + 1, AUDIT_PAGE, [1, false]],
  ])(
    'of %i entries, after %i, gives a page and whether there is more',
    async (count, skip, page) => {
      expect(await pageOf(count, skip)).toEqual(page)
    },
  )

  it('tells how far its check has come, and ends when it is cancelled', async () => {
    const look = about()
    await runAuditJob({ audit: logOf(3) }, { ask: 'audit-check' }, look)
    expect(look.shares).toEqual([0.5])
    const over = about(AbortSignal.abort(new Error('over')))
    await expect(runAuditJob({ audit: logOf(3) }, { ask: 'audit-check' }, over)).rejects.toThrow(
      'over',
    )
  })
})
