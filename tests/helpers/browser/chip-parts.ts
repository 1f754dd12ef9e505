import type { Frame, Locator, Page } from 'playwright-core'

import { part } from '@/scripts/browser/steps'

/** The chip in the row that shows this text; builds for browser tests keep its shadow root open. */
export const chipIn = (page: Page | Frame, row: string, text: string): Locator =>
  page.locator(row).filter({ hasText: text }).locator('button:has(.box)')

const isHover = (frame: Frame): boolean => frame.url().includes('hover=1')

/** The hover card's frame, once it shows the card of this order. */
export async function hoverOf(page: Page, number: string): Promise<Frame> {
  const end = Date.now() + 10_000
  while (Date.now() < end) {
    const frame = page.frames().find(isHover)
    if (frame !== undefined) {
      await frame.waitForSelector(part('hover-card', `[data-order="${number}"]`))
      return frame
    }
    await page.waitForTimeout(20)
  }
  throw new Error(`no hover card in ${page.url()}`)
}

/** Whether the hover card's frame is to be seen. */
export const isHoverShown = async (page: Page): Promise<boolean> => {
  const frame = page.frames().find(isHover)
  const element = frame === undefined ? null : await frame.frameElement()
  return element === null ? false : element.isVisible()
}
