import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import type { ChromiumSession } from '@/scripts/browser/chromium'
import { setLook } from '@/scripts/browser/steps'

import { violations } from '../helpers/browser/axe'
import { useChromium } from '../helpers/browser/use-chromium'

/** Nobody can press the browser's own picker: a folder that the extension keeps for itself stands in. */
const PICKER = `globalThis.showDirectoryPicker = async () =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true })`

const MIRRORED_AT = `chrome.storage.local.get('mirror').then(({ mirror }) => mirror?.madeAt ?? 0)`

const DATA = 'workbench.html#/settings/data'
const TODAY = 'workbench.html#/today'

/** What browsers do once a minute: of the alarms the only one that no change of a setting takes away. */
const sweep = async (session: ChromiumSession): Promise<unknown> =>
  (await session.worker()).evaluate(
    'chrome.alarms.create("sweep", { when: Date.now(), periodInMinutes: 1 })',
  )

/** Takes the database away as a browser does that clears its data: nobody of ours is asked. */
const deleteDatabases = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const name of ['tillside', 'tillside-current'])
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name)
        request.addEventListener('success', resolve)
        request.addEventListener('error', reject)
      })
  })

/** Marks the database as one that a Tillside of years to come has written. */
const makeNewer = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('tillside', 9_990)
        request.addEventListener('success', () => {
          request.result.close()
          resolve()
        })
        request.addEventListener('error', () => reject(new Error('not upgraded')))
      }),
  )

const versionOf = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    return all.find(({ name }) => name === 'tillside')?.version
  })

const filesIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('backups', { create: true })
    const names: string[] = []
    for await (const name of folder.keys()) names.push(name)
    return names
  })

describe('what would be lost', () => {
  // After a restore the extension starts itself anew.
  const stage = useChromium({ developer: true })

  it('is backed up into a folder while no page is open', async () => {
    const { session } = stage
    const page = await session.openOwn(TODAY)
    await setLook(session, { locale: 'en', theme: 'light' })
    await page.addInitScript(PICKER)
    await page.goto(page.url().replace(/#.*/, '#/settings/data'))
    await page.reload()
    await page.getByTestId('backup-every').selectOption({ index: 1 })
    await page.getByTestId('pick-folder').click()
    await page.getByTestId('plan-save').click()
    await page.getByText('Saved. The first one').waitFor()
    await page.goto('about:blank')

    await sweep(session)
    const look = await session.openOwn(TODAY)
    await expect.poll(() => filesIn(look)).toHaveLength(1)
    await look.goto(look.url().replace(/#.*/, '#/settings/data'))
    await look.reload()
    await look.getByTestId('last-backup').waitFor()
    expect(await violations(look)).toEqual([])
  })

  it('is brought back from the mirror when the browser has deleted the database', async () => {
    const { session } = stage
    const page = await session.openOwn('workbench.html#/settings')
    const mirroredAt = () => page.evaluate(MIRRORED_AT)
    await page.getByTestId('set-language').selectOption('2')
    await page.getByText('设置').first().waitFor()
    // A mirror that was under way may be without the change.
    const changedAt = Date.now()
    await sweep(session)
    await expect.poll(mirroredAt).toBeGreaterThanOrEqual(changedAt)
    await deleteDatabases(page)
    await session.stopWorker()

    await page.reload()
    await page.getByTestId('recovery').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('gone')
    expect(await violations(page)).toEqual([])
    await page.getByTestId('mirror-look').click()
    const again = session.context.waitForEvent('page', {
      predicate: (each) => each.url().includes('workbench.html'),
    })
    await page.getByTestId('restore-start').click()
    const back = await again
    await back.getByTestId('backup').waitFor()
    expect(await back.getByRole('heading', { level: 1 }).innerText()).toBe('设置')
  })

  it('is left alone, and can be saved, when a newer Tillside has written it', async () => {
    const { session } = stage
    const page = await session.openOwn(DATA)
    await deleteDatabases(page)
    await makeNewer(page)
    await session.stopWorker()
    await page.reload()
    await page.getByTestId('recovery').waitFor()
    expect(await page.getByTestId('start-anew-go').getAttribute('aria-disabled')).toBe('true')
    await page.getByTestId('salvage-start').click()
    await page.getByTestId('salvage').getByRole('status').waitFor()
    expect(await versionOf(page)).toBe(9_990)

    const again = session.context.waitForEvent('page', {
      predicate: (each) => each.url().includes('workbench.html'),
    })
    await page.getByTestId('start-anew-word').fill('start anew')
    await page.getByTestId('start-anew-go').click()
    await (await again).getByTestId('backup').waitFor()
  })
})
