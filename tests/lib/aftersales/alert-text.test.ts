import { describe, expect, it } from 'vitest'

import { alertText } from '@/lib/aftersales/alert-text'
import { alerts as english } from '@/lib/i18n/en/alerts'
import { alerts as simplified } from '@/lib/i18n/zh-CN/alerts'
import { alerts as traditional } from '@/lib/i18n/zh-TW/alerts'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const wording = (words: typeof english, hour: string) => ({
  words,
  timeLeft: (ms: number) => `${ms / HOUR_MS} ${hour}`,
  money: ({ minor }: { minor: number }) => `¥${(minor / 100).toFixed(2)}`,
})
const about = (left: number) => ({
  case: sampleCase(),
  clock: sampleClock({ dueAt: NOW + left }),
  shopName: 'Teapot House',
  repeated: false,
  now: NOW,
})

describe('the words of a notification', () => {
  it.each([
    {
      language: 'English',
      said: wording(english, 'h'),
      title: 'Return and refund: 4 h left',
      message: '¥59.90 · Teapot House\nThen the platform refunds by itself.',
    },
    {
      language: 'Simplified Chinese',
      said: wording(simplified, '小时'),
      title: '退货退款：还剩 4 小时',
      message: '¥59.90 · Teapot House\n到点平台自动退款。',
    },
    {
      language: 'Traditional Chinese',
      said: wording(traditional, '小時'),
      title: '退貨退款：還剩 4 小時',
      message: '¥59.90 · Teapot House\n時間一到，平台自動退款。',
    },
  ])('in $language say what runs out, when, where and for how much', ({ said, title, message }) => {
    expect(alertText(about(4 * HOUR_MS), said)).toEqual({ title, message })
  })

  it.each([0, -HOUR_MS])('say that time is up with %d ms left', (left) => {
    expect(alertText(about(left), wording(english, 'h'))).toEqual({
      title: 'Return and refund: time is up',
      message: '¥59.90 · Teapot House\nThe platform may have refunded. Open the case.',
    })
  })

  it('leave out what is not known', () => {
    const bare = {
      ...about(HOUR_MS),
      case: sampleCase({ amount: null, kind: null }),
      shopName: null,
    }
    expect(alertText(bare, wording(english, 'h'))).toEqual({
      title: 'After-sale case: 1 h left',
      message: 'Then the platform refunds by itself.',
    })
  })

  it('say when they may have been shown before', () => {
    const { message } = alertText({ ...about(HOUR_MS), repeated: true }, wording(english, 'h'))
    expect(message).toContain('It may have been shown before')
  })
})
