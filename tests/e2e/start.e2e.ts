import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { part } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { useChromium } from '../helpers/browser/use-chromium'

const SURVEYED_MS = 30_000
/** More parts than any step has. */
const MOST_PARTS = 80

/** Goes on by Tab, as somebody without a mouse does, until a part has the focus; then presses it. */
async function press(page: Page, name: string): Promise<void> {
  await page.locator(part(name)).waitFor({ timeout: SURVEYED_MS })
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const isThere = await page
      .locator(part(name))
      .evaluate((element) => element === document.activeElement)
    if (isThere) return page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}`)
}

const step = (page: Page, name: string): Promise<void> =>
  page.locator(part(`start-${name}`)).waitFor()

describe('a fresh installation', () => {
  const stage = useChromium()

  it('opens setting up by itself, which leads to the first customers by keyboard alone', async () => {
    const { context } = stage.session
    const page =
      context.pages().find((each) => each.url().endsWith('workbench.html#/start')) ??
      (await context.waitForEvent('page', (each) => each.url().endsWith('#/start')))
    await page.bringToFront()
    await step(page, 'consoles')
    await press(page, 'start-next')
    await step(page, 'orders')
    await press(page, 'load-sample')
    await page.locator(part('remove-sample')).waitFor({ timeout: SURVEYED_MS })

    // Left and come back to: it goes on at the step that was open.
    await page.goto(page.url().replace(/#.*/u, '#/today'))
    await press(page, 'go-on')
    await step(page, 'orders')
    await press(page, 'start-next')
    await step(page, 'tiers')
    await press(page, 'apply-tiers')
    await page.locator(part('undo-tiers')).waitFor()
    expect(await violations(page)).toEqual([])
    await press(page, 'start-next')
    await step(page, 'customers')
    const best = page.locator(part('first-customers')).getByRole('link', { name: /./u })
    await best.nth(1).waitFor({ timeout: SURVEYED_MS })
    expect(await best.nth(1).getAttribute('href')).toMatch(/^#\/customers\/[\w-]+\/[\w-]+$/u)
    expect(await violations(page)).toEqual([])
    await press(page, 'start-finish')
    await page.locator(part('coverage')).waitFor()
    expect(await page.locator(part('set-up')).count()).toBe(0)
  })
})
