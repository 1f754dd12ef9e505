import { readFile } from 'node:fs/promises'

import type { Frame, Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'

import { customer as words } from '@/lib/i18n/en/customer'
import { records } from '@/lib/i18n/en/records'
import { PRACTICE_TWINS } from '@/lib/sample/practice-people'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, cardOf, panelOf, part } from '@/scripts/browser/steps'

import {
  doorsOf,
  everyWord,
  lookOf,
  readSheet,
  sheetOf,
  unfoldAll,
} from '../helpers/browser/customer-parts'
import { orderNumbers, partOf, searchReply, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

/** The second account of a practice buyer, by place in the list. */
function twinAt(index: number) {
  const twin = PRACTICE_TWINS[index]
  if (twin === undefined) throw new Error(`there is no second account ${index}`)
  return twin
}

const ownNumbers = ({ orders }: { readonly orders: readonly { readonly number: string }[] }) =>
  orders.map(({ number }) => number)

describe('what is known of a customer', () => {
  const stage = useChromium({ sample: true })

  /** The chat turned to one of the practice buyers, with their card. */
  const chatWith = async (index: number): Promise<{ page: Page; panel: Frame }> => {
    const page = await stage.session.open(ADDRESSES.chat)
    await turnTo(page, buyerAt(index))
    return { page, panel: await cardOf(page, buyerAt(index).nick) }
  }

  describe('the first glance', () => {
    it('has value with its rank, risk, the next 90 days and the next step', async () => {
      const { panel } = await chatWith(1)
      const cell = (name: string) => partOf(panel, 'cell', `[data-cell="${name}"]`)
      await expect.poll(() => cell('value').innerText()).toMatch(/\d+\s*\/100\s+top \d+%/u)
      expect(await cell('risk').innerText()).toMatch(/Low\s+refunds 0\/37/u)
      expect(await cell('next').textContent()).toMatch(/about [\d.]+.*\d+–\d+ orders/u)
      const fold = panel.getByRole('button', { name: words.nextFold.title, exact: false })
      expect(await fold.last().innerText()).toMatch(/about [\d.]+ orders \(\d+–\d+\)/u)
      expect(await partOf(panel, 'next-step').innerText()).toMatch(/^Next\s+\S/u)
    })

    it('opens the reasons of every figure, and Escape gives the focus back to it', async () => {
      const { page, panel } = await chatWith(1)
      const cells = partOf(panel, 'cell').filter({ visible: true })
      const names = await cells.evaluateAll((all) =>
        all.map((cell) => cell.getAttribute('data-cell')),
      )
      expect(names).toEqual(expect.arrayContaining(['value', 'risk', 'last-order']))
      for (const name of names) {
        const cell = partOf(panel, 'cell', `[data-cell="${name}"]`)
        await cell.press('Enter')
        await sheetOf(panel).waitFor()
        await page.keyboard.press('Escape')
        await sheetOf(panel).waitFor({ state: 'detached' })
        expect(await cell.evaluate((own) => own === document.activeElement)).toBe(true)
      }
    })
  })

  describe('accounts of one person', () => {
    it('are proposed with the reason, joined, and split again without loss', async () => {
      const twin = twinAt(0)
      const { page, panel } = await chatWith(0)
      const before = await lookOf(panel)

      await partOf(panel, 'people').click()
      const proposal = partOf(panel, 'proposal')
      await proposal.waitFor()
      expect(await proposal.innerText()).toContain(twin.nick)
      expect(await proposal.innerText()).toContain(
        `${records.identity.reasons.phone} • ${records.identity.strong}`,
      )
      await proposal.getByRole('button', { name: records.identity.sameLabel(twin.nick) }).click()
      await partOf(panel, 'joined').waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => partOf(panel, 'totals').innerText()).toContain('¥3,697')
      const both = [...ownNumbers(buyerAt(0)), ...ownNumbers(twin)]
      expect(await orderNumbers(panel)).toEqual(expect.arrayContaining(both))
      await partOf(panel, 'nick').click()
      await page.keyboard.press('t')
      await partOf(panel, 'timeline-search').fill(ownNumbers(twin)[0] ?? '')
      await partOf(panel, 'entry', '[data-kind="order"]').waitFor()
      await page.keyboard.press('Escape')

      await partOf(panel, 'people').click()
      await partOf(panel, 'joined').getByRole('button').click()
      await partOf(panel, 'joined').waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      await expect.poll(() => lookOf(panel)).toEqual(before)
    })

    it('are found and joined in the workbench, and an open panel changes with it', async () => {
      const twin = twinAt(1)
      const { page, panel } = await chatWith(2)
      const before = await lookOf(panel)
      const own = await stage.session.openOwn('workbench.html#/customers/duplicates')
      await own.click(part('find'))
      const group = own.locator(part('duplicate-group')).filter({ hasText: twin.nick })
      await group.getByText(records.identity.reasons['name-address']).waitFor()
      await group.locator(part('join-group')).click()
      await own.locator(part('joined-person')).filter({ hasText: twin.nick }).waitFor()
      await expect.poll(() => partOf(panel, 'totals').innerText()).toContain('¥768')
      expect(await orderNumbers(panel)).toEqual(expect.arrayContaining(ownNumbers(twin)))

      await own.bringToFront()
      await own.click(part('undo-duplicates'))
      await page.bringToFront()
      await expect.poll(() => lookOf(panel)).toEqual(before)
    })
  })

  describe('what is personal', () => {
    it('stays masked until asked for, is told in the log, and goes with the buyer', async () => {
      const phone = '19900000004'
      const { page, panel } = await chatWith(3)
      await partOf(panel, 'people').click()
      const contact = partOf(panel, 'contact', '[data-field="phone"]')
      expect(await contact.innerText()).toContain('199****0004')
      await contact.getByRole('button').click()
      await contact.getByText(phone).waitFor()

      await turnTo(page, buyerAt(1))
      await cardOf(page, buyerAt(1).nick)
      expect(await everyWord(panel)).not.toContain(phone)
      await turnTo(page, buyerAt(3))
      await cardOf(page, buyerAt(3).nick)
      await partOf(panel, 'people').click()
      expect(await contact.innerText()).toContain('199****0004')

      const own = await stage.session.openOwn('workbench.html#/settings')
      const entry = own.locator(part('reveal')).first()
      expect(await entry.innerText()).toContain(buyerAt(3).nick)
      expect(await entry.innerText()).toMatch(/phone/iu)
      expect(await entry.innerText()).not.toContain(phone)
    })

    it('is nowhere in the panel while the screen is shared', async () => {
      const buyer = buyerAt(0)
      const note = 'Asks for the left-handed one'
      const { page, panel } = await chatWith(0)
      await unfoldNotes(panel)
      await partOf(panel, 'note-input').fill(note)
      await partOf(panel, 'note-input').press('Enter')
      await partOf(panel, 'note').getByText(note).waitFor()
      const reach = ['样本甲', '19900000001', '199****0001', '示例省']
      const bought = buyer.orders.map(({ title }) => title)
      const personal = [
        buyer.nick,
        buyer.uid,
        buyer.lastMessage,
        buyer.goods?.title ?? '',
        note,
        twinAt(0).nick,
        ...bought,
        ...reach,
      ]
      expect(await everyWord(panel)).toContain(buyer.lastMessage)
      onTestFinished(async () => {
        const own = await stage.session.openOwn('popup.html')
        await callBackground(own, 'saveSettings', { screenShare: false })
      })

      await partOf(panel, 'screen-share').click()
      await partOf(panel, 'nick').getByText(records.share.buyer).waitFor()
      await unfoldAll(panel)
      const leaks = async (place: string) => {
        const shown = await everyWord(panel)
        return personal.filter((each) => shown.includes(each)).map((each) => `${place}: ${each}`)
      }
      expect(await leaks('panel')).toEqual([])
      const doors = await doorsOf(panel)
      expect(doors.length).toBeGreaterThan(8)
      for (const door of doors) {
        await door.click()
        expect(await leaks(await readSheet(panel))).toEqual([])
        await page.keyboard.press('Escape')
        await sheetOf(panel).waitFor({ state: 'detached' })
      }
      await searchReply(panel, 'order')
      expect(await leaks('search')).toEqual([])
      await page.keyboard.press('Escape')

      await partOf(panel, 'screen-share').click()
      await cardOf(page, buyer.nick)
    })
  })

  describe('what people keep', () => {
    it('stands as a band where it is a warning, and comes back when its removal is undone', async () => {
      const { panel } = await chatWith(5)
      const fold = panel.getByRole('button', { name: records.title, exact: false })
      if (!(await partOf(panel, 'add-record').first().isVisible())) await fold.first().click()
      await partOf(panel, 'add-record', '[data-kind="warning"]').click()
      await partOf(panel, 'record-evidence').fill('Two parcels said to be empty')
      const author = partOf(panel, 'record-author')
      if (await author.isVisible()) await author.fill('Ann')
      await panel.getByRole('button', { name: records.keep, exact: true }).click()
      const band = partOf(panel, 'warning')
      await band.getByText('Two parcels said to be empty').waitFor()
      expect(await band.innerText()).toContain('Ann')

      const kept = partOf(panel, 'record', '[data-kind="warning"]')
      await kept.getByRole('button', { name: 'Remove' }).click()
      await band.waitFor({ state: 'detached' })
      await panel.getByRole('button', { name: 'Undo' }).click()
      await band.waitFor()
      await kept.getByRole('button', { name: 'Remove' }).click()
      await band.waitFor({ state: 'detached' })
    })

    it('stands in the workbench where it is a potential customer', async () => {
      const page = await stage.session.open(ADDRESSES.chat)
      await page.evaluate(() =>
        window.practice.setConversations([{ uid: '7999999998', nick: 'asks only' }]),
      )
      await page.evaluate(() => window.practice.open('7999999998'))
      const panel = await panelOf(page)
      await partOf(panel, 'nick').getByText('asks only').waitFor()
      await partOf(panel, 'keep-prospect').click()
      await partOf(panel, 'record-wanted').fill('Wok, 40 cm')
      await panel.getByRole('button', { name: records.keep, exact: true }).click()
      await panel.getByText(records.prospect.kept).waitFor()

      const own = await stage.session.openOwn('workbench.html#/follow-ups')
      const row = own.locator(part('follow-up')).filter({ hasText: 'Wok, 40 cm' })
      expect(await row.innerText()).toContain('asks only')
    })
  })

  describe('the report of the week', () => {
    it('goes out as a picture in the language that it is in', async () => {
      const own = await stage.session.openOwn('workbench.html#/figures/week')
      await own.locator(part('week-language')).selectOption({ index: 1 })
      const report = own.locator(part('week-report', ':lang(zh-CN)'))
      const { width = 0 } = (await report.boundingBox()) ?? {}
      const click = own.click(part('week-png'))
      const [download] = await Promise.all([own.waitForEvent('download'), click])
      expect(download.suggestedFilename()).toMatch(/^周报 .*\.png$/u)
      const picture = await readFile(await download.path())
      expect(picture.readUInt32BE(16)).toBe(2 * Math.ceil(width))
    })
  })

  describe('the list of customers', () => {
    it('leads to the page of each, where what is written down reaches the panel', async () => {
      const own = await stage.session.openOwn('workbench.html#/customers/list')
      const first = own.locator(part('customer')).first()
      const [nick = ''] = (await first.innerText()).split('\n')
      await first.click()
      await own.locator(part('person')).getByText(nick, { exact: true }).first().waitFor()
      await own.fill(part('note-input'), 'asked for a lid')
      await own.press(part('note-input'), 'Enter')
      await own.locator(part('note')).getByText('asked for a lid').waitFor()
      await own.goto(`${own.url().replace(/#.*/u, '')}#/customers/list`)
      await own.locator(part('customer')).nth(1).click()
      await own.locator(part('person')).waitFor()
      expect(await own.locator(part('nick')).innerText()).not.toBe(nick)
      expect(await own.locator(part('note')).count()).toBe(0)
    })
  })

  describe('a shop with tier rules of its own', () => {
    it('says who would move, and moves them in other tabs once they count', async () => {
      const { page, panel } = await chatWith(4)
      expect(await partOf(panel, 'tier').innerText()).not.toContain('Silver')
      const own = await stage.session.openOwn('workbench.html#/settings')
      await own.locator(part('tier-scope')).selectOption({ index: 1 })
      await own.fill(part('tier-silver-amount'), '50')
      await own.click(part('preview-tiers'))
      const moves = own.locator(part('tier-moves'))
      await moves.waitFor()
      expect(await moves.innerText()).toMatch(/[\d,]+ .*1,9\d\d customers/u)
      expect(await partOf(panel, 'tier').innerText()).not.toContain('Silver')

      await own.click(part('apply-tiers'))
      await own.locator(part('undo-tiers')).waitFor()
      await page.bringToFront()
      await expect.poll(() => partOf(panel, 'tier').innerText()).toContain('Silver')

      await own.bringToFront()
      await own.click(part('undo-tiers'))
      await page.bringToFront()
      await expect.poll(() => partOf(panel, 'tier').innerText()).not.toContain('Silver')
    })
  })
})
