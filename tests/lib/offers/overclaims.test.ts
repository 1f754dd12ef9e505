import { describe, expect, it } from 'vitest'

import { isOverclaim } from '@/lib/offers/overclaims'

describe('a claim', () => {
  it.each([
    '全网最好的锅铲',
    '最低价',
    '销量第一',
    '100% 不粘',
    '100％ 不黏',
    '顶级硅胶',
    '絕對不黏',
    '仅剩 3 件',
    '最后一天',
    '手慢无',
    '馬上漲價',
    'the best turner',
    'It never rusts',
    'Only 3 left',
    'Hurry, last chance',
  ])('is too much: %s', (text) => {
    expect(isOverclaim(text)).toBe(true)
  })

  it.each([
    '食品级硅胶，耐热 230 度',
    '最近上新',
    '最多放 5 公斤',
    '第一次用前先清洗',
    '最后冲洗干净',
    'heat proof to 230 degrees',
    'for the bestowed',
  ])('is none: %s', (text) => {
    expect(isOverclaim(text)).toBe(false)
  })
})
