import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { offers as words } from '@/lib/i18n/en/offers'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, cardOf } from '@/scripts/browser/steps'

import { partOf } from '../helpers/browser/panel-parts'
import { buyerAt, COMPOSER, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const asker = buyerAt(4)
const other = buyerAt(2)
const complainer = buyerAt(5)
const QUESTION = '不粘煎锅 24 cm 还有货吗'
const TURNER = 'title:硅胶锅铲 耐热'

const sentBy = (page: Page): Promise<string[]> => page.evaluate(() => window.practice.sent())
const stateOf = (panel: Frame): Promise<string | null> =>
  partOf(panel, 'offers').getAttribute('data-state')

interface CardView {
  readonly contextId: string
  readonly card: { readonly shopId: string }
}

describe('an offer', () => {
  const stage = useChromium({ sample: true })
  /** Opens the chat of a buyer who asks about a pan, in a shop that has said what goes with it. */
  const openQuestion = async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    await turnTo(page, asker)
    const panel = await cardOf(page, asker.nick)
    const { card } = (await callBackground(panel, 'openPanel', {})) as CardView
    await callBackground(panel, 'keepProduct', {
      shopId: card.shopId,
      productId: TURNER,
      facts: {
        price: { minor: 3_900, currency: 'CNY' },
        sellingPoints: [
          { group: null, feature: 'Silicone', advantage: 'a soft edge', benefit: 'no scratches' },
        ],
      },
    })
    await page.evaluate((text) => window.practice.receive(text), QUESTION)
    await expect.poll(() => partOf(panel, 'offer').first().innerText()).toContain('不粘煎锅')
    return { page, panel }
  }

  it('goes with what a buyer asks about, and is filled in by Alt and 4, not sent', async () => {
    const { page, panel } = await openQuestion()
    const shown = await partOf(panel, 'offer').first().innerText()
    expect(shown).toContain('硅胶锅铲 耐热')
    expect(shown).toContain('¥39')
    expect(shown).toMatch(/Bought with 不粘煎锅 24 cm in [\d,]+ orders, [\d.]+ times more often/)
    const before = await sentBy(page)
    await page.focus(COMPOSER)
    await page.keyboard.press('Alt+Digit4')
    await expect.poll(() => page.inputValue(COMPOSER)).toContain('It is ¥39.')
    const filled = await page.inputValue(COMPOSER)
    expect(filled).toContain('Silicone: a soft edge, so no scratches.')
    expect(filled).toContain('Other buyers took it together with 不粘煎锅 24 cm.')
    expect(await sentBy(page)).toEqual(before)
  })

  it('is noted once it was said, and what came of it by keys alone', async () => {
    const { page, panel } = await openQuestion()
    await partOf(panel, 'nick').click()
    await page.keyboard.press('4')
    // The fill takes the focus to the chat box: only then can it be brought back.
    await partOf(panel, 'fill-note').waitFor()
    const taken = partOf(panel, 'note-taken')
    await taken.press('Enter')
    await panel.getByText(words.acts.saidTaken).waitFor()
    // Whoever comes back to this buyer finds it noted.
    await turnTo(page, other)
    await cardOf(page, other.nick)
    await turnTo(page, asker)
    await panel.getByText(words.acts.saidTaken).waitFor()
    await partOf(panel, 'note-taken-back').press('Enter')
    await taken.waitFor()
    expect(await panel.getByText(words.acts.offered).isVisible()).toBe(true)
  })

  it('is changed by hand before it is filled in', async () => {
    const { page, panel } = await openQuestion()
    await partOf(panel, 'offer-wording').first().click()
    await partOf(panel, 'wording').nth(2).check()
    const area = partOf(panel, 'edit-reply')
    expect(await area.inputValue()).toContain('Would you like it too?')
    await area.press('Control+End')
    await page.keyboard.type(' It leaves today.')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).toMatch(/too\? It leaves today\.$/)
  })

  it('says by which counts it is made', async () => {
    const { panel } = await openQuestion()
    await partOf(panel, 'offer-why').first().click()
    const sheet = panel.locator('dialog[open]')
    await sheet.getByText(words.whySheet.behind).waitFor()
    expect(await sheet.innerText()).toMatch(/\d+%/)
  })

  it('is none while a complaint is open, and says so', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await cardOf(page, buyerAt(0).nick)
    await turnTo(page, complainer)
    const panel = await cardOf(page, complainer.nick)
    await expect.poll(() => stateOf(panel)).toBe('fits')
    const { contextId } = (await callBackground(panel, 'openPanel', {})) as CardView
    await callBackground(panel, 'keepRecord', {
      contextId,
      facts: { kind: 'complaint', subject: 'product', text: 'The lid is chipped', solved: false },
    })
    await turnTo(page, other)
    await cardOf(page, other.nick)
    await turnTo(page, complainer)
    await cardOf(page, complainer.nick)
    await expect.poll(() => stateOf(panel)).toBe('complaint-open')
    expect(await partOf(panel, 'offers').innerText()).toContain(words.none.complaint)
    await page.focus(COMPOSER)
    await page.keyboard.press('Alt+Digit4')
    await page.waitForTimeout(300)
    expect(await page.inputValue(COMPOSER)).toBe('')
  })

  it('is none while the talk is about a refund, and says so', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await expect.poll(() => stateOf(panel)).toBe('refund')
    expect(await partOf(panel, 'offers').innerText()).toContain(words.none.refund)
  })
})
