import type { Frame, Page } from 'playwright-core'

interface Wanted {
  readonly nick: string
  readonly limitMs: number
}
/** A card that takes longer than this is not slow but missing. */
const LIMIT_MS = 20_000

/** Runs in the panel: resolves with the epoch ms at which the card of this buyer had been painted. */
function waitForPaint({ nick, limitMs }: Wanted): Promise<number> {
  const isThere = (): boolean =>
    document.querySelector('[data-testid="panel"][data-state="known"]') !== null &&
    document.querySelector('[data-testid="nick"]')?.textContent === nick &&
    document.querySelector('[data-testid="totals"]') !== null
  return new Promise((resolve, reject) => {
    setTimeout(
      () => reject(new Error(`no card of ${nick}: ${document.body.innerText.slice(0, 200)}`)),
      limitMs,
    )
    const painted = (): void => {
      // The frame callback comes before the paint, the message after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
        port1.start()
        port2.postMessage(null)
      })
    }
    if (isThere()) {
      painted()
      return
    }
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      painted()
    })
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  })
}

/** Turns the page to a buyer and gives the milliseconds from that change to the painted card. */
export async function timeCard(
  page: Page,
  panel: Frame,
  buyer: { readonly uid: string; readonly nick: string },
): Promise<number> {
  const painted = panel.evaluate(waitForPaint, { nick: buyer.nick, limitMs: LIMIT_MS })
  const changed = await page.evaluate((uid) => {
    const at = performance.timeOrigin + performance.now()
    ;(globalThis as unknown as { practice: { open(uid: string): void } }).practice.open(uid)
    return at
  }, buyer.uid)
  return (await painted) - changed
}
