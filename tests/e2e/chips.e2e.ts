import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, part, setLook } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { chipIn, hoverOf, isHoverShown } from '../helpers/browser/chip-parts'
import { useChromium } from '../helpers/browser/use-chromium'

const ROW = '[class*="after-sales-table_order_item"]'
const CHIP = 'button:has(.box)'
/** Orders of the practice list with the tiers of their buyers in the sample shop. */
const GOLD = '261118-073512345670273'
const DIAMOND = '261112-336104887215509'
const SILVER = '261107-259904418360775'
const TIERS = { [GOLD]: 'Gold', [DIAMOND]: 'Diamond', [SILVER]: 'Silver' }

/** Runs before the page's own scripts. */
function noteShifts(): void {
  const noted = { shift: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      noted.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  Object.assign(globalThis, { noted })
}
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { noted: { shift: number } }).noted.shift)

/** A list of so many orders in a window of twelve rows that are used over and over, as a virtual list does. */
function useRows({ row, numbers }: { row: string; numbers: readonly string[] }): void {
  const shown = [...document.querySelectorAll(row)].slice(0, 6)
  const list = shown[0]?.parentElement
  list?.replaceChildren(...shown)
  const texts = shown.map((each) => [...each.querySelectorAll('.row-head b')].at(-1)?.firstChild)
  const showFrom = (first: number): void =>
    texts.forEach((text, at) => {
      if (text instanceof Text) text.data = numbers[(first + at) % numbers.length] ?? ''
    })
  Object.assign(globalThis, { showFrom })
}

/** Scrolls through all of it, and gives every chip that was ever painted beside an order of another tier. */
async function scrollThrough(tiers: Readonly<Record<string, string>>): Promise<{
  wrong: string[]
  right: number
}> {
  const { showFrom } = globalThis as unknown as { readonly showFrom: (first: number) => void }
  const wrong: string[] = []
  let right = 0
  const look = (): void => {
    for (const host of document.querySelectorAll('.row-head *')) {
      const said = host.shadowRoot?.querySelector('.tier')?.textContent
      if (said === undefined || said === null) continue
      const number =
        host.closest('.row-head')?.querySelector('span:last-of-type b')?.textContent ?? ''
      if (said.endsWith(tiers[number] ?? 'nobody')) right += 1
      else wrong.push(`${number}: ${said}`)
    }
  }
  for (let first = 0; first < 500; first += 3) {
    showFrom(first)
    // What stands when the turn is over is what is painted.
    await new Promise((resolve) => requestAnimationFrame(resolve))
    look()
    if (first % 45 === 0) await new Promise((resolve) => setTimeout(resolve, 150))
    look()
  }
  return { wrong, right }
}

describe('chips on a list', () => {
  const stage = useChromium({ sample: true })

  const openList = async (query = ''): Promise<Page> => {
    const page = await stage.session.context.newPage()
    await page.addInitScript(noteShifts)
    await page.goto(`${ADDRESSES.aftersales}${query}`)
    await chipIn(page, ROW, GOLD).waitFor()
    return page
  }
  const save = async (settings: object): Promise<void> => {
    const own = await stage.session.openOwn('popup.html')
    await callBackground(own, 'saveSettings', settings)
    await own.close()
  }
  afterEach(() => save({ chips: true, screenShare: false, theme: 'light' }))

  it('say tier and clock of whoever placed each order, and move nothing', async () => {
    const page = await openList()
    expect(await chipIn(page, ROW, GOLD).innerText()).toMatch(/^Gold\s*3 h$/)
    expect(await chipIn(page, ROW, DIAMOND).locator('.now').innerText()).toMatch(/^2\d min$/)
    expect(await page.locator(CHIP).count()).toBe(await page.locator(ROW).count())
    expect(await shiftOf(page)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.textContent)).not.toContain('Diamond')
  })

  it('never stand beside another order, while a virtual list of 500 goes by', async () => {
    const page = await openList()
    const order = [GOLD, DIAMOND, SILVER, '261118-000000000000000']
    const numbers = Array.from({ length: 500 }, (_, at) => order[(at * 7 + (at >> 3)) % 4] ?? '')
    await page.evaluate(useRows, { row: ROW, numbers })
    const { wrong, right } = await page.evaluate(scrollThrough, TIERS)
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThan(50)
  })

  it('show who it is in a frame of ours, for pointer and keys', async () => {
    const page = await openList()
    await chipIn(page, ROW, GOLD).hover()
    const card = await hoverOf(page, GOLD)
    await expect.poll(() => isHoverShown(page)).toBe(true)
    expect(await card.locator(part('nick')).innerText()).toBe('蓝鲸煮面')
    expect(await card.locator(part('totals')).innerText()).toContain('¥3,280')
    expect(await page.evaluate(() => window.frames.length)).toBe(0)
    await card.locator(part('close')).click()
    await expect.poll(() => isHoverShown(page)).toBe(false)

    await page.mouse.move(5, 5)
    await chipIn(page, ROW, DIAMOND).focus()
    await hoverOf(page, DIAMOND)
    await expect.poll(() => isHoverShown(page)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(() => card.evaluate(() => document.hasFocus())).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => isHoverShown(page)).toBe(false)
    await page.keyboard.press('ArrowDown')
    await hoverOf(page, GOLD)
  })

  it('have a card that anybody can read, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      await setLook(stage.session, { locale: 'en', theme })
      const page = await openList(`?theme=${theme}`)
      await chipIn(page, ROW, GOLD).hover()
      const card = await hoverOf(page, GOLD)
      await expect.poll(() => isHoverShown(page)).toBe(true)
      expect({ theme, found: await violations(card) }).toEqual({ theme, found: [] })
      await page.close()
    }
  })

  it.each([
    ['they are switched off', { chips: false }],
    ['the screen is shared', { screenShare: true }],
  ])('are gone at once when %s, and come back', async (_when, settings) => {
    const page = await openList()
    await save(settings)
    await expect.poll(() => page.locator(CHIP).count()).toBe(0)
    await save({ chips: true, screenShare: false })
    await chipIn(page, ROW, GOLD).waitFor()
  })

  it('stay away from chats', async () => {
    const page = await stage.session.open(ADDRESSES.chat)
    await page.waitForTimeout(500)
    expect(await page.locator(CHIP).count()).toBe(0)
  })
})
