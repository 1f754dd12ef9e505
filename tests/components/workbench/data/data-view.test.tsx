import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { BackupDesk } from '@/lib/files/work-backup-client'
import type { BackupLook, BackupRestored } from '@/lib/files/work-backup-protocol'
import type { JobEnd } from '@/lib/files/work-desk'
import { fail, ok } from '@/lib/shared/result'

import { go, setUp, type Given } from '../set-up'

const LOOK: BackupLook = {
  madeAt: Date.parse('2026-05-30T04:00:00Z'),
  app: '1.2.2',
  isLocked: false,
  brings: {
    shops: [{ platform: 'pinduoduo', name: '青禾厨具', orders: 12_345 }],
    counts: { notes: 7, records: 0, replies: 300, products: 0, cases: 4 },
  },
  replaces: {
    shops: [{ platform: 'taobao', name: '别家', orders: 5 }],
    counts: { notes: 1, records: 0, replies: 0, products: 0, cases: 0 },
  },
}
const done = <Value,>(value: Value): JobEnd<Value> => ({ how: 'done', value })
const ended = <Value,>(end: JobEnd<Value>) => ({
  ended: Promise.resolve(end),
  cancel: () => undefined,
})

async function openData(given: Given) {
  go('#/settings/data')
  const workbench = setUp(given)
  await screen.findByTestId('backup')
  return workbench
}

const chooseFile = (): void => {
  fireEvent.change(screen.getByTestId('backup-file'), {
    target: { files: [new File(['x'], 'a.tillside')] },
  })
}

describe('a backup from the settings', () => {
  it('is saved under the day, unlocked when nobody asks for a lock', async () => {
    const asked: unknown[] = []
    const backUp = (app: string, passphrase: string | null) => {
      asked.push([app, passphrase])
      return ended(done({ file: new Blob(['x'.repeat(2_350_000)]) }))
    }
    const workbench = await openData({ backups: { backUp } })
    fireEvent.click(screen.getByTestId('back-up'))
    await screen.findByText(/tillside-\d{4}-\d\d-\d\d\.tillside is saved\. It takes 2\.4 MB/)
    expect(asked).toEqual([['1.2.3', null]])
    expect(workbench.named('save-file')).toHaveLength(1)
  })

  it.each([
    ['short', 'short', 'At least 12 characters.'],
    ['long enough words', 'other words here', 'The two are not the same.'],
  ])('is not started with the passphrases %s and %s', async (first, second, said) => {
    await openData({})
    fireEvent.click(screen.getByTestId('backup-lock'))
    fireEvent.change(screen.getByTestId('backup-passphrase'), { target: { value: first } })
    fireEvent.change(screen.getByTestId('backup-again'), { target: { value: second } })
    fireEvent.click(screen.getByTestId('back-up'))
    expect(await screen.findByText(said)).toBeDefined()
  })

  it('says that nothing was written when it failed', async () => {
    await openData({ backups: { backUp: () => ended({ how: 'failed', why: 'storage-full' }) } })
    fireEvent.click(screen.getByTestId('back-up'))
    expect(await screen.findByText(/was not written/)).toBeDefined()
  })
})

describe('a restore from the settings', () => {
  it('shows what comes and what goes, and starts anew once it is through', async () => {
    const workbench = await openData({
      backups: {
        inspect: async () => done(ok(LOOK)),
        restore: () => ended<BackupRestored>(done(ok(null))),
      },
    })
    chooseFile()
    const table = await screen.findByTestId('kept')
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => row.textContent)
    expect(rows[1]).toContain('12,345nothing')
    expect(rows[2]).toContain('nothing5')
    fireEvent.click(screen.getByTestId('restore-start'))
    await screen.findByText(/Restored/)
    expect(workbench.named('restart')).toHaveLength(1)
  })

  it('changes nothing when the person leaves it', async () => {
    const workbench = await openData({ backups: { inspect: async () => done(ok(LOOK)) } })
    chooseFile()
    await screen.findByTestId('kept')
    fireEvent.click(screen.getByText('Leave it'))
    await screen.findByTestId('backup-file')
    expect(workbench.named('restart')).toEqual([])
  })

  it('asks for the words of a locked one, and again when they were wrong', async () => {
    const asked: (string | null)[] = []
    const inspect: BackupDesk['inspect'] = async (_file, passphrase) => {
      asked.push(passphrase)
      if (passphrase === 'right') return done(ok(LOOK))
      return done(fail(passphrase === null ? 'passphrase-needed' : 'wrong-passphrase'))
    }
    await openData({ backups: { inspect } })
    chooseFile()
    for (const words of ['wrong', 'right']) {
      const field = await screen.findByTestId('restore-passphrase')
      fireEvent.change(field, { target: { value: words } })
      fireEvent.click(screen.getByText('Open'))
      await waitFor(() => expect(asked.at(-1)).toBe(words))
    }
    await screen.findByTestId('kept')
    expect(asked).toEqual([null, 'wrong', 'right'])
  })

  it.each([
    ['not-a-backup', /no backup of Tillside/],
    ['cut-off', /breaks off/],
    ['damaged', /changed or damaged/],
    ['too-new', /newer Tillside/],
  ] as const)(
    'says what is wrong with a file that is %s, and takes another',
    async (fault, said) => {
      await openData({ backups: { inspect: async () => done(fail(fault)) } })
      chooseFile()
      await screen.findByText(said)
      expect(screen.getByTestId('backup-file')).toBeDefined()
    },
  )
})
