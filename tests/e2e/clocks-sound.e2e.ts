import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'

import { ANY_CASE } from '@/lib/aftersales/case-filter'
import type { AlertSound } from '@/lib/aftersales/alert-policy'
import type { CaseFigures } from '@/lib/aftersales/find-cases'
import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { callBackground, panelOf } from '@/scripts/browser/steps'

import { clocksView, notificationsOf } from '../helpers/browser/alerts'
import { hearTones } from '../helpers/browser/hear-tones'
import { partOf } from '../helpers/browser/panel-parts'
import { useChromium } from '../helpers/browser/use-chromium'

const POLL = { timeout: 20_000, interval: 100 } as const
/** Longer than a tone, and than a sweep that would ring again. */
const QUIET_MS = 2_500

const saveSound = (own: Page, sound: AlertSound): Promise<unknown> =>
  callBackground(own, 'saveSettings', {
    alertHabits: { ladders: [], hours: null, quietUntil: null, sound },
  })

const shopsOf = async (own: Page): Promise<readonly string[]> => {
  const figures = await callBackground(own, 'figureCases', { filter: ANY_CASE, today: 0, until: 0 })
  return (figures as CaseFigures).shopIds
}

describe('an alert', () => {
  const stage = useChromium()
  let shopId = ''
  let count = 0

  /** A shop is known once a page of it was seen; what its cases ring for is over before the first test. */
  beforeAll(async () => {
    const own = await stage.session.openOwn('popup.html')
    await saveSound(own, 'off')
    const page = await stage.session.open(ADDRESSES.aftersales)
    await partOf(await panelOf(page), 'clock')
      .first()
      .waitFor()
    shopId = (await shopsOf(own))[0] ?? ''
    const caseIds = (await clocksView(own)).clocks.map(({ caseId }) => caseId)
    await page.close()
    await callBackground(own, 'markCases', { caseIds, mark: { do: 'done' } })
    await own.close()
  })

  /** Tracks a case by hand and waits until its alert is on the screen. */
  const alertOf = async (own: Page, leftMs: number): Promise<void> => {
    count += 1
    const caseId = await callBackground(own, 'trackCase', {
      shopId,
      platform: 'pinduoduo',
      number: `7000000000000${count}`,
      orderNumber: null,
      kind: 'refund-only',
      amount: null,
      owner: 'seller',
      task: 'answer',
      due: { by: 'instant', at: Date.now() + leftMs },
    })
    await expect.poll(() => notificationsOf(own, String(caseId)), POLL).toHaveLength(1)
  }

  it.each<[string, AlertSound, number, string]>([
    ['in the last hour', 'last', 14 * MINUTE_MS, 'urgent'],
    ['before it where every alert is to', 'all', 3 * HOUR_MS, 'calm'],
  ])('sounds once %s and leaves no document behind', async (_when, sound, leftMs, tone) => {
    const { session } = stage
    const own = await session.openOwn('popup.html')
    await saveSound(own, sound)
    const tones = await hearTones(session)
    await alertOf(own, leftMs)
    await expect.poll(tones, POLL).toEqual([{ tone, ran: true, closed: true }])
    await session.stopWorker()
    await clocksView(own)
    await own.waitForTimeout(QUIET_MS)
    expect(tones()).toHaveLength(1)
  })

  it.each<[string, AlertSound, number]>([
    ['in the last hour where sound is off', 'off', 14 * MINUTE_MS],
    ['before the last hour where only that is to sound', 'last', 3 * HOUR_MS],
  ])('is silent %s', async (_when, sound, leftMs) => {
    const { session } = stage
    const own = await session.openOwn('popup.html')
    await saveSound(own, sound)
    const tones = await hearTones(session)
    await alertOf(own, leftMs)
    await own.waitForTimeout(QUIET_MS)
    expect(tones()).toEqual([])
  })
})
