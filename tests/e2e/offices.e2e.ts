import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'

import { OFFICES } from '@/demo/practice-offices'
import { MINUTE_MS } from '@/lib/shared/time'
import { ADDRESSES, isPanelAddress } from '@/scripts/browser/addresses'
import { cardOf, panelOf } from '@/scripts/browser/steps'

import { clocksView } from '../helpers/browser/alerts'
import { amazonFile } from '../helpers/browser/amazon-file'
import { beginImport, endOfImport, openWorkbench } from '../helpers/browser/import-bench'
import { orderNumbers, partOf } from '../helpers/browser/panel-parts'
import { taobaoFile } from '../helpers/browser/taobao-file'
import { useChromium } from '../helpers/browser/use-chromium'

const POLL = { timeout: 15_000, interval: 100 } as const
const { taobao, amazon } = OFFICES
const open = taobao.refunds.filter(({ minutesLeft }) => minutesLeft !== null)
const [first, second] = open
const refundAt = (number = ''): string => `${ADDRESSES.taobaoRefund}${number}&type=1`
const buyerOf = (orderNumber = ''): string =>
  taobao.orders.find(({ number }) => number === orderNumber)?.nick ?? ''

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

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

describe('an export of Taobao', () => {
  const stage = useChromium()

  it('gives a buyer their history, also where the page masks the name', async () => {
    const [named, masked] = taobao.orders
    const earlier = '2411110000334550018'
    await inState(await stage.session.open(ADDRESSES.taobaoSold), 'no-buyer')
    const own = await openWorkbench(stage.session)
    const row = { title: '铸铁锅', status: '交易成功', paid: '268.00', day: '2026-07-11' }
    const text = taobaoFile([
      { ...row, number: named?.number ?? '', nick: named?.nick ?? '' },
      { ...row, number: earlier, nick: named?.nick ?? '', paid: '731.00', day: '2026-03-02' },
      { ...row, number: masked?.number ?? '', nick: '月下归舟', paid: '399.00' },
    ])
    await beginImport(own, csv('ExportOrderList202607121200.csv', text))
    await endOfImport(own)

    const page = await stage.session.open(refundAt(first?.number))
    const panel = await cardOf(page, named?.nick ?? '')
    await expect.poll(() => partOf(panel, 'totals').innerText()).toContain('¥999')
    expect(await orderNumbers(panel)).toEqual(expect.arrayContaining([named?.number, earlier]))
    await cardOf(await stage.session.open(refundAt(second?.number)), '月下归舟')
  })
})

describe('Seller Central', () => {
  const stage = useChromium()

  it('shows no buyer beside its list of orders', async () => {
    const page = await stage.session.open(ADDRESSES.amazonOrders)
    await inState(page, 'no-buyer')
    expect(await partOf(await panelOf(page), 'nick').count()).toBe(0)
  })

  it('keeps the orders of an export for buyers who are not known yet, and guesses none', async () => {
    const [order] = amazon.orders
    const page = await stage.session.open(`${ADDRESSES.amazonOrder}${order?.number}`)
    await inState(page, 'new-buyer')
    const own = await openWorkbench(stage.session)
    await beginImport(own, csv('all-orders.txt', amazonFile(amazon.orders)))
    await endOfImport(own)
    await own.getByText(`${amazon.orders.length} of ${amazon.orders.length}`).waitFor()
    await page.reload()
    await inState(page, 'new-buyer')
    expect(await partOf(await panelOf(page), 'totals').count()).toBe(0)
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
