import type { Clock } from '@/lib/shared/time'

import { factoryOf, type DatabaseFactory } from './database'
import { createDeviceRows, type DeviceRows } from './device-rows'
import type { SessionShelf } from './kept-keys'
import { createLeases, type Locks } from './leases'
import { startRestore, type StartRestore } from './restore'
import { openSalvage, type Salvage } from './salvage'

/** What can be done about a database that does not open as a store. */
export interface Rescue {
  /** Starts to fill another database with a backup of that schema version. */
  readonly startRestore: StartRestore
  /** What can still be read; null where there is nothing. */
  readonly openSalvage: () => Promise<Salvage | null>
  /** What belongs to this device, whether a store opens or not. */
  readonly device: DeviceRows
}

export interface RescueOptions extends DatabaseFactory {
  readonly name: string
  readonly clock: Clock
  readonly newId: () => string
  /** Where this browser session keeps its key. */
  readonly shelf: SessionShelf
  readonly crypto?: Pick<Crypto, 'subtle' | 'getRandomValues'>
  /** The browser's own, unless a test brings others. */
  readonly locks?: Locks
}

/** Builds the way back to a store; nothing is opened before it is asked for. The device gets another name, as nobody knows the old one. */
export function createRescue(options: RescueOptions): Rescue {
  const { name, clock, newId, shelf, crypto = globalThis.crypto, locks = navigator.locks } = options
  const factory = factoryOf(options)
  return {
    startRestore: (version, isSealed = false) =>
      startRestore({
        ...factory,
        name,
        version,
        isSealed,
        shelf,
        deviceId: newId(),
        clock,
        newId,
        locked: null,
        leases: createLeases(locks),
        crypto,
      }),
    device: createDeviceRows(name, factory),
    openSalvage: () => openSalvage(name, factory, { crypto, shelf }),
  }
}
