import { describe, expect, it } from 'vitest'

import { panel as words } from '@/lib/i18n/en/panel'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, panelOf } from '@/scripts/browser/steps'

import { partOf, searchReply } from '../helpers/browser/panel-parts'
import { buyerAt, COMPOSER, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const one = buyerAt(0)
const other = buyerAt(1)
const ORDER = one.orders[0]?.number ?? ''

describe('a reply', () => {
  const stage = useChromium({ sample: true })
  const openChat = async (query = '') => {
    const page = await stage.session.open(`${ADDRESSES.chat}${query}`)
    return { page, panel: await cardOf(page, one.nick) }
  }

  it.each(['', '?csp=strict'])(
    'stands in the box with the order number and is not sent (%s)',
    async (query) => {
      const { page, panel } = await openChat(query)
      const before = await page.evaluate(() => window.practice.sent())
      const field = await searchReply(panel, 'not fit')
      await field.press('ArrowDown')
      await field.press('ArrowUp')
      await field.press('Enter')
      await expect.poll(() => page.inputValue(COMPOSER)).toContain(`order ${ORDER}`)
      expect(await page.evaluate(() => window.practice.sent())).toEqual(before)
    },
  )

  it('is the one that the arrow keys choose', async () => {
    const { panel } = await openChat()
    const field = await searchReply(panel, 'order')
    const chosen = partOf(panel, 'reply', '[aria-selected="true"]')
    const first = await chosen.innerText()
    await field.press('ArrowDown')
    expect(await chosen.count()).toBe(1)
    expect(await chosen.innerText()).not.toBe(first)
  })

  it('is taken out again by Ctrl+Z', async () => {
    const { page, panel } = await openChat()
    await (await searchReply(panel, 'not fit')).press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).not.toBe('')
    await page.focus(COMPOSER)
    await page.keyboard.press('Control+z')
    expect(await page.inputValue(COMPOSER)).toBe('')
  })

  it('is sent whole when the agent presses the button of the page', async () => {
    const { page, panel } = await openChat()
    await (await searchReply(panel, 'not fit')).press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).not.toBe('')
    const text = await page.inputValue(COMPOSER)
    await page.click('.send-btn')
    expect(await page.evaluate(() => window.practice.sent().at(-1))).toBe(text)
    expect(await page.inputValue(COMPOSER)).toBe('')
  })

  it('is refused, with the reason, when the conversation changes before it is filled', async () => {
    const { page, panel } = await openChat()
    await searchReply(panel, 'not fit')
    await turnTo(page, other)
    await cardOf(page, other.nick)
    await page.keyboard.press('Enter')
    await partOf(panel, 'refusal').waitFor()
    expect(await partOf(panel, 'refusal').innerText()).toContain(words.refusal.title)
    expect(await page.inputValue(COMPOSER)).toBe('')
    await turnTo(page, one)
    expect(await page.inputValue(COMPOSER)).toBe('')
  })

  it('goes into no conversation but its own, even when both change at the same moment', async () => {
    const { page, panel } = await openChat()
    const field = await searchReply(panel, 'not fit')
    await Promise.all([field.press('Enter'), turnTo(page, other)])
    await page.waitForTimeout(500)
    expect(await page.inputValue(COMPOSER)).toBe('')
  })

  it('leaves alone what stands in the box', async () => {
    const { page, panel } = await openChat()
    await page.fill(COMPOSER, 'half a sentence')
    await (await searchReply(panel, 'not fit')).press('Enter')
    await panel.getByText(words.refusal.composerInUse).first().waitFor()
    expect(await page.inputValue(COMPOSER)).toBe('half a sentence')
  })

  it('is put behind it when the agent says so', async () => {
    const { page, panel } = await openChat()
    await page.fill(COMPOSER, 'half a sentence')
    await (await searchReply(panel, 'not fit')).press('Enter')
    await panel.getByRole('button', { name: words.refusal.append, exact: true }).click()
    await expect.poll(() => page.inputValue(COMPOSER)).toContain(`order ${ORDER}`)
    expect(await page.inputValue(COMPOSER)).toMatch(/^half a sentence/)
  })

  it('is not offered while a value is missing', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await page.evaluate(() =>
      window.practice.setConversations([{ uid: '7999999999', nick: 'no orders yet' }]),
    )
    await page.evaluate(() => window.practice.open('7999999999'))
    const panel = await panelOf(page)
    await partOf(panel, 'nick').getByText('no orders yet').waitFor()
    const field = await searchReply(panel, 'not fit')
    await field.press('Enter')
    expect(await partOf(panel, 'fill').isDisabled()).toBe(true)
    expect(await page.inputValue(COMPOSER)).toBe('')
  })
})
