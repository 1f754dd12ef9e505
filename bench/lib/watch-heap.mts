import type { Page } from 'playwright-core'

import { followWorkers } from './worker-lines.mts'

const HEAP_EVERY_MS = 100

interface Usage {
  readonly usedSize: number
  readonly backingStorageSize: number
}

const usageOf = (answer: unknown): Usage => ({
  usedSize: 0,
  backingStorageSize: 0,
  ...(answer as Partial<Usage> | undefined),
})

/** The most that was held at one instant, bytes. */
export interface HeapPeak {
  /** V8's heap: objects, used or not yet collected. */
  readonly heap: number
  /** The same with the bytes of arrays, which lie beside it. */
  readonly withArrays: number
}

/**
 * Watches how much the scripts of a page and of all its workers hold together, as V8 counts it. Pages that share a process
 * share a heap; code and what the browser itself holds are not counted.
 */
export async function watchHeap(page: Page): Promise<() => Promise<HeapPeak>> {
  const session = await page.context().newCDPSession(page)
  const workers = await followWorkers(session)
  let peak: HeapPeak = { heap: 0, withArrays: 0 }
  const look = async (): Promise<void> => {
    const held = await Promise.all([
      session.send('Runtime.getHeapUsage'),
      ...workers().map(({ send }) => send('Runtime.getHeapUsage')),
    ])
    const usages = held.map(usageOf)
    const heap = usages.reduce((sum, { usedSize }) => sum + usedSize, 0)
    const arrays = usages.reduce((sum, { backingStorageSize }) => sum + backingStorageSize, 0)
    peak = {
      heap: Math.max(peak.heap, heap),
      withArrays: Math.max(peak.withArrays, heap + arrays),
    }
  }
  const timer = setInterval(() => void look().catch(() => undefined), HEAP_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await session.detach()
    return peak
  }
}
