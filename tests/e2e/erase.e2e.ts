import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { PRACTICE_SHOP } from '@/lib/sample/practice-buyers'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { bringIn } from '@/scripts/browser/page-bundle'
import { cardOf } from '@/scripts/browser/steps'

import { partOf, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt } from '../helpers/browser/practice'
import type { scanStore } from '../helpers/browser/scan-store'
import { useChromium } from '../helpers/browser/use-chromium'

declare global {
  var scanning: { readonly scanStore: typeof scanStore }
}

const DATA = 'workbench.html#/settings/data'
const buyer = buyerAt(0)
const PHONE = '13800138000'
const WANTED = {
  shop: PRACTICE_SHOP.nativeId,
  buyer: buyer.uid,
  words: [buyer.nick, buyer.uid, PHONE],
}

/** Where words of the buyer stand in all that the browser keeps. */
async function scan(own: Page): Promise<string[]> {
  await bringIn(own, 'tests/helpers/browser/scan-store.ts', 'scanning')
  return own.evaluate((wanted) => globalThis.scanning.scanStore(wanted), WANTED)
}

async function saved(own: Page, testId: string): Promise<Download> {
  const download = own.waitForEvent('download')
  await own.getByTestId(testId).click()
  return download
}

describe('a buyer who asks to be forgotten', () => {
  // After a restore the extension starts itself anew.
  const stage = useChromium({ sample: true, developer: true })
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tillside-erase-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('gets their file, is gone from everything, and no old backup brings them back', async () => {
    const { session } = stage
    const chat = await session.open(ADDRESSES.chat)
    const card = await cardOf(chat, buyer.nick)
    await unfoldNotes(card)
    await partOf(card, 'note-input').fill(`Ring ${PHONE}`)
    await partOf(card, 'note-input').press('Enter')
    await partOf(card, 'note').first().waitFor()
    await chat.close()

    const own = await session.openOwn(DATA)
    const backup = join(folder, 'before.tillside')
    await (await saved(own, 'back-up')).saveAs(backup)
    await own.getByTestId('person-query').fill(buyer.nick)
    await own.getByTestId('person-find').click()
    await own.getByTestId('found-person').getByRole('button').click()
    const file = await readFile(await (await saved(own, 'give-page')).path(), 'utf8')
    expect(file).toContain(buyer.nick)
    expect(file).toContain(`Ring ${PHONE}`)
    expect((await scan(own)).length).toBeGreaterThan(3)

    await own.getByTestId('erase-open').click()
    await own.getByTestId('erase-counts').waitFor()
    await own.getByTestId('erase-word').fill(buyer.nick)
    await own.getByTestId('erase-start').click()
    const person = own.getByTestId('person')
    await person.getByTestId('proof-data').waitFor()
    const download = own.waitForEvent('download')
    await person.getByTestId('proof-data').click()
    const proof = await readFile(await (await download).path(), 'utf8')
    expect(JSON.parse(proof)).toMatchObject({ left: 0, found: { notes: 1 } })
    expect(await scan(own)).toEqual([])

    await own.getByTestId('backup-file').setInputFiles(backup)
    await own.getByTestId('kept').waitFor()
    const again = session.context.waitForEvent('page', {
      predicate: (each) => each.url().includes('workbench.html'),
    })
    await own.getByTestId('restore-start').click()
    const anew = await again
    await anew.getByTestId('erasure-proof').nth(1).waitFor()
    expect(await scan(anew)).toEqual([])
  })
})
