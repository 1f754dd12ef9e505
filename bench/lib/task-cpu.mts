import type { Browser, Page } from 'playwright-core'

/** A task, or where a page began, as the browser's trace tells it; times in µs. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  /** Processor time of a task. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } }
}

/** Processor time of the longest task in the thread that drew an address, ms. */
function longestIn(events: readonly TraceEvent[], url: string): number {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === url,
  )
  if (start === undefined) throw new Error(`the trace knows nothing of ${url}`)
  const own = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      name.endsWith('RunTask') &&
      ph === 'X' &&
      pid === start.pid &&
      tid === start.tid &&
      ts >= start.ts,
  )
  return Math.max(0, ...own.map(({ tdur = 0 }) => tdur)) / 1_000
}

/**
 * Gives the processor time of the longest task while a page opens and goes on as `watch` says, ms. Unlike the length of a
 * task it does not grow with what else the machine does.
 */
export async function traceLongest(
  browser: Browser,
  page: Page,
  url: string,
  watch: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
  await page.goto(url)
  await watch()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  return longestIn(traceEvents, url)
}
