import { describe, expect, it } from 'vitest'

import { createAutoBackup } from '@/lib/background/auto-backup'
import type { BackupPlan } from '@/lib/backup/plan'
import { DAY_MS, MINUTE_MS } from '@/lib/shared/time'
import { NOON } from '@/tests/fixtures/store/open-store'

const madeAt = (day: number) => ({
  url: 'blob:x',
  name: `day-${day}.tillside`,
  madeAt: NOON + day * DAY_MS,
  bytes: 100,
})

function setUp(change: Partial<BackupPlan> = {}, isAllowed = true) {
  let now = NOON
  let plan: BackupPlan | null = {
    everyDays: 1,
    place: 'downloads',
    folder: null,
    lock: null,
    since: NOON,
    triedAt: null,
    fault: null,
    generations: [],
    ...change,
  }
  const stage: string[] = []
  let isLocked = false
  const files = new Map<number, string>()
  let sizeOnDisk: number | null = 100
  const backup = createAutoBackup({
    shelf: {
      read: async () => plan,
      keep: async (next) => {
        plan = next
      },
      forget: async () => undefined,
    },
    backstage: {
      open: async () => void stage.push('open'),
      close: async () => void stage.push('close'),
    },
    downloads: {
      isAllowed: async () => isAllowed,
      save: async (_url, name) => {
        if (sizeOnDisk === null) return null
        files.set(files.size + 1, name)
        return { id: files.size, bytes: sizeOnDisk }
      },
      remove: async (id) => void files.set(id, 'removed'),
    },
    isLocked: async () => isLocked,
    clock: () => now,
  })
  return {
    ...backup,
    stage,
    files,
    planNow: () => plan,
    wait: (ms: number) => {
      now += ms
    },
    lock: (isClosed: boolean) => {
      isLocked = isClosed
    },
    write: (size: number | null) => {
      sizeOnDisk = size
    },
  }
}

describe('backups while nobody asks', () => {
  it('wait while the vault is locked, and are made at the next sweep after it', async () => {
    const { tend, stage, lock, wait, planNow } = setUp()
    wait(DAY_MS)
    lock(true)
    await tend()
    expect([stage, planNow()?.triedAt]).toEqual([[], null])
    lock(false)
    await tend()
    expect(stage).toEqual(['open'])
  })

  it('are begun once when one is due, and again only after an hour', async () => {
    const { tend, stage, wait } = setUp()
    for (let minute = 0; minute < 60; minute += 1) {
      await tend()
      wait(MINUTE_MS)
    }
    expect(stage).toEqual(['open'])
    await tend()
    expect(stage).toEqual(['open', 'open'])
  })

  it('are not begun where the browser would not let them be saved, and say so', async () => {
    const { tend, stage, planNow } = setUp({}, false)
    await tend()
    expect(stage).toEqual([])
    expect(planNow()?.fault).toBe('downloads-lost')
  })

  it('are kept three in number in the downloads', async () => {
    const { leave, files, planNow, stage } = setUp()
    for (const day of [1, 2, 3, 4]) await leave(madeAt(day))
    expect([...files.values()]).toEqual([
      'removed',
      'Tillside/day-2.tillside',
      'Tillside/day-3.tillside',
      'Tillside/day-4.tillside',
    ])
    expect(planNow()?.generations.map(({ downloadId }) => downloadId)).toEqual([4, 3, 2])
    expect(stage).toEqual(['close', 'close', 'close', 'close'])
  })

  it.each([null, 99])('take no earlier one away when %s bytes came to the disk', async (size) => {
    const { leave, files, planNow, write } = setUp()
    for (const day of [1, 2, 3]) await leave(madeAt(day))
    write(size)
    await leave(madeAt(4))
    expect([...files.values()]).not.toContain('removed')
    expect(planNow()?.fault).toBe('failed')
  })

  it('are saved once when the same word comes twice', async () => {
    const { leave, files } = setUp()
    await leave(madeAt(1))
    await leave(madeAt(1))
    expect(files.size).toBe(1)
  })

  it('let backstage go also where nothing was made', async () => {
    const { leave, stage } = setUp()
    await leave(null)
    expect(stage).toEqual(['close'])
  })
})
