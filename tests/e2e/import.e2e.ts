import { describe, expect, it } from 'vitest'

import { ADDRESSES } from '@/scripts/browser/addresses'
import { cardOf, part } from '@/scripts/browser/steps'

import { exportFile } from '../helpers/browser/export-file'
import { orderNumbers, partOf } from '../helpers/browser/panel-parts'
import { buyerAt, turnTo } from '../helpers/browser/practice'
import { useChromium } from '../helpers/browser/use-chromium'
import { makeWorkbook } from '../helpers/make-workbook'
import { makeZip } from '../helpers/make-zip'

const buyer = buyerAt(6)

describe("a seller's own export", () => {
  const stage = useChromium()

  it('changes the card of the buyer beside whom the chat shows its orders', async () => {
    const chat = await stage.session.open(ADDRESSES.chat)
    await turnTo(chat, buyer)
    const panel = await cardOf(chat, buyer.nick)
    await turnTo(chat, buyerAt(0))
    await cardOf(chat, buyerAt(0).nick)

    const own = await stage.session.openOwn('workbench.html#/import')
    // The file says more of the buyer's orders than the page does, holds one of nobody yet, and one that Excel has damaged.
    const rows = [
      {
        number: buyer.orders[1]?.number ?? '',
        title: '接考横幅',
        paid: '1017.8',
        status: '已收货',
        daysAgo: 174,
      },
      {
        number: buyer.orders[0]?.number ?? '',
        title: '开业横幅 3 米',
        paid: '26.8',
        status: '已收货',
        daysAgo: 19,
      },
      {
        number: '261012-100000000000001',
        title: '横幅 5 米',
        paid: '58',
        status: '已收货',
        daysAgo: 40,
      },
      { number: '5.11861E+18', title: '横幅 5 米', paid: '58', status: '已收货', daysAgo: 40 },
    ]
    await own.setInputFiles(part('import-file'), {
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: exportFile(rows, Date.now()),
    })
    const batch = own.locator(part('import-row')).first()
    await expect
      .poll(() => batch.getAttribute('data-status'), { timeout: 20_000 })
      .toMatch(/^(?:done|part-refused)$/)
    await own.locator(part('rejected-row')).first().waitFor({ state: 'attached' })
    expect(await own.locator(part('rejected-row')).count()).toBe(1)

    await chat.bringToFront()
    await turnTo(chat, buyer)
    await cardOf(chat, buyer.nick)
    await expect.poll(() => partOf(panel, 'totals').innerText()).toContain('¥1,044.60')
    expect(await partOf(panel, 'tier').innerText()).toContain('Silver')
    expect(await orderNumbers(panel)).toEqual(
      expect.arrayContaining(buyer.orders.map(({ number }) => number)),
    )
  })

  it('changes the card that is on the screen at that moment', async () => {
    const uid = '7000000099'
    const number = '261001-200000000000001'
    const chat = await stage.session.open(ADDRESSES.chat)
    await chat.evaluate(
      (given) => {
        window.practice.setConversations([
          {
            uid: given.uid,
            nick: 'banner buyer',
            orders: [{ number: given.number, title: '横幅', paidMinor: 5_800, status: '待发货' }],
          },
        ])
        window.practice.open(given.uid)
      },
      { uid, number },
    )
    const panel = await cardOf(chat, 'banner buyer')
    const own = await stage.session.openOwn('workbench.html#/import')
    await own.setInputFiles(part('import-file'), {
      name: 'later.csv',
      mimeType: 'text/csv',
      buffer: exportFile(
        [{ number, title: '横幅', paid: '612.5', status: '已收货', daysAgo: 51 }],
        Date.now(),
      ),
    })
    await expect
      .poll(() => partOf(panel, 'totals').innerText(), { timeout: 20_000 })
      .toContain('¥612.50')
    expect(await partOf(panel, 'tier').innerText()).toContain('Silver')
  })

  it('comes out of a locked archive, as large a workbook as it may be', async () => {
    const chat = await stage.session.open(ADDRESSES.chat)
    await turnTo(chat, buyer)
    await cardOf(chat, buyer.nick)
    const header = ['订单成交时间', '商品', '订单号', '订单状态', '用户实付金额(元)']
    const rows = Array.from({ length: 6_000 }, (_, index) => [
      '2026-11-02 10:41:07',
      '横幅',
      `261102-${String(3e14 + index)}`,
      '已收货',
      '189',
    ])
    // Unpacked it is larger than what some unpackers still do without a worker of their own, which the rules forbid.
    const book = await makeWorkbook([{ name: 'orders', rows: [header, ...rows] }])
    const archive = await makeZip(
      { 'orders.xlsx': book, 'readme.txt': 'day,weather\n1,rain\n' },
      { password: '8712' },
    )
    const own = await stage.session.openOwn('workbench.html#/import')
    await own.setInputFiles(part('import-file'), {
      name: 'orders.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(archive),
    })
    for (const password of ['1111', '8712']) {
      await own.locator(part('archive-password')).fill(password)
      await own.locator(part('unlock')).click()
    }
    const statuses = () =>
      own
        .locator(part('import-row'))
        .evaluateAll((list) => list.map((row) => row.getAttribute('data-status')))
    await expect.poll(statuses, { timeout: 20_000 }).toEqual(['done', 'not-understood'])
    expect(await own.locator(part('import-row')).first().innerText()).toContain(
      '6,000 orders came in',
    )
  })

  it('is named as not understood when it is no order export', async () => {
    const own = await stage.session.openOwn('workbench.html#/import')
    await own.setInputFiles(part('import-file'), {
      name: 'notes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('day,weather\n1,rain\n'),
    })
    await expect
      .poll(() => own.locator(part('import-row')).first().getAttribute('data-status'))
      .toBe('not-understood')
  })
})
