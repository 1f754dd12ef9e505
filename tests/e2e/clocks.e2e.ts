import { describe, expect, it } from 'vitest'

import { HOUR_MS, MINUTE_MS } from '@/lib/shared/time'
import { PRACTICE_CASES } from '@/lib/sample/practice-cases'
import { ADDRESSES } from '@/scripts/browser/addresses'
import { panelOf, part } from '@/scripts/browser/steps'

import {
  alertOffsets,
  badge,
  clearAlarms,
  clearNotification,
  clocksView,
  notificationsOf,
  openWatchPost,
} from '../helpers/browser/alerts'
import { partOf } from '../helpers/browser/panel-parts'
import { useChromium } from '../helpers/browser/use-chromium'

const QUARTER_MS = 15 * MINUTE_MS
const QUARTER_S = 15 * 60
const POLL = { timeout: 15_000, interval: 100 } as const

describe('after-sale clocks', () => {
  const stage = useChromium({ sample: true })
  const openList = async () => {
    const page = await stage.session.open(ADDRESSES.aftersales)
    const panel = await panelOf(page)
    await partOf(panel, 'clock').first().waitFor()
    return { page, panel }
  }
  /** Puts a case on the page and waits until the background knows it. */
  const addCase = async (
    page: Awaited<ReturnType<typeof openList>>['page'],
    secondsLeft: number,
  ) => {
    const own = await stage.session.openOwn('popup.html')
    const number = await page.evaluate(
      (seconds) => window.practice.addCase({ secondsLeft: seconds, amountMinor: 12_345 }),
      secondsLeft,
    )
    const find = async () =>
      (await clocksView(own)).clocks.find(({ caseNumber }) => caseNumber === number)
    await expect.poll(find, POLL).toBeDefined()
    return { own, number, caseId: (await find())?.caseId ?? '' }
  }

  it('are read from the list with the due instant of the page', async () => {
    await openList()
    const own = await stage.session.openOwn('popup.html')
    const { clocks } = await clocksView(own)
    const open = PRACTICE_CASES.filter(({ secondsLeft }) => secondsLeft !== null)
    for (const { number, amountMinor, orderNumber } of open)
      expect(clocks.find(({ caseNumber }) => caseNumber === number)).toMatchObject({
        orderNumber,
        amount: { minor: amountMinor, currency: 'CNY' },
      })
    const closed = PRACTICE_CASES.filter((each) => !open.includes(each))
    const known = new Set(clocks.map(({ caseNumber }) => caseNumber))
    expect(closed.filter(({ number }) => known.has(number))).toEqual([])
  })

  it('stand in the popup by what runs out first', async () => {
    await openList()
    const own = await stage.session.openOwn('popup.html')
    await own.locator(part('clock')).first().waitFor()
    const shown = await own
      .locator(part('clock'))
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-case')))
    const { clocks } = await clocksView(own)
    expect(clocks.map(({ dueAt }) => dueAt)).toEqual(
      clocks.map(({ dueAt }) => dueAt).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    )
    expect(shown).toEqual(clocks.map(({ caseId }) => caseId).slice(0, shown.length))
    expect(shown.length).toBeGreaterThanOrEqual(6)
  })

  it('alert at a stage by notification, badge and banner', async () => {
    const { page, panel } = await openList()
    const post = await openWatchPost(stage.session)
    const before = Number(await badge(post))
    const { own, number, caseId } = await addCase(page, QUARTER_S + 5)
    await expect.poll(() => alertOffsets(own, number), POLL).toContain(HOUR_MS)
    await expect.poll(() => badge(post), POLL).toBe(String(before + 1))
    await expect.poll(() => notificationsOf(post, caseId), POLL).toHaveLength(1)
    const [hourly] = await notificationsOf(post, caseId)
    await expect.poll(() => alertOffsets(own, number), POLL).toContain(QUARTER_MS)
    await expect.poll(() => notificationsOf(post, caseId), POLL).not.toContain(hourly)
    expect(await notificationsOf(post, caseId)).toHaveLength(1)
    await partOf(panel, 'alert').first().waitFor()
  })

  it('alert once: what was dismissed stays away through restarts of the worker', async () => {
    const { page } = await openList()
    const post = await openWatchPost(stage.session)
    const { own, caseId } = await addCase(page, QUARTER_S - 60)
    await expect.poll(() => notificationsOf(post, caseId), POLL).toHaveLength(1)
    for (const id of await notificationsOf(post, caseId)) await clearNotification(post, id)
    await stage.session.stopWorker()
    await page.reload()
    await clocksView(own)
    await page.waitForTimeout(1_500)
    expect(await notificationsOf(post, caseId)).toEqual([])
  })

  it('alert though the worker is stopped and no page is open', async () => {
    const { page } = await openList()
    const post = await openWatchPost(stage.session)
    const { own, caseId } = await addCase(page, QUARTER_S + 4)
    await expect.poll(() => notificationsOf(post, caseId), POLL).toHaveLength(1)
    const earlier = await notificationsOf(post, caseId)
    await page.close()
    await own.close()
    await stage.session.stopWorker()
    await expect
      .poll(
        async () => (await notificationsOf(post, caseId)).filter((id) => !earlier.includes(id)),
        POLL,
      )
      .toHaveLength(1)
  })

  it('alert though an update has cleared every alarm', async () => {
    const { page } = await openList()
    const post = await openWatchPost(stage.session)
    const { own, number } = await addCase(page, QUARTER_S + 4)
    await clearAlarms(post)
    await stage.session.stopWorker()
    await clocksView(own)
    await expect.poll(() => alertOffsets(own, number), POLL).toContain(QUARTER_MS)
  })

  it('open the page of their case when pressed', async () => {
    const { panel } = await openList()
    const [opened] = await Promise.all([
      stage.session.context.waitForEvent('page'),
      panel
        .locator(`button${part('clock')}, ${part('clock')} button`)
        .first()
        .click(),
    ])
    await opened.waitForURL(/\/aftersales-ssr\/detail\?/)
    expect(new URL(opened.url()).searchParams.get('id')).toMatch(/^\d{14}$/)
  })
})
