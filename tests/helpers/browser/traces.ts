import type { CDPSession, Page } from 'playwright-core'

/** What an extension can leave in a page. */
export interface Traces {
  /** Origins of script worlds that are not the page's own. */
  readonly worlds: readonly string[]
  /** Listeners on the page's own objects. */
  readonly listeners: readonly string[]
  /** The whole document as text. */
  readonly markup: string
}

const OBJECTS = ['window', 'document', 'document.documentElement', 'document.body'] as const

async function worldsOf(cdp: CDPSession): Promise<string[]> {
  const worlds: string[] = []
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin))
  await cdp.send('Runtime.enable')
  return worlds.filter((origin) => origin.startsWith('chrome-extension:'))
}

async function listenersOf(cdp: CDPSession, expression: string): Promise<string[]> {
  const { result } = await cdp.send('Runtime.evaluate', { expression })
  if (result.objectId === undefined) return []
  const { listeners } = await cdp.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId,
  })
  return listeners.map(({ type }) => `${expression}: ${type}`)
}

/** Looks for traces of an extension in a page, with the browser's own tools. */
export async function tracesIn(page: Page): Promise<Traces> {
  const cdp = await page.context().newCDPSession(page)
  const worlds = await worldsOf(cdp)
  const listeners: string[] = []
  for (const expression of OBJECTS) listeners.push(...(await listenersOf(cdp, expression)))
  const markup = await page.evaluate(() => document.documentElement.outerHTML)
  await cdp.detach()
  return { worlds, listeners, markup }
}
