import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { panelOf } from '@/scripts/browser/steps'

import { caseIdsOf, watchShowing } from '../helpers/browser/alerts'
import { useReopenedChromium } from '../helpers/browser/use-reopened-chromium'

const QUARTER_MS = 15 * MINUTE_MS
/** From the first sight of the cases to their stage: enough to close the browser in between. */
const TO_STAGE_S = 10

describe('three stages that fall due while the browser is shut', () => {
  const browser = useReopenedChromium()

  it('are each shown by one notification when it is opened', async () => {
    const before = await browser.start()
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
    const caseIds = await caseIdsOf(await before.openOwn('popup.html'), numbers)
    await before.close()
    expect(Date.now() - addedAt).toBeLessThan(TO_STAGE_S * SECOND_MS)

    await sleep(addedAt + (TO_STAGE_S + 4) * SECOND_MS - Date.now())
    expect(await watchShowing(await browser.start(), caseIds, QUARTER_MS)).toEqual({
      first: caseIds.toSorted(),
      again: [],
    })
  })
})
