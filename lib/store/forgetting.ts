import type { Clock } from '@/lib/shared/time'
import { DEFAULT_RETENTION } from '@/lib/vault/retention'

import type { Audit } from './audit'
import type { Contacts } from './contacts'
import type { Database } from './database'
import type { DeviceRows } from './device-rows'
import type { Edits } from './edits'
import { createErasures, type Erasures } from './erasures'
import type { GuardLog } from './guard-log'
import type { Joins } from './joins'
import type { Leases } from './leases'
import { createPurge, type Purge } from './purge'
import type { SettingRows } from './setting-rows'
import { createTombstones, type Tombstones } from './tombstones'
import type { VaultDoor } from './vault-door'

/** What forgets persons: at their word, and with time. */
export interface Forgetting {
  /** Who was erased. */
  readonly tombstones: Tombstones
  /** Takes one person out of everything. */
  readonly erasures: Erasures
  /** What is kept no longer than an owner says. */
  readonly purge: Purge
}

export interface ForgettingParts {
  /** Of strict durability. */
  readonly db: Database
  readonly contacts: Contacts
  readonly guardLog: GuardLog
  readonly joins: Joins
  readonly settings: Pick<SettingRows, 'read'>
  readonly audit: Pick<Audit, 'append'>
  readonly device: Pick<DeviceRows, 'listAside' | 'dropAside'>
  readonly door: Pick<VaultDoor, 'state'>
  readonly edits: Edits
  readonly leases: Leases
  readonly clock: Clock
  readonly newId: () => string
  readonly crypto: Pick<Crypto, 'subtle' | 'getRandomValues'>
}

/** Builds it over one database. */
export function createForgetting(parts: ForgettingParts): Forgetting {
  const { db, settings, audit, door, crypto } = parts
  const tombstones = createTombstones(db, crypto)
  return {
    tombstones,
    erasures: createErasures({
      ...parts,
      tombstones,
      note: ({ id, hashes: [subject = null] }) => audit.append({ id, kind: 'erase', subject }),
    }),
    purge: createPurge({
      ...parts,
      isLocked: async () => (await door.state()) === 'locked',
      retention: async () => (await settings.read()).retention ?? DEFAULT_RETENTION,
      note: (about) => audit.append({ kind: 'purge', subject: null, about: [...about] }),
    }),
  }
}
