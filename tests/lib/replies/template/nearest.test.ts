import { describe, expect, it } from 'vitest'

import { nearest } from '@/lib/replies/template/nearest'

const NAMES = ['order.number', 'order.title', 'case.number', 'today', 'time']

describe('the name that was probably meant', () => {
  it.each([
    ['order.numbr', 'order.number'],
    ['odrer.number', 'order.number'],
    ['orde.numbers', 'order.number'],
    ['Order.Number', 'order.number'],
    ['toady', 'today'],
    ['tiem', 'time'],
  ])('%s is %s', (typed, meant) => {
    expect(nearest(typed, NAMES)).toBe(meant)
  })
  it.each(['parcel', 'to', 'order', 'order.note', ''])('%s is nothing', (typed) => {
    expect(nearest(typed, NAMES)).toBeNull()
  })
})
