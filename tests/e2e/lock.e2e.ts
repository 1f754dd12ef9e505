import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { findPanelFrame, type ChromiumSession } from '@/scripts/browser/chromium'
import { callBackground, cardOf, part, setLook } from '@/scripts/browser/steps'

import { alertOffsets, clocksView, notificationsOf } from '../helpers/browser/alerts'
import { violations } from '../helpers/browser/axe'
import { buyerAt } from '../helpers/browser/practice'
import { useReopenedChromium } from '../helpers/browser/use-reopened-chromium'

const WORDS = 'three green rivers'
const TYPED = 'Half a reply, by hand'
const QUARTER_MS = 15 * MINUTE_MS
const { nick } = buyerAt(0)

/** The browser's API as a page of the extension sees it, where the test asks it directly. */
interface OwnGlobals {
  readonly chrome: {
    readonly alarms: { create(name: string, when: object): Promise<void> }
    readonly storage: { readonly session: { set(values: object): Promise<void> } }
    readonly tabs: { query(which: object): Promise<readonly { readonly id?: number }[]> }
    readonly runtime: { sendMessage(message: object): Promise<unknown> }
    readonly scripting: {
      executeScript(script: object): Promise<readonly { readonly result: unknown }[]>
    }
  }
}

/** The lock screen in a console page's panel. */
async function lockIn(page: Page, timeout = 10_000): Promise<Frame> {
  await expect.poll(() => findPanelFrame(page), { timeout }).toBeDefined()
  const frame = findPanelFrame(page)
  if (frame === undefined) throw new Error('the page has no panel')
  await frame.waitForSelector(part('lock-screen'), { timeout })
  return frame
}

async function unlock(place: Frame | Page, words = WORDS): Promise<void> {
  await place.locator(part('unlock-passphrase')).fill(words)
  await place.locator(part('unlock-passphrase')).press('Enter')
}

/** Begins to change a reply by hand, and does not fill it in. */
async function writeReply(panel: Frame): Promise<void> {
  await panel.locator(part('open-search')).click()
  const search = panel.locator(part('reply-search'))
  await search.fill('ship')
  await panel.locator(part('preview')).waitFor()
  await search.press('Control+e')
  await panel.locator(part('edit-reply')).fill(TYPED)
}

/** Sets the passphrase as an owner does, and gives the page in which the extension comes back. */
async function setPassphrase(session: ChromiumSession): Promise<Page> {
  const page = await session.openOwn('workbench.html#/settings/safety')
  await page.getByTestId('passphrase-next').fill(WORDS)
  await page.getByTestId('passphrase-again').fill(WORDS)
  await page.getByTestId('passphrase-kept').check()
  const again = session.context.waitForEvent('page', {
    predicate: (each) => each.url().includes('workbench.html'),
  })
  await page.getByTestId('passphrase-submit').click()
  const back = await again
  await back.getByTestId('lock-screen').waitFor()
  return back
}

/** What the background answers a content script of the page in front. */
const askAsContentScript = (own: Page, url: string, message: object): Promise<unknown> =>
  own.evaluate(
    async ([address, sent]) => {
      const { chrome } = globalThis as unknown as OwnGlobals
      const [tab] = await chrome.tabs.query({ url: `${address}*` })
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id },
        args: [sent],
        func: (each: object) =>
          (globalThis as unknown as OwnGlobals).chrome.runtime.sendMessage(each),
      })
      return answer?.result
    },
    [url, message] as const,
  )

/** Lets an hour without use go by. */
async function passAnHour(session: ChromiumSession, own: Page): Promise<void> {
  await session.stopWorker()
  await own.evaluate(async (ms) => {
    const { alarms, storage } = (globalThis as unknown as OwnGlobals).chrome
    await storage.session.set({ 'vault-used': Date.now() - ms })
    await alarms.create('lock', { when: Date.now() })
  }, HOUR_MS)
}

describe('a passphrase', () => {
  const { start } = useReopenedChromium({ developer: true })

  it('closes everything personal by hand, by time and with the browser, and no clock', async () => {
    const before = await start()
    await setLook(before, { locale: 'en', theme: 'light' })
    await cardOf(await before.open(ADDRESSES.chat), nick)
    const workbench = await setPassphrase(before)
    expect(await violations(workbench)).toEqual([])

    const chat = await before.open(ADDRESSES.chat)
    const locked = await lockIn(chat)
    expect(await locked.locator('body').innerText()).not.toContain(nick)
    expect(await violations(locked)).toEqual([])
    await unlock(locked, 'some other words')
    await locked.locator('[aria-invalid=true]').waitFor()
    expect(
      await askAsContentScript(workbench, ADDRESSES.chat, {
        call: 'unlock',
        id: crypto.randomUUID(),
        payload: { passphrase: WORDS },
      }),
    ).toEqual({ ok: false, error: 'refused' })
    await unlock(locked)
    const card = await cardOf(chat, nick)
    await writeReply(card)
    await workbench.getByTestId('lock-card').waitFor()
    // Its worker has the key too.
    await workbench.getByRole('navigation').getByText('Pinduoduo').waitFor()

    await workbench.getByTestId('lock-workbench').click()
    await lockIn(chat, SECOND_MS)
    await workbench.getByTestId('lock-screen').waitFor({ timeout: SECOND_MS })
    expect(await card.locator('body').innerText()).not.toContain(nick)

    const list = await before.open(ADDRESSES.aftersales)
    const number = await list.evaluate(
      (secondsLeft) => window.practice.addCase({ secondsLeft }),
      QUARTER_MS / SECOND_MS + 3,
    )
    const own = await before.openOwn('popup.html')
    await expect.poll(() => alertOffsets(own, number), { timeout: 15_000 }).toContain(QUARTER_MS)
    const { clocks } = await clocksView(own)
    const caseId = clocks.find(({ caseNumber }) => caseNumber === number)?.caseId ?? ''
    await expect.poll(() => notificationsOf(own, caseId)).not.toEqual([])
    expect(clocks.map((clock) => clock.nick ?? clock.customerId)).toEqual(clocks.map(() => null))

    await unlock(own)
    await own.getByTestId('popup').waitFor()
    await chat.bringToFront()
    const again = await cardOf(chat, nick)
    await expect.poll(() => again.locator(part('edit-reply')).inputValue()).toBe(TYPED)
    await passAnHour(before, own)
    await lockIn(chat)
    await expect(callBackground(own, 'readLibrary', { known: null })).rejects.toThrow('locked')

    await unlock(own)
    await own.getByTestId('popup').waitFor()
    await before.close()
    const after = await start()
    const popup = await after.openOwn('popup.html')
    await popup.getByTestId('lock-screen').waitFor()
    await unlock(popup)
    await popup.getByTestId('popup').waitFor()
    await cardOf(await after.open(ADDRESSES.chat), nick)
  })
})
