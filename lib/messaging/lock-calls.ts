import { z } from 'zod'

import { PASSPHRASE_LEAST, PASSPHRASE_LIMIT, type PassphraseRefusal } from '@/lib/shared/passphrase'
import type { Result } from '@/lib/shared/result'

import { call, type Calls } from './protocol'

const nothing = z.strictObject({})
/** What was typed, right or wrong. */
const typed = z.string().min(1).max(PASSPHRASE_LIMIT)
const chosen = typed.min(PASSPHRASE_LEAST)

/** How the lock stands. */
export interface LockView {
  /** `none`: no passphrase is set. */
  readonly state: 'none' | 'open' | 'locked'
  /** How long the next try waits, ms. */
  readonly waitMs: number
  /** What was there before the passphrase is still being sealed. */
  readonly isSealing: boolean
}

/** Pages of ours to background, about the lock. */
export const lockCalls = {
  readLock: call<LockView>()(nothing),
  unlock: call<Result<void, PassphraseRefusal>>()(z.strictObject({ passphrase: typed })),
  lockNow: call<void>()(nothing),
  /** Somebody pressed a key or a pointer here. */
  noteUse: call<void>()(nothing),
} as const satisfies Calls

/** Workbench, a top-level page of ours, to background, about the passphrase itself. */
export const passphraseCalls = {
  /** The first one: everything of the extension starts anew, this page included. False: one is set already. */
  setPassphrase: call<boolean>()(z.strictObject({ passphrase: chosen })),
  changePassphrase: call<Result<void, PassphraseRefusal>>()(
    z.strictObject({ passphrase: typed, next: chosen }),
  ),
  removePassphrase: call<Result<void, PassphraseRefusal | { readonly why: 'sealing' }>>()(
    z.strictObject({ passphrase: typed }),
  ),
} as const satisfies Calls
