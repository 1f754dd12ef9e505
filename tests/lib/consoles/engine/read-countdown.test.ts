import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readCountdowns, seamedText } from '@/lib/consoles/engine/read-countdown'
import { pinduoduo } from '@/lib/consoles/pinduoduo/profile'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

const rule = pinduoduo.pages.flatMap(({ cases }) => cases?.countdown ?? [])[0]
if (rule === undefined) throw new Error('no countdown rule')
const NOW = 1_795_269_600_000

describe('reading a countdown', () => {
  it.each([
    [
      '（6天2时3分30秒未处理，系统将自动退款）',
      6 * DAY_MS + 2 * HOUR_MS + 3 * MINUTE_MS + 30 * SECOND_MS,
      SECOND_MS,
      'auto-refund',
    ],
    [
      '（3时12分5秒未处理，系统将自动退款）',
      3 * HOUR_MS + 12 * MINUTE_MS + 5_000,
      SECOND_MS,
      'auto-refund',
    ],
    [
      '47小时59分10秒未处理，系统将自动同意',
      47 * HOUR_MS + 59 * MINUTE_MS + 10_000,
      SECOND_MS,
      'auto-approve',
    ],
    ['1 天 2 时 未处理，系统将自动退款', null, null, null],
    ['2时 3分 未处理，系统将自动退款', 2 * HOUR_MS + 3 * MINUTE_MS, MINUTE_MS, 'auto-refund'],
    ['5天未寄回，系统将自动关闭', 5 * DAY_MS, DAY_MS, 'auto-close'],
    ['0秒未处理，系统将自动退款', 0, SECOND_MS, 'auto-refund'],
    ['3秒未处理，系统将自动处理', 3_000, SECOND_MS, 'unknown'],
    ['系统将自动退款', null, null, null],
    ['订单 261118-073512345670273', null, null, null],
  ])('takes %j for %s ms, to the %s ms, then %s', (text, leftMs, granularityMs, onExpiry) => {
    const found = readCountdowns(text, rule, NOW)
    const told = found.map((each) => each && [each.dueAt - NOW, each.granularityMs, each.onExpiry])
    expect(told).toEqual(leftMs === null ? [] : [[leftMs, granularityMs, onExpiry]])
  })

  it('tells two different countdowns of one text apart', () => {
    const text = '（1时0分0秒未处理，系统将自动退款）（2时0分0秒未处理，系统将自动退款）'
    expect(readCountdowns(text, rule, NOW)).toHaveLength(2)
  })

  it.each([
    ['<b>3</b>时<b>12</b>分<i>未处理，系统将自动退款</i>', [3 * HOUR_MS + 12 * MINUTE_MS]],
    ['<td>第39</td><td>3时未处理，系统将自动退款</td>', [null]],
    ['<td>¥39.00</td><td>（3时未处理，系统将自动退款）</td>', [3 * HOUR_MS]],
  ])('never joins digits of two nodes to one number in %j', (html, left) => {
    const { body } = new DOMParser().parseFromString(html.replaceAll('td', 'p'), 'text/html')
    const found = readCountdowns(seamedText(body), rule, NOW)
    expect(found.map((each) => each && each.dueAt - NOW)).toEqual(left)
  })

  it('turns what a page prints of an instant back into it, to the second', () => {
    const left = fc.integer({ min: 0, max: 400 * DAY_MS })
    fc.assert(
      fc.property(left, fc.integer({ min: 0, max: NOW }), (leftMs, now) => {
        const part = (unit: number, of: number) => Math.trunc(leftMs / unit) % of
        const words = [
          leftMs >= DAY_MS ? `${part(DAY_MS, Infinity)}天` : '',
          leftMs >= HOUR_MS ? `${part(HOUR_MS, 24)}时` : '',
          leftMs >= MINUTE_MS ? `${part(MINUTE_MS, 60)}分` : '',
          `${part(SECOND_MS, 60)}秒`,
        ].join('')
        const [countdown] = readCountdowns(`（${words}未处理，系统将自动退款）`, rule, now)
        const due = now + leftMs
        expect(countdown?.dueAt).toBeLessThanOrEqual(due)
        expect(countdown?.dueAt).toBeGreaterThan(due - SECOND_MS)
      }),
    )
  })
})
