import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { palette as words } from '@/lib/i18n/en/palette'
import { panel as panelWords } from '@/lib/i18n/en/panel'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf } from '@/scripts/browser/steps'

import { partOf, searchReply } from '../helpers/browser/panel-parts'
import { buyerAt, COMPOSER } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const one = buyerAt(0)
const ORDER = one.orders[0]?.number ?? ''

const sentBy = (page: Page): Promise<string[]> => page.evaluate(() => window.practice.sent())

/** The reply that the palette has picked. */
const pickedIn = (panel: Frame): Promise<string | null> =>
  partOf(panel, 'reply', '[aria-selected="true"]').getAttribute('data-reply')

/** Opens the palette out of the chat box, and types into it. */
const searchFromChat = async (page: Page, panel: Frame, query: string): Promise<void> => {
  await page.focus(COMPOSER)
  await page.keyboard.press('Alt+Slash')
  await panel.locator('[data-testid="reply-search"]:focus').waitFor()
  await page.keyboard.type(query)
}

describe('replies', () => {
  const stage = useChromium({ sample: true })
  const openChat = async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, one.nick)
    await partOf(panel, 'suggestion').first().waitFor()
    return { page, panel }
  }

  it('are found, asked for, corrected and filled in without a mouse, and not sent', async () => {
    const { page, panel } = await openChat()
    const before = await sentBy(page)
    await searchFromChat(page, panel, 'gyscc')
    await expect.poll(() => pickedIn(panel)).toBe('change-variant')
    await page.keyboard.press('Enter')
    await panel.locator('[data-field] input:focus').waitFor()
    await page.keyboard.type('blue, 30 cm')
    await page.keyboard.press('Shift+Home')
    await page.keyboard.type('green, 28 cm')
    await expect.poll(() => partOf(panel, 'preview').innerText()).toContain('green, 28 cm')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).toContain('green, 28 cm for order')
    expect(await page.inputValue(COMPOSER)).toContain(ORDER)
    expect(await sentBy(page)).toEqual(before)
  })

  it('are not filled in by the Enter of an input method', async () => {
    const { page, panel } = await openChat()
    await searchFromChat(page, panel, '')
    const input = await page.context().newCDPSession(page)
    await input.send('Input.imeSetComposition', {
      text: 'huan',
      selectionStart: 4,
      selectionEnd: 4,
    })
    const field = partOf(panel, 'reply-search')
    await expect.poll(() => field.inputValue()).toBe('huan')
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
    await input.send('Input.insertText', { text: '换货' })
    await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
    await expect.poll(() => field.inputValue()).toBe('换货')
    await page.waitForTimeout(300)
    expect(await page.inputValue(COMPOSER)).toBe('')
    expect(await partOf(panel, 'palette').count()).toBe(1)
  })

  it('that are suggested are filled in by Alt and a digit from the chat box', async () => {
    const { page, panel } = await openChat()
    const first = partOf(panel, 'suggestion').first()
    const said = await first.innerText()
    await page.focus(COMPOSER)
    await page.keyboard.press('Alt+Digit1')
    await expect.poll(() => page.inputValue(COMPOSER)).not.toBe('')
    expect(said.replaceAll(/\s+/g, ' ')).toContain(
      (await page.inputValue(COMPOSER)).replaceAll(/\s+/g, ' '),
    )
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(COMPOSER.slice(1))
  })

  it('leave keys alone that are pressed beside the chat box', async () => {
    const { page } = await openChat()
    await page.locator('body').click({ position: { x: 300, y: 20 } })
    await page.keyboard.press('Alt+Digit1')
    await page.waitForTimeout(400)
    expect(await page.inputValue(COMPOSER)).toBe('')
  })

  it('go back to the chat box by Escape', async () => {
    const { page, panel } = await openChat()
    await searchFromChat(page, panel, 'wfh')
    await page.keyboard.press('Escape')
    await partOf(panel, 'palette').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(COMPOSER.slice(1))
  })

  it('are searched from the chat box though the panel is folded', async () => {
    const { page, panel } = await openChat()
    await panel.getByRole('button', { name: panelWords.status.hide }).click()
    await expect.poll(() => panel.locator('body').isVisible()).toBe(false)
    await searchFromChat(page, panel, 'wfh')
    await expect.poll(() => pickedIn(panel)).toContain('not-shipped')
  })

  it('are added behind what stands in the box by Shift and Enter', async () => {
    const { page, panel } = await openChat()
    await page.fill(COMPOSER, 'half a sentence')
    await (await searchReply(panel, 'not fit')).press('Shift+Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).toContain(ORDER)
    expect(await page.inputValue(COMPOSER)).toMatch(/^half a sentence\n/)
  })

  it('are those of the step that somebody set by hand', async () => {
    const { panel } = await openChat()
    const first = partOf(panel, 'suggestion').first()
    const before = await first.getAttribute('data-reply')
    await panel.getByRole('radio', { name: panelWords.stages['after-sale'] }).press('Space')
    await partOf(panel, 'stage', '[data-stage="after-sale"]').waitFor()
    expect(await partOf(panel, 'stage').innerText()).toContain(words.stages.byHand)
    await partOf(panel, 'follow-talk').click()
    await expect.poll(() => first.getAttribute('data-reply')).toBe(before)
  })

  it('are kept from the chat box, for all buyers, and found again', async () => {
    const { page, panel } = await openChat()
    await page.fill(COMPOSER, `Zebra order ${ORDER} leaves tomorrow.`)
    await panel.getByRole('radio', { name: panelWords.stages.quicken }).press('Space')
    await partOf(panel, 'act-keepReply').click()
    await expect
      .poll(() => partOf(panel, 'save-text').inputValue())
      .toBe('Zebra order {{ order.number }} leaves tomorrow.')
    await partOf(panel, 'save-title').press('Enter')
    await panel.getByText(words.save.kept).waitFor()
    await page.keyboard.press('Enter')
    await page.fill(COMPOSER, '')
    const field = await searchReply(panel, 'zebra')
    await expect.poll(() => partOf(panel, 'preview').innerText()).toContain(`Zebra order ${ORDER}`)
    await field.press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).toBe(`Zebra order ${ORDER} leaves tomorrow.`)
  })
})
