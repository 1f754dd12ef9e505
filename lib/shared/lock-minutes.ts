/** Minutes without use after which the lock may close. */
export const LOCK_MINUTES = [5, 15, 60] as const
export type LockMinutes = (typeof LOCK_MINUTES)[number]

/** Where the owner has said nothing else. */
export const DEFAULT_LOCK_MINUTES: LockMinutes = 15
