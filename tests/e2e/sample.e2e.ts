import { describe, expect, it } from 'vitest'

import { workbench as words } from '@/lib/i18n/en/workbench'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, loadSampleShop, panelOf, part } from '@/scripts/browser/steps'

import { partOf } from '../helpers/browser/panel-parts'
import { buyerAt } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const LOADED_MS = 60_000
const buyer = buyerAt(0)

describe('the sample shop', () => {
  const stage = useChromium()
  const totals = async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await panelOf(page)
    await partOf(panel, 'nick').getByText(buyer.nick, { exact: true }).waitFor()
    const text = await partOf(panel, 'totals').allInnerTexts()
    await page.close()
    return text.join(' ')
  }

  it('comes by one click with its progress, and goes by another', async () => {
    const own = await stage.session.openOwn('workbench.html#/import')
    await own.click(part('load-sample'))
    await own.waitForSelector(part('sample-progress'))
    await own.waitForSelector(part('remove-sample'), { timeout: LOADED_MS })
    expect(await totals()).toContain('¥3,280')
    await own.bringToFront()
    await own.click(part('remove-sample'))
    await own.waitForSelector(part('load-sample'), { timeout: LOADED_MS })
    expect(await totals()).not.toContain('¥3,280')
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const own = await stage.session.openOwn('workbench.html#/import')
    // All of it is in within a second: the press has to come in the moment the button is there.
    await own.evaluate((button) => {
      new MutationObserver(() => document.querySelector<HTMLElement>(button)?.click()).observe(
        document.body,
        { childList: true, subtree: true },
      )
    }, part('cancel-sample'))
    await own.click(part('load-sample'))
    await own.getByText(words.imports.sample.cancelled).waitFor({ timeout: LOADED_MS })
    await own.waitForSelector(part('load-sample'), { timeout: LOADED_MS })
    expect(await totals()).not.toContain('¥3,280')
  })

  it('is the same shop when it is loaded a second time', async () => {
    await loadSampleShop(stage.session)
    const first = await totals()
    const own = await stage.session.openOwn('workbench.html#/import')
    await own.click(part('remove-sample'))
    await own.waitForSelector(part('load-sample'), { timeout: LOADED_MS })
    await loadSampleShop(stage.session)
    expect(await totals()).toBe(first)
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyer.nick)
    await own.bringToFront()
    await own.reload()
    await own.click(part('remove-sample'))
    await own.waitForSelector(part('load-sample'), { timeout: LOADED_MS })
  })
})
