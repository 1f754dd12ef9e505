import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf } from '@/scripts/browser/steps'

import { partOf, searchReply } from '../helpers/browser/panel-parts'
import { buyerAt, COMPOSER } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

/** What a page may do so that people press our panel without seeing it as it is. */
const TRICKS: readonly (readonly [what: string, play: () => void])[] = [
  ['fades', () => document.documentElement.style.setProperty('opacity', '0.5')],
  ['hides', () => document.documentElement.style.setProperty('opacity', '0')],
  ['blurs', () => document.documentElement.style.setProperty('filter', 'blur(9px)')],
  ['cuts', () => document.documentElement.style.setProperty('clip-path', 'inset(0 0 0 40%)')],
  ['moves', () => document.documentElement.style.setProperty('transform', 'translateX(1px)')],
  ['shrinks', () => document.documentElement.style.setProperty('transform', 'scale(0.01)')],
  ['zooms', () => document.documentElement.style.setProperty('zoom', '0.5')],
  [
    'paints over what lets presses through, after it,',
    () => {
      const cover = document.createElement('div')
      cover.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none'
      document.documentElement.append(cover)
    },
  ],
  [
    'shows a popover on top that lets presses through',
    () => {
      const cover = document.createElement('div')
      cover.popover = 'manual'
      cover.style.cssText =
        'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none'
      document.body.append(cover)
      cover.showPopover()
    },
  ],
  [
    'hides such a popover in a closed root',
    () => {
      const nest = document.createElement('div')
      const cover = document.createElement('div')
      cover.popover = 'manual'
      cover.style.cssText = 'inset:0;width:100%;height:100%;background:#fff;pointer-events:none'
      nest.attachShadow({ mode: 'closed' }).append(cover)
      document.body.append(nest)
      cover.showPopover()
    },
  ],
  [
    'paints with the backdrop of a small popover',
    () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('[popover]::backdrop { background: #fff }')
      document.adoptedStyleSheets.push(sheet)
      const small = document.createElement('div')
      small.popover = 'manual'
      document.body.append(small)
      small.showPopover()
    },
  ],
]

interface Opened {
  readonly page: Page
  readonly panel: Frame
}

/** So long after a press its answer stands in the panel, ms. */
const HEARD_MS = 1_000

/** Where the button is on the screen, whatever lies over it and however the page is drawn. */
async function placeOfFill({ page, panel }: Opened): Promise<{ x: number; y: number }> {
  const button = await partOf(panel, 'fill').evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return { x: (left + width / 2) / innerWidth, y: (top + height / 2) / innerHeight }
  })
  const frame = await page.locator('iframe').evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return { left, top, width, height }
  })
  return { x: frame.left + button.x * frame.width, y: frame.top + button.y * frame.height }
}

/** As a hand presses. */
async function pressFill(opened: Opened): Promise<void> {
  const { x, y } = await placeOfFill(opened)
  await opened.page.mouse.click(x, y)
}

/** What stands in the way of a press for a while, and goes again. */
const WAYS: readonly (readonly [what: string, come: () => unknown, go: () => unknown])[] = [
  [
    'a modal dialog is open',
    () => {
      const dialog = document.createElement('dialog')
      dialog.textContent = 'Are you sure?'
      document.body.append(dialog)
      dialog.showModal()
    },
    () => document.querySelector('dialog')?.close(),
  ],
  [
    'a part of the page fills the screen',
    () => document.querySelector('main')?.requestFullscreen(),
    () => document.exitFullscreen(),
  ],
]

/** All that a script can do to press something of ours; the test's build lets it see the frame, too. */
function pressByScript(): void {
  const host = document.documentElement.lastElementChild
  const frame = host?.shadowRoot?.querySelector('iframe')
  const { right = 0, top = 0 } = frame?.getBoundingClientRect() ?? {}
  for (const target of [host, frame]) {
    if (!(target instanceof HTMLElement)) throw new Error('no panel')
    target.click()
    target.focus()
    for (let y = top; y < top + innerHeight; y += 8)
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target.dispatchEvent(
          new PointerEvent(type, { bubbles: true, detail: 1, clientX: right - 80, clientY: y }),
        )
    for (const key of ['Enter', '1', ' '])
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
  }
  for (const call of ['fillReply', 'revealContact'])
    frame?.contentWindow?.postMessage({ call, id: 'one', payload: { text: 'x' } }, '*')
}

