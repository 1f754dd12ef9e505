import { describe, expect, it } from 'vitest'

import { subjectOf } from '@/lib/offers/talk-subject'

describe('what a talk is about', () => {
  it.each([
    ['这个锅多少钱?有货吗', 'sale'],
    ['坏人才不买呢', 'sale'],
    ['我要退款', 'refund'],
    ['可以換貨嗎', 'refund'],
    ['帮我取消订单', 'refund'],
    ['Can I get a refund?', 'refund'],
    ['I want to return this', 'refund'],
    ['How soon does it ship? On my return from holiday', 'sale'],
    ['收到就坏了', 'grievance'],
    ['質量太差,我要投訴', 'grievance'],
    ['發錯貨了', 'grievance'],
    ['It arrived broken, I want my money back', 'grievance'],
    ['', 'sale'],
  ])('is read from “%s”: %s', (message, subject) => {
    expect(subjectOf(message)).toBe(subject)
  })
})
