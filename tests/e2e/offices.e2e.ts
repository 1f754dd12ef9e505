import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { OFFICES } from '@/demo/practice-offices'
import { MINUTE_MS } from '@/lib/shared/time'
import { ADDRESSES, isPanelAddress } from '@/scripts/browser/addresses'
import { cardOf, panelOf } from '@/scripts/browser/steps'

import { clocksView } from '../helpers/browser/alerts'
import { orderNumbers, partOf } from '../helpers/browser/panel-parts'
import { useChromium } from '../helpers/browser/use-chromium'

const POLL = { timeout: 15_000, interval: 100 } as const
const { taobao, amazon } = OFFICES
const open = taobao.refunds.filter(({ minutesLeft }) => minutesLeft !== null)
const [first, second] = open
const refundAt = (number = ''): string => `${ADDRESSES.taobaoRefund}${number}&type=1`
const buyerOf = (orderNumber = ''): string =>
  taobao.orders.find(({ number }) => number === orderNumber)?.nick ?? ''

const inState = async (page: Page, state: string): Promise<void> =>
  partOf(await panelOf(page), 'panel', `[data-state="${state}"]`).waitFor()

describe('the back office of Taobao', () => {
  const stage = useChromium()

  it('has its refund clocks read inside the frame of its shell, by one panel', async () => {
    const page = await stage.session.open(ADDRESSES.taobaoRefunds)
    await inState(page, 'no-buyer')
    const own = await stage.session.openOwn('popup.html')
    for (const { number, orderNumber, minutesLeft } of open) {
      const clock = async () =>
        (await clocksView(own)).clocks.find(({ caseNumber }) => caseNumber === number)
      await expect.poll(clock, POLL).toMatchObject({ orderNumber, shopName: taobao.shopName })
      const left = ((await clock())?.dueAt ?? 0) - Date.now()
      expect(Math.abs(left - (minutesLeft ?? 0) * MINUTE_MS)).toBeLessThan(3 * MINUTE_MS)
    }
    const panels = page.frames().filter((frame) => isPanelAddress(frame.url()))
    expect(panels).toHaveLength(1)
    await partOf(await panelOf(page), 'clock')
      .first()
      .waitFor()
  })

  it('names the buyer of a refund by the account name, with the orders of the sold list', async () => {
    await inState(await stage.session.open(ADDRESSES.taobaoSold), 'no-buyer')
    const page = await stage.session.open(refundAt(first?.number))
    const panel = await cardOf(page, buyerOf(first?.orderNumber))
    expect(await orderNumbers(panel)).toEqual([first?.orderNumber])
  })

  it('shows nobody while the page goes on showing another refund than it was sent to', async () => {
    const page = await stage.session.open(refundAt(first?.number))
    await cardOf(page, buyerOf(first?.orderNumber))
    await page.evaluate((next) => history.pushState(null, '', next), refundAt(second?.number))
    await inState(page, 'unread')
    await page.evaluate(
      (number) =>
        (
          window as unknown as { practice: { showRefund(given: string): void } }
        ).practice.showRefund(number),
      second?.number ?? '',
    )
    await inState(page, 'new-buyer')
    const panel = await panelOf(page)
    expect(await partOf(panel, 'nick').innerText()).toBe(buyerOf(second?.orderNumber))
  })
})

describe('Seller Central', () => {
  const stage = useChromium()

  it('shows no buyer beside its list of orders', async () => {
    const page = await stage.session.open(ADDRESSES.amazonOrders)
    await inState(page, 'no-buyer')
    expect(await partOf(await panelOf(page), 'nick').count()).toBe(0)
  })

  it('names the buyer of an order, whom a first name does not identify', async () => {
    const [order] = amazon.orders
    const page = await stage.session.open(`${ADDRESSES.amazonOrder}${order?.number}`)
    await inState(page, 'new-buyer')
    const panel = await panelOf(page)
    expect(await partOf(panel, 'nick').innerText()).toBe(order?.buyer)
    await panel.getByText('nobody is identified').waitFor()
  })
})
