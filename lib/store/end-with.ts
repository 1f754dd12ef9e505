import type { Transaction } from 'dexie'

/**
 * Ends a transaction with what it has been asked for so far. Left to itself it ends only once this thread has heard that
 * all is done, and whoever waits for its tables then waits for this thread too, busy as it is with the next orders.
 */
export async function endWith<Value>(
  { idbtrans }: Transaction,
  asked: Promise<Value>,
): Promise<Value> {
  try {
    idbtrans.commit()
  } catch {
    // It is aborted already, and what was asked for tells why.
  }
  return asked
}
