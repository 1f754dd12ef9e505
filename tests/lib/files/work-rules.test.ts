import { describe, expect, it } from 'vitest'

import type { Ask } from '@/lib/files/work-protocol'
import { leaveFor } from '@/lib/files/work-rules'
import { auditActSchema } from '@/lib/vault/audit-entry'

const SHOP = '5dMAgcctI5RMKCnttydn7g'
const file = new Blob([])

const CASES: readonly (readonly [Ask, string, object | null])[] = [
  [{ ask: 'overview' }, 'work', null],
  [{ ask: 'reveals' }, 'audit', null],
  [{ ask: 'audit-check' }, 'audit', null],
  [{ ask: 'remove-shop', shopId: SHOP }, 'remove-shop', { kind: 'remove-shop', subject: SHOP }],
  [
    { ask: 'back-up', app: '1', passphrase: null },
    'backup',
    { kind: 'backup', subject: null, about: ['open'] },
  ],
  [
    { ask: 'back-up', app: '1', passphrase: 'correct horse' },
    'backup',
    { kind: 'backup', subject: null, about: ['encrypted'] },
  ],
  [
    { ask: 'restore-backup', file, passphrase: 'correct horse' },
    'restore',
    { kind: 'restore', subject: null },
  ],
  [{ ask: 'merge-backup', file, fileName: 'b', passphrase: null, isDry: true }, 'work', null],
  [
    { ask: 'merge-backup', file, fileName: 'b', passphrase: null, isDry: false },
    'restore',
    { kind: 'restore', subject: null, about: ['merged'] },
  ],
  [{ ask: 'start-anew' }, 'restore', { kind: 'restore', subject: null, about: ['anew'] }],
  [{ ask: 'salvage', app: '1' }, 'backup', { kind: 'backup', subject: null, about: ['salvaged'] }],
  [{ ask: 'make-generation', app: '1' }, 'work', null],
  [{ ask: 'forget-aside' }, 'settings', { kind: 'purge', subject: null, about: ['aside'] }],
]

describe('work of the workbench’s worker', () => {
  it.each(CASES)('%j takes %s', (what, act, log) => {
    expect(leaveFor(what)).toEqual({ act, log })
    expect(auditActSchema.nullable().safeParse(log).success).toBe(true)
  })
  it.each([
    [true, ['customers', 'contacts']],
    [false, ['customers']],
  ])('that exports (contacts: %s) is logged with the shop and the table', (contacts, about) => {
    const words = { customers: {}, cases: {}, figures: {} } as Extract<
      Ask,
      { ask: 'export-table' }
    >['words']
    const what = { ask: 'export-table', what: 'customers', kind: 'csv', shopId: SHOP } as const
    expect(leaveFor({ ...what, contacts, language: 'en', words })).toEqual({
      act: 'export',
      log: { kind: 'export', subject: SHOP, about },
    })
  })
})
