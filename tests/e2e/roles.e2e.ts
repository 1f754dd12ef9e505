import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { records } from '@/lib/i18n/en/records'
import { roles as words } from '@/lib/i18n/en/roles'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { partOf } from '../helpers/browser/panel-parts'
import { buyerAt } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const SAFETY = 'workbench.html#/settings/safety'
const OWNER_PIN = '135790'

async function setOwnerPin(page: Page): Promise<void> {
  await page.getByTestId('pin-owner').click()
  await page.getByTestId('new-pin').fill(OWNER_PIN)
  await page.getByTestId('new-pin-again').fill(OWNER_PIN)
  await page.getByTestId('save-pin').click()
  await page.getByText(words.card.saved).waitFor()
}

describe('roles at a browser', () => {
  const stage = useChromium({ sample: true })

  it('keep an agent from a contact until a PIN allows it once, and the log tells of both', async () => {
    const { session } = stage
    const page = await session.openOwn(SAFETY)
    await setOwnerPin(page)
    await page.getByTestId('take-agent').click()
    await page.getByTestId('roles').getByTestId('needs-lock').waitFor()
    expect(await violations(page)).toEqual([])

    const chat = await session.open(ADDRESSES.chat)
    const card = await cardOf(chat, buyerAt(0).nick)
    await partOf(card, 'people').click()
    const { identity } = records
    const phone = identity.fields.phone
    const show = card.getByRole('button', { name: identity.showLabel(phone) })
    await show.click()
    await card.getByTestId('reveal-pin').fill(OWNER_PIN)
    await card.getByRole('button', { name: identity.showOnce }).click()
    await card.getByText(identity.shown).waitFor()
    await card.getByRole('button', { name: `${identity.hide}: ${phone}` }).click()
    await show.click()
    await card.getByTestId('reveal-pin').waitFor()

    await page.goto(page.url().replace('#/settings/safety', '#/settings/safety/audit'))
    await page.getByTestId('leave-pin').fill(OWNER_PIN)
    await page.getByTestId('switch-role').click()
    await page.getByTestId('audit-entry').first().waitFor()
    const entries = page.getByTestId('audit-entry')
    const kinds = await entries.evaluateAll((rows) => rows.map((row) => row.dataset['kind']))
    expect(kinds).toEqual(['role', 'reveal', 'role', 'role', 'pin'])
    expect(await page.getByTestId('audit').innerText()).not.toContain(buyerAt(0).nick)
    await page.getByTestId('audit-check').click()
    await page.getByText(words.audit.holds('5')).waitFor()
    expect(await violations(page)).toEqual([])
  })
})
