import { numberOf, type ArrivingOrder } from '@/lib/intake/order-import'

import { fingerprintOf } from './fingerprint'
import type { ShopChoice } from './work-protocol'
import type { CutOffImport, WorkStore } from './work-store'
import type { Arrival } from './write-orders'

/** The file holds other orders before the place where its import was cut off: it cannot go on there. */
export class OtherOrdersError extends Error {
  override readonly name = 'OtherOrdersError'
}

/** What tells a table (its place in the file, from 0) of one file from any other, reckoned once it is asked for. */
export function printOf(file: Blob, table: number | undefined): () => Promise<string> {
  let reckoned: Promise<string> | undefined
  return () => (reckoned ??= printTable(file, table))
}

async function printTable(file: Blob, table: number | undefined): Promise<string> {
  const print = await fingerprintOf(file, crypto.subtle)
  return table === undefined ? print : `${print} ${table}`
}

/** The import of the very same file into a shop that was cut off, where there is one. */
export async function findCutOff(
  store: WorkStore,
  shop: ShopChoice,
  printing: () => Promise<string>,
): Promise<CutOffImport | undefined> {
  const known = await store.listCutOff(shop)
  if (known.length === 0) return undefined
  const print = await printing()
  return known.find((each) => each.print === print)
}

const numberOfLast = (orders: readonly ArrivingOrder[]): string | undefined => {
  const last = orders.at(-1)
  return last && numberOf(last)
}

/** Leaves out the orders that are in already; the last of them must be the one at which it was cut off, else `OtherOrdersError` is thrown. */
export async function* goOn(
  arrivals: AsyncGenerator<Arrival>,
  cutOff: CutOffImport | undefined,
): AsyncGenerator<Arrival> {
  let left = cutOff?.orders ?? 0
  for await (const arrival of arrivals) {
    const known = arrival.orders.slice(0, left)
    left -= known.length
    if (known.length > 0 && left === 0 && numberOfLast(known) !== cutOff?.last)
      throw new OtherOrdersError()
    yield known.length === 0
      ? arrival
      : { ...arrival, known, orders: arrival.orders.slice(known.length) }
  }
  if (left > 0) throw new OtherOrdersError()
}
