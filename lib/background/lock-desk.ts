import type { LockView } from '@/lib/messaging/lock-calls'
import type { Settings } from '@/lib/settings/settings'
import { DEFAULT_LOCK_MINUTES } from '@/lib/shared/lock-minutes'
import type { PassphraseRefusal } from '@/lib/shared/passphrase'
import type { Result } from '@/lib/shared/result'
import { MINUTE_MS, SECOND_MS, type Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import type { SettingsDesk } from './settings-desk'

/** Use is written down at most this often. */
const NOTE_EVERY_MS = 5 * SECOND_MS

/** What happens to the lock that an owner may want to know later. */
export type LockEvent = 'lock' | 'unlock' | 'unlock-failed' | 'passphrase'

type Door = Pick<
  Store['door'],
  'change' | 'isSealing' | 'lock' | 'remove' | 'set' | 'state' | 'unlock' | 'waitMs'
>

export interface LockDeskParts {
  readonly door: () => Promise<Door>
  readonly settings: Pick<SettingsDesk, 'read'>
  /** When somebody last used it, epoch ms, as long as the browser runs. */
  readonly session: {
    readonly readUse: () => Promise<number | null>
    readonly writeUse: (at: number) => Promise<void>
  }
  readonly alarms: { readonly setLock: (at: number | null) => Promise<void> }
  /** The lock is as this now; heard before anybody is answered. */
  readonly onChange: (lock: LockView) => void
  /** Takes out what was kept too long, before anybody is told that the lock is open. */
  readonly purge: () => Promise<void>
  /** Brings to its end what waited for the passphrase. */
  readonly finish: () => Promise<void>
  readonly note: (event: LockEvent) => Promise<void>
  readonly clock: Clock
}

/** Opens and closes the lock. */
export interface LockDesk {
  readonly view: () => Promise<LockView>
  /** Whether it is locked; a lock that should have closed by now closes with the question. */
  readonly isLocked: () => Promise<boolean>
  readonly unlock: (passphrase: string) => Promise<Result<void, PassphraseRefusal>>
  readonly lock: () => Promise<void>
  readonly noteUse: () => Promise<void>
  /** Looks at the time: to be called at every start, alarm and change of the settings. */
  readonly tick: () => Promise<void>
  readonly set: Door['set']
  readonly change: Door['change']
  readonly remove: Door['remove']
}

/** Keeps the time since the last use. */
function createUses({ session, settings, clock }: LockDeskParts) {
  let lastAt: number | null = null
  const read = async (): Promise<number> => (lastAt ??= await session.readUse()) ?? -Infinity
  /** When the lock closes unless somebody uses it before, epoch ms; null: with the browser. */
  const closesAt = async (): Promise<number | null> => {
    const { lockAfterMinutes = DEFAULT_LOCK_MINUTES }: Settings = await settings.read()
    return lockAfterMinutes === null ? null : (await read()) + lockAfterMinutes * MINUTE_MS
  }
  return {
    closesAt,
    isOver: async () => ((await closesAt()) ?? Infinity) <= clock(),
    note: async (): Promise<void> => {
      const now = clock()
      if (Math.abs(now - (await read())) < NOTE_EVERY_MS) return
      lastAt = now
      await session.writeUse(now)
    },
  }
}

/** Builds the desk. */
export function createLockDesk(parts: LockDeskParts): LockDesk {
  const { door, alarms, onChange, note } = parts
  const uses = createUses(parts)
  let finishing: Promise<void> | undefined

  const view = async (): Promise<LockView> => {
    const { state, waitMs, isSealing } = await door()
    const [now, wait, sealing] = await Promise.all([state(), waitMs(), isSealing()])
    return { state: now, waitMs: wait, isSealing: sealing }
  }
  const tell = async (): Promise<void> => onChange(await view())
  const lock = async (): Promise<void> => {
    const { state, lock: close } = await door()
    if ((await state()) !== 'open') return
    await close()
    await Promise.all([tell(), alarms.setLock(null), note('lock')])
  }
  const isLocked = async (): Promise<boolean> => {
    const state = await (await door()).state()
    if (state !== 'open') return state === 'locked'
    if (!(await uses.isOver())) return false
    await lock()
    return true
  }
  const finish = (): Promise<void> => {
    finishing ??= parts
      .finish()
      .then(tell)
      .catch((error: unknown) => console.error('tillside: sealing', error))
      .finally(() => {
        finishing = undefined
      })
    return finishing
  }
  const tick = async (): Promise<void> => {
    const { state, isSealing } = await door()
    if ((await isLocked()) || (await state()) === 'none') return
    await alarms.setLock(await uses.closesAt())
    if (await isSealing()) void finish()
  }
  return {
    view,
    lock,
    isLocked,
    tick,
    noteUse: async () => {
      // A lock that should have closed is not held open.
      if (!(await isLocked())) await uses.note()
    },
    ...passphraseActs(parts, {
      onOpened: async () => {
        await uses.note()
        await parts.purge()
        await Promise.all([tell(), alarms.setLock(await uses.closesAt())])
        void finish()
      },
      onChanged: async () => {
        await Promise.all([tell(), alarms.setLock(null), note('passphrase')])
      },
    }),
  }
}

/** What people do with a passphrase. */
const passphraseActs = (
  { door, note }: Pick<LockDeskParts, 'door' | 'note'>,
  then: { readonly onOpened: () => Promise<void>; readonly onChanged: () => Promise<void> },
): Pick<LockDesk, 'unlock' | 'set' | 'change' | 'remove'> => {
  /** A passphrase that was not even tried is no failure. */
  const noteFailure = async ({ why }: { readonly why: string }): Promise<void> => {
    if (why === 'wrong') await note('unlock-failed')
  }
  return {
    unlock: async (passphrase) => {
      const tried = await (await door()).unlock(passphrase)
      if (!tried.ok) await noteFailure(tried.error)
      else await Promise.all([note('unlock'), then.onOpened()])
      return tried
    },
    set: async (passphrase) => {
      const isSet = await (await door()).set(passphrase)
      if (isSet) await then.onChanged()
      return isSet
    },
    change: async (passphrase, next) => {
      const changed = await (await door()).change(passphrase, next)
      await (changed.ok ? note('passphrase') : noteFailure(changed.error))
      return changed
    },
    remove: async (passphrase) => {
      const removed = await (await door()).remove(passphrase)
      await (removed.ok ? then.onChanged() : noteFailure(removed.error))
      return removed
    },
  }
}
