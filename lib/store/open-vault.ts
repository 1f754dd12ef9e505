import type { Clock } from '@/lib/shared/time'
import { PASSPHRASE_ROUNDS } from '@/lib/vault/passphrase'
import { createVault, type Vault } from '@/lib/vault/seal'

import type { Database } from './database'
import { NO_SHELF, type KeyParts, type SessionShelf } from './kept-keys'
import type { RestoreOptions } from './restore'
import { createVaultDoor, type VaultDoor } from './vault-door'

/** What the keys of a database are opened with. */
export interface VaultOptions {
  readonly clock: Clock
  readonly crypto: KeyParts['crypto']
  /** Where this browser session keeps its key; absent: nowhere, as before anybody said a passphrase. */
  readonly shelf?: SessionShelf | undefined
  /** Rounds of a passphrase that is set from now on; fewer in tests. */
  readonly rounds?: number | undefined
}

/** Opens the vault with its door; the first opening makes this device's key. */
export async function openVault(
  db: Database,
  { shelf = NO_SHELF, rounds = PASSPHRASE_ROUNDS, clock, crypto }: VaultOptions,
): Promise<{ readonly door: VaultDoor; readonly vault: Vault }> {
  const door = createVaultDoor({ db, shelf, crypto, clock, rounds })
  await door.state()
  return { door, vault: createVault(door.keys, crypto) }
}

/** Gives the lock of this database for another one, so that a backup does not take the passphrase away. */
export async function shareLock(door: VaultDoor, vault: Vault): Promise<RestoreOptions['locked']> {
  const keys = await door.share()
  return keys === null ? null : { keys, vault }
}
