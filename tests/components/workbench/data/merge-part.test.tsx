import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { BackupMerged, MergeLook } from '@/lib/files/work-backup-protocol'
import type { JobEnd } from '@/lib/files/work-desk'
import { ok } from '@/lib/shared/result'

import { go, setUp } from '../set-up'

const done = <Value,>(value: Value): JobEnd<Value> => ({ how: 'done', value })
const KEPT = { shops: [], counts: { notes: 1, records: 0, replies: 0, products: 0, cases: 0 } }
const same = { added: 0, newer: 0, older: 0, same: 3 }

async function open(look: MergeLook, end: JobEnd<BackupMerged> = done(ok(look))) {
  const asked: unknown[] = []
  go('#/settings/data')
  const workbench = setUp({
    backups: {
      inspect: async () =>
        done(ok({ madeAt: 0, app: '1', isLocked: false, brings: KEPT, replaces: KEPT })),
      merge: ({ fileName }, isDry) => {
        asked.push([fileName, isDry])
        return { ended: Promise.resolve(isDry ? done(ok(look)) : end), cancel: () => undefined }
      },
    },
  })
  await screen.findByTestId('restore')
  fireEvent.change(screen.getByTestId('backup-file'), {
    target: { files: [new File(['x'], 'a.tillside')] },
  })
  fireEvent.click(await screen.findByTestId('merge-look'))
  return { ...workbench, asked, table: await screen.findByTestId('merge') }
}

describe('bringing a backup together with what is here', () => {
  it('says first what it would change, by what people call it', async () => {
    const counts = { added: 1200, newer: 2, older: 3, same: 4 }
    const { table, asked } = await open({ orders: counts, uses: counts, alerts: counts })
    const cells = (name: string) =>
      within(within(table).getByRole('row', { name: new RegExp(name) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    expect(cells('Orders')).toEqual(['1,200', '2', '3', '4'])
    expect(cells('Other rows')).toEqual(['2,400', '4', '6', '8'])
    expect(asked).toEqual([['a.tillside', true]])
  })

  it('is done on a second press, and starts Tillside anew', async () => {
    const { named, asked } = await open({ notes: { ...same, added: 1 } })
    fireEvent.click(screen.getByTestId('merge-start'))
    await waitFor(() => expect(named('restart')).toHaveLength(1))
    expect(asked.at(-1)).toEqual(['a.tillside', false])
  })

  it('has nothing to do where the backup holds nothing new', async () => {
    await open({ notes: same })
    await screen.findByText(/holds nothing that is not here/)
    expect(screen.queryByTestId('merge-start')).toBeNull()
  })

  it('says that nothing is lost where it broke off', async () => {
    await open({ notes: { ...same, newer: 1 } }, { how: 'failed', why: 'failed' })
    fireEvent.click(screen.getByTestId('merge-start'))
    expect(await screen.findByText(/Nothing is lost/)).not.toBeNull()
  })
})
