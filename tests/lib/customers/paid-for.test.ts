import { describe, expect, it } from 'vitest'

import { isPaidFor, paidOf } from '@/lib/customers/paid-for'
import { ORDER_STATES } from '@/lib/shared/orders'

const paid = { minor: 100, currency: 'CNY' }

describe('an order', () => {
  it('is bought from payment until somebody wants the money back', () => {
    expect(ORDER_STATES.filter((state) => isPaidFor({ state, paid }))).toEqual([
      'paid',
      'shipped',
      'received',
    ])
  })

  it('without a state is bought when money is known to have been paid', () => {
    expect(isPaidFor({ state: null, paid })).toBe(true)
    expect(isPaidFor({ state: null, paid: null })).toBe(false)
  })
})

describe('what was paid', () => {
  it('is in the platform’s currency where a source names none', () => {
    expect(paidOf({ number: 'a', paidMinor: 100 }, 'amazon')).toEqual({
      minor: 100,
      currency: 'USD',
    })
    expect(paidOf({ number: 'a', paidMinor: 100, currency: 'EUR' }, 'amazon')).toEqual({
      minor: 100,
      currency: 'EUR',
    })
  })

  it('is unknown where no source told it', () => {
    expect(paidOf({ number: 'a' }, 'amazon')).toBeNull()
  })
})
