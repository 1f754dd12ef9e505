import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, it } from 'vitest'

import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, panelOf } from '@/scripts/browser/steps'

import { alertOffsets, clocksView, notifications } from '../helpers/browser/alerts'
import { partOf, unfoldNotes } from '../helpers/browser/panel-parts'
import { buyerAt } from '../helpers/browser/practice'
import { useReopenedChromium } from '../helpers/browser/use-reopened-chromium'

const QUARTER_MS = 15 * MINUTE_MS
/** From the case's first sight to its stage: enough to close the browser in between. */
const TO_STAGE_S = 8

describe('a browser that is closed and opened again', () => {
  const { start } = useReopenedChromium()

  it('shows the stage that fell due meanwhile, and keeps what was written', async () => {
    const before = await start()
    const chat = await before.open(ADDRESSES.chat)
    const first = await cardOf(chat, buyerAt(0).nick)
    await unfoldNotes(first)
    await partOf(first, 'note-input').fill('Written before the restart')
    await partOf(first, 'note-input').press('Enter')
    await partOf(first, 'note').first().waitFor()
    const list = await before.open(ADDRESSES.aftersales)
    await panelOf(list)
    const addedAt = Date.now()
    const number = await list.evaluate(
      (secondsLeft) => window.practice.addCase({ secondsLeft }),
      QUARTER_MS / SECOND_MS + TO_STAGE_S,
    )
    const own = await before.openOwn('popup.html')
    await expect
      .poll(async () => (await clocksView(own)).clocks.map((clock) => clock.caseNumber))
      .toContain(number)
    expect(await alertOffsets(own, number)).not.toContain(QUARTER_MS)
    await before.close()
    expect(Date.now() - addedAt).toBeLessThan(TO_STAGE_S * SECOND_MS)

    await sleep(addedAt + (TO_STAGE_S + 1) * SECOND_MS - Date.now())
    const after = await start()
    const again = await after.openOwn('popup.html')
    await expect.poll(() => alertOffsets(again, number), { timeout: 15_000 }).toContain(QUARTER_MS)
    expect((await notifications(again)).length).toBeGreaterThan(0)
    const page = await after.open(ADDRESSES.chat)
    const panel = await cardOf(page, buyerAt(0).nick)
    await unfoldNotes(panel)
    await partOf(panel, 'note').getByText('Written before the restart').waitFor()
  })
})
