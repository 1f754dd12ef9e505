import { BrokenFileError } from './broken-file'
import type { JobFailure } from './work-protocol'

/** Thrown where a job needs the store and it does not open. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError'
}

/** Why a job failed, by the names of errors as browsers and Dexie give them, the outer one's cause included. */
export function failureOf(error: unknown): JobFailure {
  if (error instanceof StoreUnavailableError) return 'store-unavailable'
  if (error instanceof BrokenFileError) return error.why
  const names = namesOf(error)
  if (names.includes('VaultLockedError')) return 'locked'
  if (names.includes('QuotaExceededError')) return 'storage-full'
  if (names.includes('NotFoundError') || names.includes('NotReadableError')) return 'file-gone'
  return 'failed'
}

function namesOf(error: unknown): string[] {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return []
  const inner: unknown = 'inner' in error ? error.inner : error.cause
  return [error.name, ...(inner === error ? [] : namesOf(inner))]
}
