import { readFile } from 'node:fs/promises'

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { KeptLibrary } from '@/lib/replies/library'
import { callBackground, part } from '@/scripts/browser/steps'

import { useChromium } from '../helpers/browser/use-chromium'

const POLL = { timeout: 20_000, interval: 100 } as const
const HEADER = 'group,shortcut,title,text'

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, 'utf8'),
})

/** Bodies of the kept replies under a title, newest state. */
async function bodiesOf(own: Page, title: string): Promise<string[]> {
  const { replies } = (await callBackground(own, 'readLibrary', { known: null })) as KeptLibrary
  return replies
    .flatMap(({ texts }) => texts)
    .filter((text) => text.title === title)
    .flatMap(({ wordings }) => wordings.map(({ body }) => body))
}

async function importFile(own: Page, name: string, text: string): Promise<void> {
  await own.setInputFiles(part('reply-file'), fileOf(name, text))
  await own.click(part('take-replies'))
  await own.locator(part('import-outcome')).waitFor()
}

async function openReply(own: Page, title: string): Promise<void> {
  await own.fill(part('search-replies'), title)
  await own.locator(part('reply-row')).first().getByText(title, { exact: true }).click()
  await own.locator(part('wording-body')).waitFor()
}

const go = (own: Page, hash: string): Promise<void> =>
  own.evaluate((to) => {
    location.hash = to
  }, hash)

describe('the replies of the workbench', () => {
  const stage = useChromium()

  it('takes a file in, changes a reply, brings its first state back and gives it out again', async () => {
    const own = await stage.session.openOwn('workbench.html#/replies/import')
    const title = 'Parcel on its way'
    const first = 'Dear {{ customer.nick }}, order {{ order.number }} left today.'
    await importFile(
      own,
      'replies.csv',
      `${HEADER}\nParcels,way1,${title},"Dear {nick}, order {order number} left today."\n`,
    )
    expect(await bodiesOf(own, title)).toEqual([first])

    await go(own, '#/replies')
    await openReply(own, title)
    await own.fill(part('wording-body'), 'It left an hour ago.')
    await own.click(part('save-reply'))
    await expect.poll(() => bodiesOf(own, title), POLL).toEqual(['It left an hour ago.'])

    await own.click(part('show-history'))
    await own.locator(part('version')).nth(1).waitFor()
    await own.locator(part('restore-version')).first().click()
    await expect.poll(() => bodiesOf(own, title), POLL).toEqual([first])

    await go(own, '#/replies')
    const download = own.waitForEvent('download')
    await own.click(part('export-json'))
    const saved = await readFile(await (await download).path(), 'utf8')
    expect(saved).toContain(title)

    const { replies } = (await callBackground(own, 'readLibrary', { known: null })) as KeptLibrary
    await callBackground(own, 'removeReplies', { replyIds: replies.map(({ id }) => id) })
    await go(own, '#/replies/import')
    await importFile(own, 'tillside-replies.json', saved)
    expect(await bodiesOf(own, title)).toEqual([first])
  })

  it('offers unsaved text again after the page was closed', async () => {
    const own = await stage.session.openOwn('workbench.html#/replies/new')
    await own.fill(part('reply-title'), 'Half a thought')
    await own.fill(part('wording-body'), 'Half of')
    await own.close()
    const again = await stage.session.openOwn('workbench.html#/replies/new')
    await again.locator(part('draft-found')).waitFor()
    expect(await again.inputValue(part('wording-body'))).toBe('Half of')
    await again.click(part('drop-draft'))
    expect(await again.inputValue(part('wording-body'))).toBe('')
  })
})
