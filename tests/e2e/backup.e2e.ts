import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf } from '@/scripts/browser/steps'

import { partOf, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'

const WORDS = 'three green rivers'
const DATA = 'workbench.html#/settings/data'

describe('a backup', () => {
  const full = useChromium({ sample: true })
  // After a restore the extension starts itself anew.
  const empty = useChromium({ developer: true })
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tillside-backup-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('moves a shop with its notes into another browser, and opens for nobody without its words', async () => {
    const chat = await full.session.open(ADDRESSES.chat)
    const first = await cardOf(chat, buyerAt(0).nick)
    const shown = await partOf(first, 'totals').innerText()
    await unfoldNotes(first)
    await partOf(first, 'note-input').fill('Likes the green one')
    await partOf(first, 'note-input').press('Enter')
    await partOf(first, 'note').first().waitFor()

    const out = await full.session.openOwn(DATA)
    await out.getByTestId('backup-lock').check()
    await out.getByTestId('backup-passphrase').fill(WORDS)
    await out.getByTestId('backup-again').fill(WORDS)
    const saved = out.waitForEvent('download')
    await out.getByTestId('back-up').click()
    const file = join(folder, 'shop.tillside')
    await (await saved).saveAs(file)

    const { session } = empty
    const page = await session.openOwn(DATA)
    await page.getByTestId('backup-file').setInputFiles(file)
    await page.getByTestId('restore-passphrase').fill('other words')
    await page.getByTestId('restore-passphrase').press('Enter')
    await page.locator('[aria-invalid=true]').waitFor()
    await page.getByTestId('restore-passphrase').fill(WORDS)
    await page.getByTestId('restore-passphrase').press('Enter')
    await page.getByTestId('kept').waitFor()
    const again = session.context.waitForEvent('page', {
      predicate: (each) => each.url().includes('workbench.html'),
    })
    await page.getByTestId('restore-start').click()
    await (await again).getByTestId('backup').waitFor()

    const there = await cardOf(await session.open(ADDRESSES.chat), buyerAt(0).nick)
    expect(await partOf(there, 'totals').innerText()).toBe(shown)
    await unfoldNotes(there)
    await partOf(there, 'note').getByText('Likes the green one').waitFor()
  })
})
