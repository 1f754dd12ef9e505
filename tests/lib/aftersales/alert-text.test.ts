import { describe, expect, it } from 'vitest'

import { alertText } from '@/lib/aftersales/alert-text'
import { en } from '@/lib/i18n/en'
import { createFormats } from '@/lib/i18n/formats'
import { zhCN } from '@/lib/i18n/zh-CN'
import { zhTW } from '@/lib/i18n/zh-TW'
import { HOUR_MS } from '@/lib/shared/time'

import { NOW, sampleCase, sampleClock } from './sample-case'

const english = { words: en, formats: createFormats('en', en.common.time) }
const simplified = { words: zhCN, formats: createFormats('zh-CN', zhCN.common.time) }
const traditional = { words: zhTW, formats: createFormats('zh-TW', zhTW.common.time) }
const about = (left: number) => ({
  case: sampleCase(),
  clock: sampleClock({ dueAt: NOW + left }),
  shopName: 'Teapot House',
  repeated: false,
  unopened: false,
  now: NOW,
})

describe('the words of a notification', () => {
  it.each([
    {
      language: 'English',
      said: english,
      title: '4 h left: return and refund',
      message: '¥59.90 · Teapot House\nThen the platform refunds by itself.',
    },
    {
      language: 'Simplified Chinese',
      said: simplified,
      title: '还剩 4 小时：退货退款',
      message: '¥59.90 · Teapot House\n到点平台自动退款。',
    },
    {
      language: 'Traditional Chinese',
      said: traditional,
      title: '還剩 4 小時：退貨退款',
      message: '¥59.90 · Teapot House\n時間一到，平台自動退款。',
    },
  ])('in $language say what runs out, when, where and for how much', ({ said, title, message }) => {
    expect(alertText(about(4 * HOUR_MS), said)).toEqual({ title, message })
  })

  it.each([0, -HOUR_MS])('say that time is up with %d ms left', (left) => {
    expect(alertText(about(left), english)).toEqual({
      title: 'Time is up: return and refund',
      message: '¥59.90 · Teapot House\nThe platform may have refunded. Open the case.',
    })
  })

  it('leave out what is not known', () => {
    const bare = {
      ...about(HOUR_MS),
      case: sampleCase({ amount: null, kind: null }),
      shopName: null,
    }
    expect(alertText(bare, english)).toEqual({
      title: '1 h left: after-sale case',
      message: 'Then the platform refunds by itself.',
    })
  })

  it('say when they may have been shown before', () => {
    const { message } = alertText({ ...about(HOUR_MS), repeated: true, unopened: false }, english)
    expect(message).toContain('It may have been shown before')
  })
})
