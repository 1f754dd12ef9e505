import { describe, expect, it } from 'vitest'

import { RECORD_KINDS } from '@/components/panel/records/record-fields'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, panelOf, part } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { doorsOf, readSheet, sheetOf, unfoldAll } from '../helpers/browser/customer-parts'
import { orderNumbers, partOf, searchReply, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

describe('the pages of Tillside', () => {
  const stage = useChromium({ sample: true })

  it('have a panel that anybody can use', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await orderNumbers(panel)
    await unfoldNotes(panel)
    expect(await violations(panel)).toEqual([])
    const field = await searchReply(panel, 'order')
    expect(await violations(panel)).toEqual([])
    await field.fill('exchange')
    await field.press('Enter')
    expect(await violations(panel)).toEqual([])
    await field.press('Control+e')
    expect(await violations(panel)).toEqual([])
  })

  it('have steps of the talk that anybody can set', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await partOf(panel, 'stage-bar').getByRole('radio').last().press('Space')
    await partOf(panel, 'follow-talk').waitFor()
    expect(await violations(panel)).toEqual([])
    await partOf(panel, 'stage-bar').getByRole('radio').nth(7).press('Space')
    await partOf(panel, 'act-keepReply').click()
    await partOf(panel, 'save-text').waitFor()
    expect(await violations(panel)).toEqual([])
  })

  it('have pages about a customer that anybody can use', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await unfoldAll(panel)
    expect(await violations(panel)).toEqual([])
    const doors = await doorsOf(panel)
    expect(doors.length).toBeGreaterThan(8)
    for (const door of doors) {
      await door.click()
      const sheet = await readSheet(panel)
      expect({ sheet, violations: await violations(panel) }).toEqual({ sheet, violations: [] })
      await page.keyboard.press('Escape')
      await sheetOf(panel).waitFor({ state: 'detached' })
    }
  })

  it('have forms for everything that is kept of a customer', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await turnTo(page, buyerAt(7))
    const panel = await cardOf(page, buyerAt(7).nick)
    await partOf(panel, 'warning').waitFor()
    await unfoldAll(panel)
    const form = partOf(panel, 'record-form')
    for (const kind of RECORD_KINDS) {
      await partOf(panel, 'add-record', `[data-kind="${kind}"]`).click()
      await form.waitFor()
      expect({ kind, violations: await violations(panel) }).toEqual({ kind, violations: [] })
      await form.getByRole('button').last().click()
    }
    await partOf(panel, 'add-record', '[data-kind="warning"]').click()
    await form.getByRole('button').first().click()
    await form.locator('[aria-invalid="true"]').first().waitFor()
    expect(await violations(panel)).toEqual([])
  })

  it('have a panel of clocks that anybody can use', async () => {
    const page = await stage.session.open(ADDRESSES.aftersales)
    const panel = await panelOf(page)
    await partOf(panel, 'clock').first().waitFor()
    expect(await violations(panel)).toEqual([])
  })

  it.each([
    'popup.html',
    'workbench.html#/today',
    'workbench.html#/after-sale',
    'workbench.html#/customers',
    'workbench.html#/customers/list',
    'workbench.html#/customers/duplicates',
    'workbench.html#/figures',
    'workbench.html#/figures/customers',
    'workbench.html#/figures/orders',
    'workbench.html#/figures/growth',
    'workbench.html#/figures/week',
    'workbench.html#/start',
    'workbench.html#/start/tiers',
    'workbench.html#/settings/consoles',
    'workbench.html#/follow-ups',
    'workbench.html#/after-sale/ledger',
    'workbench.html#/after-sale/rules',
    'workbench.html#/replies/guard',
    'workbench.html#/offers/products',
    'workbench.html#/offers/packages',
    'workbench.html#/offers/associations',
    'workbench.html#/offers/effect',
    'workbench.html#/offers/terms',
    'workbench.html#/import',
    'workbench.html#/settings',
  ])('have %s for everybody', async (path) => {
    const page = await stage.session.openOwn(path)
    await page.locator('main').first().waitFor()
    await page.waitForTimeout(300)
    expect(await violations(page)).toEqual([])
  })

  it('have a finder that goes anywhere by keys alone', async () => {
    const page = await stage.session.openOwn('workbench.html#/today')
    await page.locator('main h1').waitFor()
    await page.keyboard.press('Control+k')
    await page.locator(part('finder-option')).first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.type(buyerAt(0).nick)
    await page
      .locator(part('finder-option'), { hasText: buyerAt(0).nick })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.locator(part('person')).waitFor()
  })

  it('have duplicates that anybody can join', async () => {
    const page = await stage.session.openOwn('workbench.html#/customers/duplicates')
    await page.click(part('find'))
    await page.locator(part('duplicate-group')).getByRole('table').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('have tier rules that anybody can change', async () => {
    const page = await stage.session.openOwn('workbench.html#/settings')
    await page.locator(part('tier-scope')).selectOption({ index: 1 })
    await page.fill(part('tier-gold-amount'), '')
    expect(await violations(page)).toEqual([])
    await page.fill(part('tier-gold-amount'), '1500')
    await page.click(part('preview-tiers'))
    await page.locator(part('tier-moves')).waitFor()
    expect(await violations(page)).toEqual([])
  })
})
