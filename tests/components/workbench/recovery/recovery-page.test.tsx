import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { WorkbenchServices } from '@/components/workbench/services'
import type { StoreTrouble } from '@/lib/shared/store-trouble'
import type { Job, JobEnd } from '@/lib/files/work-desk'

import { makeClock } from '../make-clock'
import { go, NO_ROLES, setUp, type Given } from '../set-up'

const done = <Value,>(value: Value): JobEnd<Value> => ({ how: 'done', value })
const job = <Value,>(value: Value): Job<Value> => ({
  ended: Promise.resolve(done(value)),
  cancel: () => undefined,
})

const CLOCK = makeClock({ nick: null, customerId: null })
const readMirror = async () => ({ file: new Blob(['mirror']), madeAt: 0, pictures: 2 })

/** A background whose store does not open. */
function troubled(trouble: StoreTrouble | null, calls: string[]) {
  const call = async (name: string) => {
    calls.push(name)
    if (name === 'readRoles') return { ok: true, value: NO_ROLES }
    return name === 'readTrouble' || name === 'restart'
      ? { ok: true, value: trouble }
      : { ok: false, error: 'failed' }
  }
  return call as unknown as WorkbenchServices['call']
}

async function open(trouble: StoreTrouble | null, given: Given = {}) {
  const calls: string[] = []
  go('#/today')
  const workbench = setUp({
    ...given,
    services: { call: troubled(trouble, calls), ...given.services },
  })
  await screen.findByTestId('recovery')
  return { ...workbench, asked: calls }
}

describe('the page in place of a workbench whose store does not open', () => {
  it.each([
    ['closed', 'Tillside cannot open its data', true],
    ['newer', 'A newer Tillside has written this data', true],
    ['gone', 'The data of Tillside is gone', false],
    ['not-upgraded', 'The data could not be brought to this version', true],
  ] as const)('says why (%s) and offers what can be saved', async (trouble, title, canSave) => {
    await open(trouble)
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title)
    await screen.findByTestId('restore')
    await screen.findByTestId('mirror')
    expect(screen.queryByTestId('salvage') !== null).toBe(canSave)
    expect(screen.getByTestId('start-anew')).not.toBeNull()
  })

  it('says that an upgrade is under way while settings still wait for it', async () => {
    const forever = new Promise<never>(() => undefined)
    const call = (name: string) =>
      name === 'readTrouble' ? Promise.resolve({ ok: true, value: 'upgrading' }) : forever
    await open('upgrading', { services: { call: call as unknown as WorkbenchServices['call'] } })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
      'Tillside is being brought to a new version',
    )
  })

  it('says what is off until then, and shows the countdowns of open pages', async () => {
    const clocks = { clocks: [CLOCK], alerts: [], notificationsAllowed: true, isFromPages: true }
    const values: Readonly<Record<string, unknown>> = { readTrouble: 'closed', listClocks: clocks }
    const call = async (name: string) => ({ ok: name in values, value: values[name] })
    await open('closed', { services: { call: call as unknown as WorkbenchServices['call'] } })
    const card = within(await screen.findByTestId('meanwhile'))
    expect(card.getByText(/^Off: buyers.*every alert/)).toBeDefined()
    expect((await card.findByTestId('clock')).textContent).toContain('¥39')
  })

  it('keeps the ways back for whoever may take them, where roles are set', async () => {
    const agents = { pins: ['owner'], role: 'agent', waitMs: 0, offAt: null }
    const call = async (name: string) => ({
      ok: name === 'readTrouble' || name === 'readRoles',
      value: name === 'readTrouble' ? 'closed' : agents,
    })
    await open('closed', { services: { call: call as unknown as WorkbenchServices['call'] } })
    await screen.findByTestId('needs-restore')
    expect(screen.getByTestId('needs-backup')).not.toBeNull()
    expect(screen.queryByTestId('start-anew')).toBeNull()
  })

  it('says that nobody answers where the store is fine', async () => {
    await open(null)
    await screen.findByText(/does not answer/)
    expect(screen.queryByTestId('start-anew')).toBeNull()
  })

  it('saves what can be read and tells how much could not', async () => {
    const salvaged = { file: new Blob(['x']), rows: 1234, leftOut: { notes: 2, tags: 1 } }
    const { named } = await open('closed', { backups: { salvage: () => job(salvaged) } })
    fireEvent.click(await screen.findByTestId('salvage-start'))
    await screen.findByText(/is saved: 1,234 rows/)
    await screen.findByText('3 rows could not be read and are not in it.')
    expect(named('save-file')).toHaveLength(1)
  })

  it('deletes nothing before the word is typed, and starts anew then', async () => {
    let starts = 0
    const startAnew = async () => {
      starts += 1
      return done(null)
    }
    const { asked } = await open('closed', { backups: { startAnew } })
    fireEvent.click(await screen.findByTestId('start-anew-go'))
    fireEvent.submit(screen.getByTestId('start-anew-go'))
    expect(starts).toBe(0)
    fireEvent.change(screen.getByTestId('start-anew-word'), { target: { value: 'Start anew ' } })
    fireEvent.submit(screen.getByTestId('start-anew-go'))
    await waitFor(() => expect(asked).toContain('restart'))
    expect(starts).toBe(1)
  })

  it('shows what the mirror brings before it is taken in', async () => {
    const looked: unknown[] = []
    const inspect = async (file: Blob) => {
      looked.push(file.size)
      return { how: 'failed', why: 'failed' } as const
    }
    await open('gone', { backups: { inspect }, services: { readMirror } })
    fireEvent.click(await screen.findByTestId('mirror-look'))
    await waitFor(() => expect(looked).toEqual([6]))
  })

  it('shows how far an upgrade is, and no way back, as nothing is wrong', async () => {
    const note = { share: 0.4, kept: null, fault: null }
    await open('upgrading', { backups: { readCopy: async () => done(note) } })
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('new version')
    const bar = screen.getByRole('progressbar')
    await waitFor(() => expect(bar.getAttribute('value')).toBe('0.4'), { timeout: 3_000 })
    expect(screen.queryByTestId('start-anew')).toBeNull()
    expect(screen.queryByTestId('restore')).toBeNull()
  })

  it('offers everything as it was before an upgrade, looked at before it is taken in', async () => {
    const kept = { madeAt: 0, until: 1 }
    const looked: unknown[] = []
    const inspect = async (file: Blob) => {
      looked.push(file.size)
      return { how: 'failed', why: 'failed' } as const
    }
    const readCopy = async () => done({ share: 1, kept, fault: null })
    const services = { readCopy: async () => new Blob(['before']) }
    await open('newer', { backups: { inspect, readCopy }, services })
    fireEvent.click(await screen.findByTestId('upgrade-copy-look'))
    await waitFor(() => expect(looked).toEqual([6]))
  })

  it.each([
    ['no-room', 'the disk had no room'],
    ['no-place', 'keeps no files for extensions'],
    ['failed', 'could not be finished'],
  ] as const)('says plainly why there is no such copy (%s)', async (fault, words) => {
    const readCopy = async () => done({ share: 0, kept: null, fault })
    await open('not-upgraded', { backups: { readCopy } })
    expect((await screen.findByTestId('upgrade-copy')).textContent).toContain(words)
    expect(screen.queryByTestId('upgrade-copy-look')).toBeNull()
  })
})
