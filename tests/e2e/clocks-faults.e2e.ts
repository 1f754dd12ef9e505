import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { MINUTE_MS } from '@/lib/shared/time'
import { ADDRESSES } from '@/scripts/browser/addresses'
import type { ChromiumSession } from '@/scripts/browser/chromium'
import { panelOf } from '@/scripts/browser/steps'

import {
  caseIdsOf,
  clearAlarms,
  clocksView,
  watchShowing,
  clearSession,
  openWatchPost,
} from '../helpers/browser/alerts'
import { useChromium } from '../helpers/browser/use-chromium'

const QUARTER_MS = 15 * MINUTE_MS
/** From the first sight of a case to its stage: enough for a fault in between. */
const TO_STAGE_S = 8

type Fault = (session: ChromiumSession, post: Page) => Promise<void>

const killWorker: Fault = (session) => session.stopWorker()

/** Nothing wakes a stopped worker that has no alarm: somebody opens the popup. */
const loseAlarms: Fault = async (session, post) => {
  await clearAlarms(post)
  await session.stopWorker()
  await clocksView(await session.openOwn('popup.html'))
}

/** What an update does to a running extension: alarms and the session's storage go, another worker starts. */
const update: Fault = async (session, post) => {
  await clearSession(post)
  await loseAlarms(session, post)
}

describe('three stages that are to come', () => {
  const stage = useChromium()

  it.each<[string, Fault]>([
    ['a killed worker', killWorker],
    ['cleared alarms', loseAlarms],
    ['an update of the extension', update],
  ])('are each shown by one notification after %s', async (_what, fault) => {
    const { session } = stage
    const page = await session.open(ADDRESSES.aftersales)
    await panelOf(page)
    const post = await openWatchPost(session)
    const own = await session.openOwn('popup.html')
    const numbers: string[] = []
    // The practice page numbers cases by the millisecond: one at a time.
    for (const more of [0, 1, 2])
      numbers.push(
        await page.evaluate(
          (secondsLeft) => window.practice.addCase({ secondsLeft }),
          QUARTER_MS / 1_000 + TO_STAGE_S + more,
        ),
      )
    const caseIds = await caseIdsOf(own, numbers)
    await own.close()
    await page.close()
    await fault(session, post)
    expect(await watchShowing(session, caseIds, QUARTER_MS)).toEqual({
      first: caseIds.toSorted(),
      again: [],
    })
  })
})
