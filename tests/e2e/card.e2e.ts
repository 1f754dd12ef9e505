import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, panelOf, setLook } from '@/scripts/browser/steps'

import { orderNumbers, partOf, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'
import { watchSwitches } from '../helpers/browser/watch-switches'

const TIERS: readonly (readonly [number, string | null, string])[] = [
  [0, 'Gold', '¥3,280'],
  [1, 'Diamond', '¥12,460'],
  [2, 'Silver', '¥640'],
  [3, 'Platinum', '¥4,188'],
  [4, null, '¥86'],
  [5, 'Diamond', '¥10,352'],
]
/** The buyer of whom the sample warns. */
const WARNED = 7

describe('the card beside the chat', () => {
  const stage = useChromium({ sample: true })

  it.each(TIERS)('knows buyer %i as %s with %s', async (index, tier, total) => {
    const page = await stage.session.open(ADDRESSES.chat)
    const buyer = buyerAt(index)
    await page.click(`[data-random="${buyer.uid}-0-1"]`)
    const panel = await cardOf(page, buyer.nick)
    await expect.poll(() => partOf(panel, 'totals').innerText()).toContain(total)
    const chip = await partOf(panel, 'tier').innerText()
    expect(/Silver|Gold|Platinum|Diamond/.exec(chip)?.[0] ?? null).toBe(tier)
    expect(await orderNumbers(panel)).toEqual(
      expect.arrayContaining(buyer.orders.map(({ number }) => number)),
    )
  })

  it('says of a buyer with a warning why, in the place of the way to a tier', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const buyer = buyerAt(WARNED)
    await page.click(`[data-random="${buyer.uid}-0-1"]`)
    const panel = await cardOf(page, buyer.nick)
    expect(await partOf(panel, 'warning').innerText()).toContain('Invoice blackmail')
    expect(await partOf(panel, 'totals').count()).toBe(0)
  })

  it('keeps notes and tags of each buyer through switches and reloads', async () => {
    const [one, other] = [buyerAt(0), buyerAt(1)]
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, one.nick)
    await unfoldNotes(panel)
    await partOf(panel, 'note-input').fill('Asks for the left-handed one')
    await partOf(panel, 'note-input').press('Enter')
    await partOf(panel, 'tag-input').fill('left-handed')
    await partOf(panel, 'tag-input').press('Enter')
    await partOf(panel, 'note').getByText('Asks for the left-handed one').waitFor()
    await partOf(panel, 'tag').getByText('left-handed').first().waitFor()

    await turnTo(page, other)
    await cardOf(page, other.nick)
    expect(await partOf(panel, 'note').count()).toBe(0)

    await page.reload()
    const again = await cardOf(page, one.nick)
    await unfoldNotes(again)
    await partOf(again, 'note').getByText('Asks for the left-handed one').waitFor()
    await partOf(again, 'tag').getByText('left-handed').first().waitFor()
  })

  it('shows no card where no conversation is open', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await page.evaluate(() => window.practice.close())
    await partOf(panel, 'panel', '[data-state="no-buyer"]').waitFor()
    expect(await partOf(panel, 'nick').count()).toBe(0)
  })

  it('reads the page under the strictest policy too', async () => {
    const page = await stage.session.open(`${ADDRESSES.chat}?csp=strict`)
    const panel = await cardOf(page, buyerAt(0).nick)
    expect(await partOf(panel, 'totals').innerText()).toContain('¥3,280')
  })

  it('shows what a message says as text, whatever it is', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await page.evaluate(() => window.practice.receive('<img src=x onerror="document.title=1">'))
    await partOf(panel, 'panel').getByText('<img src=x').first().waitFor()
    expect(await panel.locator('img').count()).toBe(0)
  })

  it('changes its language at run time', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await setLook(stage.session, { locale: 'zh-TW', theme: 'dark' })
    await expect.poll(() => panel.locator('html').getAttribute('lang')).toBe('zh-TW')
    await expect.poll(() => panel.locator('html').getAttribute('data-theme')).toBe('dark')
    await setLook(stage.session, { locale: 'en', theme: 'light' })
    await expect.poll(() => panel.locator('html').getAttribute('lang')).toBe('en')
  })

  it('belongs to the open conversation over 200 fast switches', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await panelOf(page)
    await cardOf(page, buyerAt(0).nick)
    const mismatches = await watchSwitches(page, panel, 200)
    expect(mismatches).toEqual([])
    await cardOf(page, await page.locator('.base-info .name').innerText())
  })
})
