import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startMarketplace, type Marketplace } from '@/demo/server'
import type { LedgerView } from '@/lib/messaging/case-calls'
import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { launchChromium, type ChromiumSession } from '@/scripts/browser/chromium'
import { buildForTests } from '@/scripts/browser/extension-build'
import { callBackground, panelOf } from '@/scripts/browser/steps'

import { clocksView } from '../helpers/browser/alerts'

const QUARTER_MS = 15 * MINUTE_MS
/** From the first sight of the cases to their stage: enough to close the browser in between. */
const TO_STAGE_S = 10

describe('three stages that fall due while the browser is shut', () => {
  let profileDir = ''
  let extensionDir = ''
  let marketplace: Marketplace | undefined
  let session: ChromiumSession | undefined

  const start = async (): Promise<ChromiumSession> => {
    session = await launchChromium({ extensionDir, profileDir, port: marketplace?.port ?? 0 })
    return session
  }
  beforeAll(async () => {
    extensionDir = await buildForTests('chrome')
    profileDir = await mkdtemp(join(tmpdir(), 'tillside-stages-'))
    marketplace = await startMarketplace()
  })
  afterAll(async () => {
    await session?.close()
    await marketplace?.close()
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 })
  })

  it('are each shown once when it is opened', async () => {
    const before = await start()
    const list = await before.open(ADDRESSES.aftersales)
    await panelOf(list)
    const addedAt = Date.now()
    const numbers: string[] = []
    // The practice page numbers cases by the millisecond: one at a time.
    for (const more of [0, 1, 2])
      numbers.push(
        await list.evaluate(
          (secondsLeft) => window.practice.addCase({ secondsLeft }),
          QUARTER_MS / SECOND_MS + TO_STAGE_S + more,
        ),
      )
    const own = await before.openOwn('popup.html')
    await expect
      .poll(async () => (await clocksView(own)).clocks.map(({ caseNumber }) => caseNumber))
      .toEqual(expect.arrayContaining([...numbers]))
    await before.close()
    expect(Date.now() - addedAt).toBeLessThan(TO_STAGE_S * SECOND_MS)

    await sleep(addedAt + (TO_STAGE_S + 4) * SECOND_MS - Date.now())
    const after = await start()
    const again = await after.openOwn('popup.html')
    const shown = async () => {
      const ledger = (await callBackground(again, 'readLedger', {
        before: Date.now() + MINUTE_MS,
        limit: 1_000,
      })) as LedgerView
      const named = new Map(ledger.cases.map(({ id, number }) => [id, number]))
      return ledger.written
        .filter(({ offsetMs, status }) => offsetMs === QUARTER_MS && status === 'shown')
        .map(({ caseId }) => named.get(caseId) ?? '')
        .filter((number) => numbers.includes(number))
        .toSorted()
    }
    await expect.poll(shown, { timeout: 15_000 }).toEqual(numbers.toSorted())
    await after.stopWorker()
    expect(await shown()).toEqual(numbers.toSorted())
  })
})
