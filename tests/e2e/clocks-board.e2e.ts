import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { LedgerView } from '@/lib/messaging/case-calls'
import { MINUTE_MS } from '@/lib/shared/time'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, panelOf, part } from '@/scripts/browser/steps'

import { clocksView } from '../helpers/browser/alerts'
import { partOf } from '../helpers/browser/panel-parts'
import { useChromium } from '../helpers/browser/use-chromium'

const QUARTER_MS = 15 * MINUTE_MS
const QUARTER_S = 15 * 60
const POLL = { timeout: 20_000, interval: 100 } as const

const card = (number: string, more = ''): string => part('clock', `[data-case="${number}"]${more}`)

/** Statuses of the alerts of one case at a stage, as the ledger has them. */
async function ledgerOf(own: Page, number: string, offsetMs: number): Promise<string[]> {
  const ledger = (await callBackground(own, 'readLedger', {
    before: Date.now() + MINUTE_MS,
    limit: 1_000,
  })) as LedgerView
  const about = ledger.cases.find((each) => each.number === number)?.id
  return ledger.written
    .filter((line) => line.caseId === about && line.offsetMs === offsetMs)
    .map(({ status }) => status)
}

/** Puts a case on the practice page; gives its number. */
const addCase = (page: Page, secondsLeft: number): Promise<string> =>
  page.evaluate((seconds) => window.practice.addCase({ secondsLeft: seconds }), secondsLeft)

describe('the board', () => {
  const stage = useChromium()
  const openList = async (): Promise<Page> => {
    const page = await stage.session.open(ADDRESSES.aftersales)
    await partOf(await panelOf(page), 'clock')
      .first()
      .waitFor()
    return page
  }
  const openBoard = async (number: string): Promise<Page> => {
    const own = await stage.session.openOwn('workbench.html#/after-sale')
    await own.locator(card(number)).waitFor()
    return own
  }

  it('snoozes a case by its key and takes it back', async () => {
    const number = await addCase(await openList(), 3 * 60 * 60)
    const own = await openBoard(number)
    await own.locator(card(number)).click()
    await own.keyboard.press('s')
    await own.locator(card(number)).getByText('snoozed until').waitFor()
    await own.locator(part('undo-mark')).click()
    await expect.poll(() => own.locator(card(number)).textContent(), POLL).not.toContain('snoozed')
  })

  it('moves what is done to its own column, and out of the popup', async () => {
    const number = await addCase(await openList(), 2 * 60 * 60)
    const own = await openBoard(number)
    await own.locator(card(number)).click()
    await own.locator(card(number)).locator(part('done-case')).click()
    await own.getByRole('region', { name: 'Done today' }).locator(card(number)).waitFor()
    const { clocks } = await clocksView(own)
    expect(clocks.map(({ caseNumber }) => caseNumber)).not.toContain(number)
  })

  it('tells in the ledger of an alert that was shown', async () => {
    const number = await addCase(await openList(), QUARTER_S - MINUTE_MS / 1_000)
    const own = await openBoard(number)
    await expect.poll(() => ledgerOf(own, number, QUARTER_MS), POLL).toEqual(['shown'])
    await own.evaluate(() => {
      location.hash = '#/after-sale/ledger'
    })
    const line = own.locator(part('ledger-line', '[data-status="shown"]'))
    await line.filter({ hasText: number }).first().waitFor()
    expect(await own.locator(part('ledger-proof')).textContent()).toMatch(/(?:none|not) lost/)
  })
})
