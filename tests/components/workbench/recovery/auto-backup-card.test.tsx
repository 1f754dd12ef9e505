import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { PlanLook, PlanWish } from '@/lib/files/work-backup-protocol'
import type { JobEnd } from '@/lib/files/work-desk'

import { go, setUp, type Given } from '../set-up'

const done = <Value,>(value: Value): JobEnd<Value> => ({ how: 'done', value })
const PLAN: PlanLook = {
  everyDays: 7,
  place: 'downloads',
  folder: null,
  isLocked: false,
  generations: [],
  lastGoodAt: Date.parse('2026-05-20T04:00:00Z'),
  fault: null,
  isLate: false,
}

async function open(plan: PlanLook | null, services: Given['services'] = {}, place = 'data') {
  const wishes: (PlanWish | null)[] = []
  go(place === 'data' ? '#/settings/data' : '#/today')
  setUp({
    services,
    backups: {
      readPlan: async () => done(plan),
      keepPlan: async (wish) => {
        wishes.push(wish)
        return done(wish === null ? null : { ...PLAN, ...wish, folder: null, isLocked: false })
      },
    },
  })
  if (place === 'data') await screen.findByTestId('auto-backup')
  return wishes
}

const choose = (testId: string, index: number): void => {
  fireEvent.change(screen.getByTestId(testId), { target: { value: String(index) } })
}

describe('backups by themselves', () => {
  it('go into the downloads where the browser lets nobody choose a folder', async () => {
    const wishes = await open(null)
    choose('backup-every', 2)
    fireEvent.submit(screen.getByTestId('plan-save'))
    await screen.findByText(/^Saved\./)
    expect(wishes).toEqual([{ everyDays: 7, place: 'downloads', folder: null, passphrase: null }])
  })

  it('are not kept where the browser was told not to let them be saved', async () => {
    const wishes = await open(null, { askForDownloads: async () => false })
    choose('backup-every', 1)
    fireEvent.submit(screen.getByTestId('plan-save'))
    await screen.findByText(/did not allow it/)
    expect(wishes).toEqual([])
  })

  it('ask for a folder before they are kept there', async () => {
    const folder = { name: 'shop' } as FileSystemDirectoryHandle
    const folders = { canPick: true, pick: async () => folder, allow: async () => true }
    const wishes = await open(null, { folders })
    choose('backup-every', 1)
    fireEvent.submit(screen.getByTestId('plan-save'))
    await screen.findByText('Choose a folder first.')
    fireEvent.click(screen.getByTestId('pick-folder'))
    await screen.findByText('Folder: shop')
    fireEvent.submit(screen.getByTestId('plan-save'))
    await waitFor(() => expect(wishes).toHaveLength(1))
    expect(wishes[0]).toMatchObject({ everyDays: 1, place: 'folder', folder })
  })

  it('are locked with a passphrase that is long enough and typed twice', async () => {
    const wishes = await open(null)
    choose('backup-every', 1)
    fireEvent.click(screen.getByTestId('plan-lock'))
    fireEvent.submit(screen.getByTestId('plan-save'))
    await screen.findByText('At least 12 characters.')
    for (const field of ['backup-passphrase', 'backup-again'])
      fireEvent.change(screen.getByTestId(field), { target: { value: 'three green rivers' } })
    fireEvent.submit(screen.getByTestId('plan-save'))
    await waitFor(() => expect(wishes).toHaveLength(1))
    expect(wishes[0]).toMatchObject({ passphrase: 'three green rivers' })
  })

  it('keep the passphrase of before where nobody gives another', async () => {
    const wishes = await open({ ...PLAN, isLocked: true })
    choose('backup-every', 3)
    fireEvent.submit(screen.getByTestId('plan-save'))
    await waitFor(() => expect(wishes).toHaveLength(1))
    expect(wishes[0]).toEqual({ everyDays: 30, place: 'downloads', folder: null })
  })

  it('say what went wrong, and ask the browser again', async () => {
    const wishes = await open({ ...PLAN, fault: 'downloads-lost' })
    await screen.findByText(/does not let Tillside save files/)
    fireEvent.click(screen.getByText('Allow it again'))
    await waitFor(() =>
      expect(wishes).toEqual([{ everyDays: 7, place: 'downloads', folder: null }]),
    )
  })

  it('are named on the day’s page once the last good one is too old', async () => {
    await open({ ...PLAN, isLate: true }, {}, 'today')
    expect(await screen.findByText(/The last good backup is from/)).not.toBeNull()
  })
})
