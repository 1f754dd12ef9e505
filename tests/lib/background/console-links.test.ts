import { describe, expect, it } from 'vitest'

import { caseAddress } from '@/lib/background/console-links'

const pdd = { platform: 'pinduoduo', number: '12345678901234' } as const

describe('caseAddress', () => {
  it('leads to the case on its own console', () => {
    expect(caseAddress({ ...pdd, orderNumber: '261118-073512345670273' })).toBe(
      'https://mms.pinduoduo.com/aftersales-ssr/detail?id=12345678901234&orderSn=261118-073512345670273',
    )
  })

  it('leads nowhere without the order number that the console asks for', () => {
    expect(caseAddress({ ...pdd, orderNumber: null })).toBeNull()
  })

  it('leads nowhere on a platform whose case pages are not known', () => {
    expect(caseAddress({ platform: 'shopify', number: '1', orderNumber: '#1001' })).toBeNull()
  })

  it('lets no number break out of its place in the address', () => {
    const address = caseAddress({ ...pdd, number: '1&id=2#$&', orderNumber: '../x?y=1' })
    const { host, searchParams } = new URL(address ?? '')
    expect(host).toBe('mms.pinduoduo.com')
    expect(searchParams.get('id')).toBe('1&id=2#$&')
    expect(searchParams.get('orderSn')).toBe('../x?y=1')
  })
})
