import { describe, expect, it } from 'vitest'

import { createLockDesk } from '@/lib/background/lock-desk'
import type { LockView } from '@/lib/messaging/lock-calls'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'
import type { Settings } from '@/lib/settings/settings'
import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { freshName, NOON, openTestStore } from '@/tests/fixtures/store/open-store'
import { createShelf, FEW_ROUNDS } from '@/tests/fixtures/store/session-shelf'

const WORDS = 'three green rivers'

async function createScene({ lockAfterMinutes }: Pick<Settings, 'lockAfterMinutes'> = {}) {
  const [name, shelf] = [freshName(), createShelf()]
  let now = NOON
  let usedAt: number | null = null
  let alarm: number | null = null
  const shown: LockView['state'][] = []
  const events: string[] = []
  /** What had been shown of the lock by each purge. */
  const purged: number[] = []
  const clock = () => now
  const openStore = () => openTestStore({ name, shelf, clock, rounds: FEW_ROUNDS })
  const startWorker = async () => {
    const store = await openStore()
    return createLockDesk({
      door: async () => store.door,
      settings: {
        read: async () => ({
          ...DEFAULT_SETTINGS,
          ...(lockAfterMinutes === undefined ? {} : { lockAfterMinutes }),
        }),
      },
      session: { readUse: async () => usedAt, writeUse: async (at) => void (usedAt = at) },
      alarms: { setLock: async (at) => void (alarm = at) },
      onChange: ({ state }) => shown.push(state),
      purge: async () => void purged.push(shown.length),
      finish: async () => undefined,
      note: async (event) => void events.push(event),
      clock,
    })
  }
  return {
    desk: await startWorker(),
    startWorker,
    pass: (ms: number) => (now += ms),
    alarm: () => alarm,
    shown,
    purged,
    events,
  }
}

/** A lock that was set and opened at noon. */
async function openScene(minutes: Pick<Settings, 'lockAfterMinutes'> = {}) {
  const scene = await createScene(minutes)
  await scene.desk.set(WORDS)
  await scene.desk.unlock(WORDS)
  return scene
}

describe('a lock', () => {
  it('is none until a passphrase is set, and is never closed then', async () => {
    const { desk, shown, alarm } = await createScene()
    await desk.tick()
    await desk.lock()
    expect([await desk.isLocked(), shown, alarm()]).toEqual([false, [], null])
    expect(await desk.view()).toEqual({ state: 'none', waitMs: 0, isSealing: false })
  })

  it('shows that it was closed and opened, and says so to whoever keeps a log', async () => {
    const { desk, shown, events } = await openScene()
    expect(await desk.isLocked()).toBe(false)
    await desk.lock()
    expect(await desk.isLocked()).toBe(true)
    await desk.unlock('other words')
    expect(shown.filter((state, at) => state !== shown[at - 1])).toEqual([
      'locked',
      'open',
      'locked',
    ])
    expect(events).toEqual(['passphrase', 'unlock', 'lock', 'unlock-failed'])
  })

  it('has what was kept too long taken out before it shows that it is open', async () => {
    const { shown, purged } = await openScene()
    expect(purged.map((many) => shown.slice(0, many).at(-1))).toEqual(['locked'])
    expect(shown.at(-1)).toBe('open')
  })

  it.each([
    [undefined, 15],
    [5, 5],
    [60, 60],
  ] as const)('with %s minutes set closes after %i minutes without use', async (set, minutes) => {
    const { desk, pass, alarm, shown } = await openScene(
      set === undefined ? {} : { lockAfterMinutes: set },
    )
    expect(alarm()).toBe(NOON + minutes * MINUTE_MS)
    pass(minutes * MINUTE_MS - 1)
    await desk.tick()
    expect(await desk.isLocked()).toBe(false)
    pass(1)
    await desk.tick()
    expect([shown.at(-1), alarm()]).toEqual(['locked', null])
  })

  it('closes with the browser alone where the owner says so', async () => {
    const { desk, pass, alarm } = await openScene({ lockAfterMinutes: null })
    pass(1_000 * MINUTE_MS)
    await desk.tick()
    expect([await desk.isLocked(), alarm()]).toEqual([false, null])
  })

  it('stays open while it is used', async () => {
    const { desk, pass, alarm } = await openScene()
    pass(14 * MINUTE_MS)
    await desk.noteUse()
    pass(14 * MINUTE_MS)
    await desk.tick()
    expect([await desk.isLocked(), alarm()]).toEqual([false, NOON + 29 * MINUTE_MS])
  })

  it('closes with the first question where no alarm came', async () => {
    const { desk, pass, shown } = await openScene()
    pass(16 * MINUTE_MS)
    expect([await desk.isLocked(), shown.at(-1)]).toEqual([true, 'locked'])
  })

  it('is not held open by a use that comes too late', async () => {
    const { desk, pass } = await openScene()
    pass(16 * MINUTE_MS)
    await desk.noteUse()
    expect(await desk.isLocked()).toBe(true)
  })

  it('knows in a worker that starts anew when it was last used', async () => {
    const { startWorker, pass } = await openScene()
    pass(10 * MINUTE_MS)
    const next = await startWorker()
    expect(await next.isLocked()).toBe(false)
    pass(6 * MINUTE_MS)
    const last = await startWorker()
    await last.tick()
    expect((await last.view()).state).toBe('locked')
  })

  it('closes where nothing tells when it was used', async () => {
    const scene = await createScene()
    await scene.desk.set(WORDS)
    const lost = await scene.startWorker()
    await lost.unlock(WORDS)
    scene.pass(15 * MINUTE_MS + SECOND_MS)
    expect(await (await scene.startWorker()).isLocked()).toBe(true)
  })
})
