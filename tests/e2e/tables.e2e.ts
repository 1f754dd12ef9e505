import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { part } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { useChromium } from '../helpers/browser/use-chromium'

const HEADER = 'Ref;Day;Client;Article;Menge;Stückpreis;Lage'
const rows = Array.from(
  { length: 40 },
  (_, at) =>
    `R-${1_000 + Math.floor(at / 2)};${(at % 28) + 1}.03.2026 09:${10 + at};kunde${at % 7};Topf ${at % 5};${at === 11 ? -1 : 2};12,50;bezahlt`,
)
const FILE = [HEADER, ...rows, 'R-2000;soon;kunde1;Topf 1;1;1,00;bezahlt'].join('\n')

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.setInputFiles(part('import-file'), {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
}

const statusOf = (page: Page) =>
  page.locator(part('import-row')).first().getAttribute('data-status')

describe('a table that no marketplace has made', () => {
  const stage = useChromium({ sample: true })

  it('comes in once the owner has said what its columns are, and again by itself', async () => {
    const page = await stage.session.openOwn('workbench.html#/import')
    await bring(page, 'kasse.csv', FILE)
    await page.click(part('explain-table'))
    await page.click(part('take-proposals'))
    // Nothing tells this name from any other: it is said by hand.
    await page.selectOption(part('map-number'), 'Ref')
    await page.selectOption(part('map-platform'), 'pinduoduo')
    await page.click(part('propose-negative'))
    await expect.poll(() => page.innerText(part('preview-count'))).toContain('rows: 20')
    expect(await page.innerText(part('preview-refused'))).toContain('soon')
    expect(await violations(page)).toEqual([])
    await page.click(part('keep-mapping'))
    await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe('part-refused')
    await bring(page, 'kasse-mai.csv', FILE.replaceAll('R-', 'S-'))
    await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe('part-refused')
    await page.locator(part('look-through')).first().click()
    await page.locator(part('search-refused')).first().fill('soon')
    await page.locator(part('refused-pages')).getByText('soon').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('goes out as a file, whose formulas do nothing, without buyers unless they are asked for', async () => {
    const page = await stage.session.openOwn('workbench.html#/import/out')
    const saved = page.waitForEvent('download')
    await page.click(part('write-export'))
    const text = await readFile(await (await saved).path(), 'utf8')
    expect(text.split('\r\n')[0]).not.toContain('Buyer')
    expect(text.split('\r\n').length).toBeGreaterThan(6_000)
    await page.selectOption(part('export-what'), 'customers')
    await page.selectOption(part('export-kind'), 'xlsx')
    const sheet = page.waitForEvent('download')
    await page.click(part('write-export'))
    const bytes = await readFile(await (await sheet).path())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(await violations(page)).toEqual([])
  })

  it('is cleaned of what cannot be, and what was removed can be brought back', async () => {
    const page = await stage.session.openOwn('workbench.html#/import')
    const own = [
      'Tillside pinduoduo,Order number,Status,Placed,Paid,Currency',
      '1,T-1,paid,2026-03-01T10:00:00+08:00,1.00,CNY',
      '1,T1,paid,2026-03-01T10:00:00+08:00,1.00,CNY',
      '1,T2,paid,1971-03-01T10:00:00+08:00,99999999.00,CNY',
    ].join('\n')
    await bring(page, 'twice.csv', own)
    await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe('done')
    await page.goto(page.url().replace(/#.*/u, '#/import/clean'))
    await page.click(part('find-flaws'))
    const twins = page.locator(part('flaws-twin'))
    await twins.waitFor({ timeout: 20_000 })
    expect(await violations(page)).toEqual([])
    await twins.locator(part('link-order')).first().click()
    await page.click(part('undo-fixes'))
    await twins.waitFor()
  })
})
