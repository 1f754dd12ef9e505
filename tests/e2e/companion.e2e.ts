import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { part } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { buyerAt } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const one = buyerAt(0)
const other = buyerAt(1)

const name = async (companion: Page, query: string): Promise<void> => {
  await companion.locator(part('lookup-field')).fill(query)
  await companion.keyboard.press('Enter')
  await companion.locator(part('found-buyer')).first().waitFor()
  await companion.keyboard.press('Enter')
}
const nick = (companion: Page) => companion.locator(part('nick'))

describe('the companion window', () => {
  const stage = useChromium({ sample: true })

  const openCompanion = async (): Promise<Page> => {
    const popup = await stage.session.openOwn('popup.html')
    const opened = stage.session.context.waitForEvent('page')
    await popup.locator(part('open-companion')).click()
    const companion = await opened
    await companion.setViewportSize({ width: 340, height: 760 })
    return companion
  }
  it('shows the buyer of a pasted order number once the agent confirms them, by keys alone', async () => {
    const companion = await openCompanion()
    await name(companion, one.orders[0]?.number ?? '')
    await expect.poll(() => nick(companion).innerText()).toBe(one.nick)
    await companion.locator(part('another-buyer')).click()
    await name(companion, `cntaobao${other.nick}`)
    await expect.poll(() => nick(companion).innerText()).toBe(other.nick)
    expect(await violations(companion)).toEqual([])
  })

  it('copies a reply instead of filling it', async () => {
    const companion = await openCompanion()
    await name(companion, one.nick)
    await nick(companion).waitFor()
    await stage.session.context.grantPermissions(['clipboard-read'])
    await companion.locator(part('open-search')).click()
    await companion.locator(part('reply-search')).fill('not fit')
    await companion
      .locator(part('reply', '[data-reply="exchange"][aria-selected="true"]'))
      .waitFor()
    await companion.locator(part('reply-search')).press('Enter')
    await expect
      .poll(() => companion.evaluate(() => navigator.clipboard.readText()))
      .toContain(one.orders[0]?.number)
  })
})
