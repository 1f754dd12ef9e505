import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { AuditDesk } from '@/lib/files/work-audit-client'
import type { AuditCheck, AuditPageWish } from '@/lib/files/work-audit-protocol'
import type { JobEnd } from '@/lib/files/work-desk'
import { roles as words } from '@/lib/i18n/en/roles'
import type { AuditEntry } from '@/lib/vault/audit-entry'

import { go, NOW, setUp, SHOP, type Given } from '../set-up'

const entryOf = (seq: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  device: 'device-1',
  seq,
  id: `entry-${seq}`,
  at: NOW,
  kind: 'reveal',
  subject: 'WeFVu_ZBY0Wi-xgNIPPvCg',
  about: ['phone'],
  role: 'lead',
  link: 'A'.repeat(43),
  ...more,
})
const done = <Value,>(value: Value): JobEnd<Value> => ({ how: 'done', value })

const LOG = [
  entryOf(3),
  entryOf(2, { kind: 'export', subject: SHOP.id, about: ['orders', 'contacts'], role: null }),
  entryOf(1, { kind: 'settings', subject: null, about: ['tiers', 'newField'] }),
]

async function openAudit(audit: Partial<AuditDesk> = {}, given: Given = {}) {
  const wishes: AuditPageWish[] = []
  go('#/settings/safety/audit')
  const workbench = setUp({
    ...given,
    audit: {
      page: (wish) => {
        wishes.push(wish)
        return Promise.resolve(done({ entries: LOG, more: false }))
      },
      ...audit,
    },
  })
  await screen.findByTestId('audit')
  return { ...workbench, wishes }
}

/** Two pages, of which the second begins where the log has moved on. */
const pages: AuditDesk['page'] = ({ skip }) =>
  Promise.resolve(
    done({ entries: skip === 0 ? LOG : [...LOG.slice(2), entryOf(0)], more: skip === 0 }),
  )

const checkEnding = (end: JobEnd<AuditCheck>) => ({
  check: () => ({ ended: Promise.resolve(end), cancel: () => undefined }),
})

describe('the audit log', () => {
  it('says what was done, of what, to whom by an id, when and in which role', async () => {
    await openAudit()
    const [first, second, third] = await screen.findAllByTestId('audit-entry')
    expect(first?.textContent).toContain(`${words.audit.kinds.reveal} phone`)
    expect(first?.textContent).toContain('id WeFVu_ZBY0Wi-xgNIPPvCg')
    expect(first?.textContent).toContain('Lead')
    expect(second?.textContent).toContain(`${words.audit.kinds.export} orders`)
    expect(second?.textContent).toContain('青禾厨具')
    expect(second?.textContent).toContain(words.audit.noRole)
    expect(third?.textContent).toContain('newField')
  })

  it('is narrowed by kind and by days at this computer', async () => {
    const { wishes } = await openAudit()
    fireEvent.change(screen.getByTestId('audit-kind'), { target: { value: 'export' } })
    fireEvent.change(screen.getByTestId('audit-from'), { target: { value: '2026-06-01' } })
    fireEvent.change(screen.getByTestId('audit-to'), { target: { value: '2026-06-01' } })
    await waitFor(() => expect(wishes).toHaveLength(4))
    expect(wishes.at(-1)).toEqual({
      kinds: ['export'],
      from: new Date(2026, 5, 1).getTime(),
      to: new Date(2026, 5, 2).getTime(),
      skip: 0,
    })
  })

  it('shows further entries when asked, each once', async () => {
    await openAudit({ page: pages })
    fireEvent.click(await screen.findByTestId('audit-more'))
    await waitFor(() => expect(screen.getAllByTestId('audit-entry')).toHaveLength(4))
    expect(screen.queryByTestId('audit-more')).toBeNull()
  })

  it.each([
    [{ entries: 3, breaks: [], head: null }, words.audit.holds('3')],
    [
      { entries: 3, breaks: [{ device: 'd', seq: 2, fault: 'changed' as const }], head: null },
      words.audit.faults.changed('2'),
    ],
    [
      { entries: 3, breaks: [{ device: 'd', seq: 4, fault: 'cut-off' as const }], head: null },
      words.audit.faults['cut-off']('4'),
    ],
  ])('checked, says of %j: %s', async (check, said) => {
    await openAudit(checkEnding(done(check)))
    fireEvent.click(screen.getByTestId('audit-check'))
    expect(await screen.findByText(said)).toBeDefined()
  })

  it('tells the end of the chain, to be written down', async () => {
    const head = { device: 'd', seq: 3, link: 'B'.repeat(43) }
    await openAudit(checkEnding(done({ entries: 3, breaks: [], head })))
    fireEvent.click(screen.getByTestId('audit-check'))
    expect(await screen.findByText(words.audit.head('3', head.link))).toBeDefined()
  })

  it('is saved as a table, which is logged first', async () => {
    const { calls, named } = await openAudit()
    fireEvent.click(screen.getByTestId('save-audit'))
    await screen.findByText(words.audit.saved('3'))
    const [[, table] = []] = named('save-table')
    expect(table).toMatchObject({ fileName: 'tillside-audit-log.csv' })
    expect((table as { rows: string[][] }).rows[1]).toEqual([
      'device-1',
      '3',
      new Date(NOW).toISOString(),
      words.audit.kinds.reveal,
      'phone',
      'WeFVu_ZBY0Wi-xgNIPPvCg',
      'Lead',
      'A'.repeat(43),
    ])
    const names = calls.map(([name]) => name)
    expect(names.indexOf('askLeave')).toBeLessThan(names.indexOf('save-table'))
  })

  it('is not shown to an agent, who can ask somebody', async () => {
    go('#/settings/safety/audit')
    const view = { pins: ['owner'], role: 'agent', waitMs: 0, offAt: null }
    setUp({ answers: { readRoles: view } })
    const ask = within(await screen.findByTestId('needs-audit'))
    expect(ask.getByText(words.needs.takes(words.acts.audit, words.names.lead))).toBeDefined()
    expect(screen.queryByTestId('audit')).toBeNull()
  })
})
