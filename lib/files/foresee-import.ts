import type { OrderMove } from '@/lib/shared/order-moves'

import { traceOf } from './gather-orders'
import type { BindFormat, FileOrder } from './import-format'
import { openFile } from './open-file'
import type { JobEnd } from './work-desk'
import type { Foresight, ShopChoice } from './work-protocol'
import type { WorkStore } from './work-store'
import type { JobAbout } from './write-orders'

/** What a shop's orders would get from a file, and which of them it knows. */
interface Look {
  readonly file: Blob
  readonly shop: ShopChoice
  /** Which table of the file, by its place from 0, and what opens the archive that it may be in. */
  readonly table?: number | undefined
  readonly password?: string | undefined
}

/** Counts orders by what a statement tells of them, each once however many rows it has. */
function createCount() {
  const known = new Set<number>()
  const unknown = new Set<number>()
  const moved: Record<OrderMove['kind'], Set<number>> = {
    payment: new Set(),
    refund: new Set(),
    return: new Set(),
  }
  return {
    add: ({ facts, moves = [] }: FileOrder, isKnown: boolean): void => {
      const trace = traceOf(facts.number)
      if (!isKnown) unknown.add(trace)
      else {
        known.add(trace)
        for (const { kind } of moves) moved[kind].add(trace)
      }
    },
    read: () => ({
      known: known.size,
      unknown: unknown.size,
      payments: moved.payment.size,
      refunds: moved.refund.size,
      returns: moved.return.size,
    }),
  }
}

/** Reads a statement or a list of customers and says what it would add to a shop; nothing is written. */
export async function foreseeImport(
  store: Pick<WorkStore, 'findKnown'>,
  formats: readonly BindFormat[],
  { file, shop, table, password }: Look,
  { signal, startedAt }: JobAbout,
): Promise<JobEnd<Foresight>> {
  const opened = await openFile(file, { formats, now: startedAt, table, password })
  if (!opened.ok) return { how: 'not-taken', refusal: opened.error }
  const count = createCount()
  let buyers = 0
  for await (const batch of opened.value.batches()) {
    if (signal.aborted) return { how: 'cancelled' }
    const numbers = batch.orders.map(({ facts }) => facts.number)
    const known = await store.findKnown(shop, [...new Set(numbers)])
    for (const order of batch.orders) count.add(order, known.has(order.facts.number))
    buyers += batch.buyers.length
  }
  return { how: 'done', value: { ...count.read(), buyers, keepsUnknown: !opened.value.isPurse } }
}
