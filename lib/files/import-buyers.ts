import type { FileToImport } from './import-file'
import { measureProgress } from './measure-progress'
import type { FileBatch } from './open-file'
import type { WorkStore } from './work-store'
import type { JobAbout } from './write-orders'

/** Buyers a write: each of their tags and notes is a small write of its own. */
const SLICE = 200

/** One batch of a list of customers, and the share of the file (0 to 1) that is read with it. */
export interface BuyerArrival extends Pick<FileBatch, 'buyers' | 'rowsDone'> {
  readonly share: number
}

/**
 * Keeps the buyers whom a list names; gives how many and the shop's id, or null when it was cancelled: then those that were
 * kept stay, as what people have written since may hang on them.
 */
export async function importBuyers(
  store: Pick<WorkStore, 'keepBuyers'>,
  arrivals: AsyncIterable<BuyerArrival>,
  { shop }: Pick<FileToImport, 'shop'>,
  seenAt: number,
  about: JobAbout,
): Promise<{ readonly shopId: string; readonly buyers: number } | null> {
  let shopId = await store.keepBuyers(shop, [], seenAt)
  let buyers = 0
  for await (const arrival of arrivals) {
    for (let from = 0; from < arrival.buyers.length; from += SLICE) {
      if (about.signal.aborted) return null
      const slice = arrival.buyers.slice(from, from + SLICE)
      shopId = await store.keepBuyers(shop, slice, seenAt)
      buyers += slice.length
    }
    const { share, rowsDone } = arrival
    about.watch(measureProgress({ ...about, now: about.clock(), share, rowsDone }))
  }
  return about.signal.aborted ? null : { shopId, buyers }
}
