import type { Page } from 'playwright-core'

const HEAP_EVERY_MS = 200

/** Watches how much a page's scripts hold; gives the most, bytes. */
export async function watchHeap(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  let peak = 0
  const look = async (): Promise<void> => {
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    peak = Math.max(peak, usedSize)
  }
  const timer = setInterval(() => void look().catch(() => undefined), HEAP_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await look()
    await session.detach()
    return peak
  }
}
