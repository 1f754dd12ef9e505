import { expect, it } from 'vitest'

import { PRACTICE_BUYERS } from '@/lib/sample/practice-buyers'
import { PRACTICE_CASES } from '@/lib/sample/practice-cases'

const orders = new Map(
  PRACTICE_BUYERS.flatMap((buyer) => buyer.orders).map((order) => [order.number, order]),
)

it.each(PRACTICE_CASES)('case $number asks for what its order paid', (practiceCase) => {
  const order = orders.get(practiceCase.orderNumber)
  expect(order?.paidMinor).toBe(practiceCase.amountMinor)
  expect(order?.title).toBe(practiceCase.title)
})
it('gives every case a number of 14 digits of its own', () => {
  const numbers = PRACTICE_CASES.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.every((number) => /^\d{14}$/.test(number))).toBe(true)
})
it('lets only closed cases go without a countdown', () => {
  for (const { status, secondsLeft } of PRACTICE_CASES)
    expect(secondsLeft === null).toBe(status === '退款成功' || status === '已撤销')
})
