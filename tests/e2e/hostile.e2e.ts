import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, panelOf } from '@/scripts/browser/steps'

import { partOf } from '../helpers/browser/panel-parts'
import { buyerAt, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const FIXTURE = join(import.meta.dirname, '../fixtures/consoles/pinduoduo/chat-orders.html')
const FIXTURE_NICK = '示例买家甲'
const FORBIDS_ALL =
  "default-src 'none'; script-src 'none'; style-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

/** What buyers call themselves and write, and what of it is shown. */
const TEXTS: readonly (readonly [raw: string, shown: string])[] = [
  [
    '<img src=x onerror="document.title=1"><script>document.title=2</script>',
    '<img src=x onerror="document.title=1"><script>document.title=2</script>',
  ],
  ['<a href="javascript:alert(1)">pay</a>', '<a href="javascript:alert(1)">pay</a>'],
  ['\u202eevil\u2066 name\u200b', 'evil name'],
  ['half \ud83d a sign \udc00', 'half \ufffd a sign \ufffd'],
  ['{{7*7}}${7*7}', '{{7*7}}${7*7}'],
]

/** The browser's API as a page of ours sees it. */
interface OwnGlobals {
  readonly chrome: {
    readonly tabs: { query(about: { url: string }): Promise<readonly { readonly id?: number }[]> }
    readonly action: { getBadgeText(about: { tabId?: number }): Promise<string> }
  }
}

/** What the button in the toolbar carries while the only console tab is in front. */
const badgeOf = (own: Page): Promise<string> =>
  own.evaluate(
    async (url) => {
      const { chrome } = globalThis as unknown as OwnGlobals
      const [tab] = await chrome.tabs.query({ url })
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id })
    },
    `${new URL(ADDRESSES.chat).origin}/*`,
  )

/** Breaks, in the page's own world, what every script stands on. */
function breakBuiltins(): void {
  // The panel inside is no page's to break, though the driver brings this script there too.
  if (location.protocol !== 'https:') return
  const targets: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ['map', 'filter', 'find', 'flatMap', 'push', 'join']],
    [String.prototype, ['replace', 'slice', 'trim', 'startsWith']],
    [JSON, ['parse', 'stringify']],
    [Element.prototype, ['attachShadow', 'querySelectorAll', 'matches']],
    [Document.prototype, ['querySelector', 'createElement']],
    [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
    [window, ['MutationObserver', 'AbortController', 'URL', 'Promise', 'setTimeout']],
    [Object.prototype, ['toJSON', 'then']],
  ]
  for (const [target, names] of targets)
    for (const name of names)
      Object.defineProperty(target, name, {
        value: () => {
          throw new Error(`${name} is broken`)
        },
        writable: true,
        configurable: true,
      })
}

describe('a hostile page', () => {
  const stage = useChromium()

  /** Opens what a console once showed, under headers and with a script of the test's own. */
  const openFixture = async (
    headers: Readonly<Record<string, string>>,
    script?: () => void,
  ): Promise<Page> => {
    const page = await stage.session.context.newPage()
    if (script !== undefined) await page.addInitScript(script)
    const body = await readFile(FIXTURE, 'utf8')
    await page.route(ADDRESSES.chat, (route) =>
      route.fulfill({ body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } }),
    )
    await page.goto(ADDRESSES.chat)
    return page
  }

  it.each(TEXTS)('gets what a buyer calls themselves shown as text: %j', async (raw, shown) => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await panelOf(page)
    const titles = async () => [await page.title(), await panel.title()]
    const before = await titles()
    await page.evaluate((text) => {
      const messages = [{ side: 'buyer', at: Date.now(), text }]
      window.practice.setConversations([{ uid: '7100000099', nick: text, messages }])
      window.practice.open('7100000099')
    }, raw)
    await expect.poll(() => partOf(panel, 'nick').innerText()).toBe(shown)
    expect(await panel.locator('img, a[href^="javascript"], #root script').count()).toBe(0)
    expect(await titles()).toEqual(before)
    expect(await panel.locator('body').innerText()).not.toMatch(/[\p{Surrogate}\u202e\u2066]/u)
  })

  it('does not hold up the card by ten megabytes in a message', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    // It is our reading that is looked at, not the browser's way of breaking lines.
    await page.addStyleTag({ content: '.onemsg, .chat-message-content { display: none }' })
    await page.evaluate(() => window.practice.receive(`${'長'.repeat(10_000_000)}\ud83d`))
    const startedAt = Date.now()
    await turnTo(page, buyerAt(1))
    await cardOf(page, buyerAt(1).nick)
    await turnTo(page, buyerAt(0))
    const panel = await cardOf(page, buyerAt(0).nick)
    expect(Date.now() - startedAt).toBeLessThan(5_000)
    expect((await panel.locator('body').innerText()).length).toBeLessThan(10_000)
  })

  it('is read, and has a panel that is dressed, under a policy that forbids everything', async () => {
    const page = await openFixture({ 'content-security-policy': FORBIDS_ALL })
    const panel = await panelOf(page)
    await expect.poll(() => partOf(panel, 'nick').innerText()).toBe(FIXTURE_NICK)
    const host = page.locator('html > :last-child')
    expect(await host.evaluate((node) => getComputedStyle(node).position)).toBe('fixed')
    const ground = await host.locator('.panel').evaluate((node) => getComputedStyle(node).position)
    expect(ground).toBe('absolute')
  })

  it('is read though its own scripts find every builtin broken', async () => {
    const page = await openFixture({}, breakBuiltins)
    const panel = await panelOf(page)
    await expect.poll(() => partOf(panel, 'nick').innerText()).toBe(FIXTURE_NICK)
  })

  it('moves the panel by no sheet and no animation', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`
        * { transition: all 9s !important }
        html > :not(head, body) { display: none !important; opacity: 0 !important; left: -999px !important;
          width: 9px !important; transform: scale(0.01) !important; clip-path: inset(50%) !important;
          pointer-events: none !important; animation: 1s gone forwards !important }
        @keyframes gone { to { opacity: 0; visibility: hidden } }`)
      document.adoptedStyleSheets = [sheet]
      const host = document.documentElement.lastElementChild
      host?.animate([{ opacity: 0, scale: 0 }], { duration: 1, fill: 'forwards' })
      host?.setAttribute('hidden', '')
      host?.setAttribute('popover', 'manual')
    })
    await page.waitForTimeout(200)
    const looks = await page.locator('html > :last-child').evaluate((node) => {
      const { opacity, display, transform, scale, clipPath, pointerEvents } = getComputedStyle(node)
      const { right, width } = node.getBoundingClientRect()
      return [opacity, display, transform, scale, clipPath, pointerEvents, right, width]
    })
    expect(looks).toEqual(['1', 'block', 'none', 'none', 'none', 'auto', 1440, 390])
  })

  it('that keeps throwing the panel out is left alone, and the toolbar offers it beside', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    const removals = await page.evaluate(async () => {
      let count = 0
      const end = performance.now() + 1_000
      while (performance.now() < end) {
        const last = document.documentElement.lastElementChild
        if (last !== document.body) count += 1
        if (last !== document.body) last?.remove()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      return count
    })
    expect(removals).toBe(3)
    expect(await page.locator('iframe').count()).toBe(0)
    const own = await stage.session.openOwn('popup.html')
    await expect.poll(() => badgeOf(own)).toBe('!')
    await page.reload()
    await cardOf(page, buyerAt(0).nick)
    await expect.poll(() => badgeOf(own)).not.toBe('!')
  })
})
