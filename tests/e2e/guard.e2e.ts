import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { GuardLogView, GuardRulesView } from '@/lib/messaging/guard-calls'
import { makeReply } from '@/tests/fixtures/replies/make-reply'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, cardOf, part } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { partOf, searchReply } from '../helpers/browser/panel-parts'
import { buyerAt, COMPOSER } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const BLOCKED = 'Add me on WhatsApp and pay outside the platform.'
const WARNED = 'It is the best pan of all, and it is guaranteed to arrive tomorrow.'

const replyOf = (id: string, body: string) =>
  makeReply(id, { texts: [{ lang: 'en', title: `Zebra ${id}`, wordings: [{ name: '', body }] }] })

/** What the log says of each rule, newest first. */
async function outcomes(own: Page | Frame): Promise<readonly string[]> {
  const log = (await callBackground(own, 'readGuardLog', { since: 0 })) as GuardLogView
  return log.newest.map(({ outcome }) => outcome)
}

/** The rules as they come, whatever a test before has switched. */
async function resetRules(own: Page | Frame): Promise<void> {
  const { rules } = (await callBackground(own, 'readGuardRules', {})) as GuardRulesView
  const sets = rules.map(({ rule }) => ({ ruleId: rule.id, isOff: false, severity: null }))
  await callBackground(own, 'setGuardRules', { sets })
}

describe('the guard', () => {
  const stage = useChromium({ sample: true })

  async function openChat() {
    const page = await stage.session.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await resetRules(panel)
    const replies = [replyOf('block', BLOCKED), replyOf('warn', WARNED)]
    await callBackground(panel, 'keepReplies', { replies, groups: [] })
    return { page, panel }
  }

  it('blocks a text, offers a better one by one key, lets a warning pass with a reason, and logs all three', async () => {
    const { page, panel } = await openChat()
    const notes = partOf(panel, 'guard-note', '[data-passed="false"]')

    const field = await searchReply(panel, 'Zebra block')
    await partOf(panel, 'guard-note', '[data-severity="block"]').first().waitFor()
    await field.press('Enter')
    await expect.poll(() => outcomes(panel)).toContain('given-up')
    expect(await page.inputValue(COMPOSER)).toBe('')
    expect(await violations(panel)).toEqual([])

    for (let left = await notes.count(); left > 0; left = await notes.count()) {
      await page.keyboard.press('Control+.')
      await expect.poll(() => notes.count()).toBeLessThan(left)
    }
    await field.press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).not.toBe('')
    expect(await page.inputValue(COMPOSER)).not.toContain('WhatsApp')
    await expect.poll(() => outcomes(panel)).toContain('taken')

    await page.fill(COMPOSER, '')
    const again = await searchReply(panel, 'Zebra warn')
    await notes.first().waitFor()
    for (let left = await notes.count(); left > 0; left = await notes.count()) {
      await notes.first().locator(part('override')).click()
      await partOf(panel, 'override-reason').fill('Measured in our own test')
      await page.keyboard.press('Enter')
      await expect.poll(() => notes.count()).toBeLessThan(left)
    }
    await again.press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).toBe(WARNED)
    await expect.poll(() => outcomes(panel)).toContain('overridden')
  })

  it('checks what an agent typed, and replaces it when they say so', async () => {
    const { page, panel } = await openChat()
    await page.fill(COMPOSER, BLOCKED)
    await partOf(panel, 'nick').click()
    await page.keyboard.press('g')
    const notes = partOf(panel, 'guard-note')
    await notes.first().waitFor()
    expect(await violations(panel)).toEqual([])
    for (let left = await notes.count(); left > 0; left = await notes.count()) {
      await page.keyboard.press('Control+.')
      await expect.poll(() => notes.count()).toBeLessThan(left)
    }
    expect(await page.inputValue(COMPOSER)).toBe(BLOCKED)
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).not.toBe(BLOCKED)
    expect(await page.inputValue(COMPOSER)).not.toContain('WhatsApp')
    expect(await page.inputValue(COMPOSER)).not.toBe('')
  })

  it('shows its owner what was caught, and holds to what they switch off', async () => {
    const { page, panel } = await openChat()
    const own = await stage.session.openOwn('workbench.html#/replies/guard')
    await own.locator(part('guard-rules')).waitFor()
    expect(await violations(own)).toEqual([])
    const boxes = own.locator(`${part('guard-pack')} input`)
    for (let at = 0; at < (await boxes.count()); at += 1) {
      await boxes.nth(at).click()
      await expect.poll(() => boxes.nth(at).isChecked()).toBe(false)
    }
    await page.bringToFront()
    const field = await searchReply(panel, 'Zebra warn')
    await field.press('Enter')
    await expect.poll(() => page.inputValue(COMPOSER)).toBe(WARNED)
  })
})
