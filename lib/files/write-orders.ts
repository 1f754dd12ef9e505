import type { ArrivingOrder } from '@/lib/intake/order-import'

import { measureProgress } from './measure-progress'
import type { Pace } from './pace'
import type { Progress } from './work-protocol'
import type { OrderWriter, RefusedRows, WrittenOrders } from './work-store'

/** What a job is run with. */
export interface JobAbout {
  readonly signal: AbortSignal
  /** Epoch ms at which it began. */
  readonly startedAt: number
  readonly clock: () => number
  readonly watch: (progress: Progress) => void
  /** Holds the job where it stands; absent: it cannot be held. */
  readonly pace?: Pace | undefined
}

/** Some orders, and how far into the whole they reach. */
export interface Arrival {
  readonly orders: readonly ArrivingOrder[]
  /** Orders before them that are in already. */
  readonly known?: readonly ArrivingOrder[]
  /** Share of the whole done when these are written, 0 to 1. */
  readonly share: number
  /** Rows of the whole done by then, refused ones included. */
  readonly rowsDone: number
}

/** Orders a write, as many as the store writes in one transaction: few, so that neither a stop nor a reader waits long. */
const SLICE = 2_000
const NONE_REFUSED: RefusedRows = { count: 0, rows: [] }

/**
 * Writes orders as they arrive, telling how far it has come; null when it was cancelled. The next orders are read while
 * the last are written, and only what is written is told. However it ends short of the end, the writer takes out again
 * what it has written.
 */
export async function writeOrders(
  writer: OrderWriter,
  arrivals: AsyncIterable<Arrival> | Iterable<Arrival>,
  about: JobAbout,
  known: { readonly rowsTotal?: number; readonly refused?: () => RefusedRows } = {},
): Promise<WrittenOrders | null> {
  try {
    let before = { share: 0, rowsDone: 0 }
    let last: Promise<void> = Promise.resolve()
    for await (const arrival of arrivals) {
      const start = before
      if (arrival.known !== undefined) await writer.noteBuyers(arrival.known)
      for (let from = 0; from < arrival.orders.length; from += SLICE) {
        await about.pace?.wait()
        if (about.signal.aborted) return await giveUp(writer)
        const slice = arrival.orders.slice(from, from + SLICE)
        const part = Math.min(1, (from + SLICE) / arrival.orders.length)
        const written = writeAndTell(writer, slice, () =>
          about.watch(progressAt(about, start, arrival, part, known.rowsTotal)),
        )
        // It is waited for in the next round, and until then must not count as nobody's.
        written.catch(() => undefined)
        await last
        last = written
      }
      before = arrival
    }
    await last
    return about.signal.aborted
      ? await giveUp(writer)
      : await writer.finish(known.refused?.() ?? NONE_REFUSED)
  } catch (error) {
    // The first error is the one to tell; what cannot be taken out now is healed when the store opens next.
    await writer.abort().catch(() => undefined)
    throw error
  }
}

async function writeAndTell(
  writer: OrderWriter,
  orders: readonly ArrivingOrder[],
  tell: () => void,
): Promise<void> {
  await writer.write(orders)
  tell()
}

async function giveUp(writer: OrderWriter): Promise<null> {
  await writer.abort()
  return null
}

function progressAt(
  { startedAt, clock, pace }: JobAbout,
  before: { readonly share: number; readonly rowsDone: number },
  after: { readonly share: number; readonly rowsDone: number },
  part: number,
  rowsTotal: number | undefined,
): Progress {
  const between = (from: number, to: number): number => from + (to - from) * part
  return measureProgress({
    startedAt: startedAt + (pace?.heldMs() ?? 0),
    now: clock(),
    share: between(before.share, after.share),
    rowsDone: Math.round(between(before.rowsDone, after.rowsDone)),
    ...(rowsTotal === undefined ? {} : { rowsTotal }),
  })
}