/** Chooses the reply once more and takes the time to see it. */
async function pressAnew(opened: Opened): Promise<void> {
  await searchReply(opened.panel, 'not fit')
  await opened.page.waitForTimeout(HEARD_MS)
  await pressFill(opened)
  await expect.poll(() => opened.page.inputValue(COMPOSER)).not.toBe('')
}

describe('a press on the panel', () => {
  const stage = useChromium({ sample: true })

  const openReply = async (): Promise<Opened> => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await searchReply(panel, 'not fit')
    return { page, panel }
  }

  it('fills where the panel stands as it is', async () => {
    const opened = await openReply()
    await pressFill(opened)
    await expect.poll(() => opened.page.inputValue(COMPOSER)).not.toBe('')
  })

  it('fills though something empty of another extension lies over it', async () => {
    const opened = await openReply()
    await opened.page.evaluate(() => {
      const empty = document.createElement('div')
      empty.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none'
      document.documentElement.append(empty)
    })
    await pressFill(opened)
    await expect.poll(() => opened.page.inputValue(COMPOSER)).not.toBe('')
  })

  it.each(TRICKS)('fills nothing while the page %s', async (_what, play) => {
    const opened = await openReply()
    await opened.page.evaluate(play)
    const refusal = partOf(opened.panel, 'refusal', '[data-why="panel-hidden"]')
    // A panel drawn anew, or a hundredth of its size, takes a hand more than one press to hit.
    const pressed = async (): Promise<number> => {
      if ((await refusal.count()) === 0) await pressFill(opened)
      await opened.page.waitForTimeout(HEARD_MS)
      return refusal.count()
    }
    await expect.poll(pressed, { timeout: 15_000, interval: 0 }).toBe(1)
    expect(await opened.page.inputValue(COMPOSER)).toBe('')
  })

  it.each(WAYS)('fills nothing while %s, and fills after it', async (_what, come, go) => {
    const opened = await openReply()
    await opened.page.evaluate(come)
    await pressFill(opened)
    await opened.page.waitForTimeout(HEARD_MS)
    expect(await opened.page.inputValue(COMPOSER)).toBe('')
    await opened.page.evaluate(go)
    await pressAnew(opened)
  })

  it('fills nothing where a cover that lets presses through goes just before it', async () => {
    const opened = await openReply()
    await opened.page.evaluate(() => {
      const cover = document.createElement('div')
      cover.id = 'cover'
      cover.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none'
      document.documentElement.append(cover)
    })
    const { x, y } = await placeOfFill(opened)
    await opened.page.mouse.move(x, y)
    await opened.page.waitForTimeout(600)
    // Nothing is awaited in between: a quarter of a second later the press would be as good as any.
    const uncovered = opened.page.evaluate(() => document.querySelector('#cover')?.remove())
    const pressed = opened.page.mouse.down()
    await Promise.all([uncovered, pressed])
    await opened.page.mouse.up()
    await partOf(opened.panel, 'refusal', '[data-why="panel-hidden"]').waitFor()
    expect(await opened.page.inputValue(COMPOSER)).toBe('')
    await pressAnew(opened)
  })

  it('cannot be made by a script of the page', async () => {
    const { page, panel } = await openReply()
    await page.evaluate(pressByScript)
    await page.waitForTimeout(HEARD_MS)
    expect(await page.inputValue(COMPOSER)).toBe('')
    expect(await partOf(panel, 'refusal').count()).toBe(0)
  })

  it('is not needed: the key fills where the page covers the panel', async () => {
    const { page, panel } = await openReply()
    await page.evaluate(() => document.documentElement.style.setProperty('opacity', '0.5'))
    await partOf(panel, 'reply-search').press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).not.toBe('')
  })
})
