import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { panel as words } from '@/lib/i18n/en/panel'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, panelOf } from '@/scripts/browser/steps'

import { buyerAt, COMPOSER } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

/** Playwright looks through the open root that the test build gives the panel's host. */
const FRAME = 'iframe'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`${selector} is not on the screen`)
  return box
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('the frame of the panel', () => {
  const stage = useChromium()

  it.each([
    [1440, 900],
    [1280, 800],
    [1024, 768],
    [800, 900],
  ])('leaves the box of the chat free at %i x %i', async (width, height) => {
    const page = await stage.session.open(ADDRESSES.chat)
    await page.setViewportSize({ width, height })
    await cardOf(page, buyerAt(0).nick)
    await expect
      .poll(async () => overlap(await boxOf(page, FRAME), await boxOf(page, COMPOSER)))
      .toBe(false)
  })

  it('keeps on this site the width that its edge was pulled to', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    await page.getByRole('separator').focus()
    const before = await boxOf(page, FRAME)
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => (await boxOf(page, FRAME)).width).toBeGreaterThan(before.width)
    const { width } = await boxOf(page, FRAME)
    await page.waitForTimeout(500)
    await page.reload()
    await panelOf(page)
    await expect.poll(async () => (await boxOf(page, FRAME)).width).toBe(width)
  })

  it('folds to a handle, stays so on a reload, and comes back', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await panel.getByRole('button', { name: words.status.hide }).click()
    const frame = page.locator(FRAME)
    await expect.poll(() => frame.isVisible()).toBe(false)
    await page.waitForTimeout(500)
    await page.reload()
    const handle = page.locator('html > :last-child').getByRole('button')
    await handle.waitFor()
    expect(await frame.isVisible()).toBe(false)
    await handle.click()
    await cardOf(page, buyerAt(0).nick)
    expect(await frame.isVisible()).toBe(true)
  })

  it('outlives a page that throws its body away', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    await page.evaluate(() => document.body.replaceChildren())
    await page.waitForTimeout(500)
    expect(await page.locator(FRAME).count()).toBe(1)
  })
})
