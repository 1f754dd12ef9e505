import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES } from '@/lib/customers/tier-rules'
import { draftTiers, readTierDraft } from '@/lib/settings/tier-draft'

const draft = draftTiers(DEFAULT_TIER_RULES)

describe('the tier fields', () => {
  it('read back as they were written', () => {
    expect(readTierDraft(draft)).toEqual({
      ok: true,
      thresholds: DEFAULT_TIER_RULES.thresholds,
    })
  })
  it('read back every rising row of amounts', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 4, maxLength: 4 }),
        (amounts) => {
          const [a = 0, b = 0, c = 0, d = 0] = amounts.toSorted((x, y) => x - y)
          const thresholds = {
            silver: { minor: a, orders: 1 },
            gold: { minor: b, orders: 2 },
            platinum: { minor: c, orders: 3 },
            diamond: { minor: d, orders: 4 },
          }
          const written = draftTiers({ ...DEFAULT_TIER_RULES, thresholds })
          expect(readTierDraft(written)).toEqual({ ok: true, thresholds })
        },
      ),
    )
  })
  it.each(['', '0', '-5', '1e3', '12.345', '五百'])('do not take %j for an amount', (amount) => {
    expect(readTierDraft({ ...draft, gold: { ...draft.gold, amount } })).toEqual({
      ok: false,
      errors: { gold: { amount: 'amount' } },
    })
  })
  it.each(['', '0', '2.5', 'x'])('do not take %j for a number of orders', (orders) => {
    expect(readTierDraft({ ...draft, gold: { ...draft.gold, orders } })).toEqual({
      ok: false,
      errors: { gold: { orders: 'orders' } },
    })
  })
  it('must rise from tier to tier, in money and in orders', () => {
    const flat = { ...draft, gold: { amount: '500', orders: '3' } }
    expect(readTierDraft(flat)).toEqual({
      ok: false,
      errors: { gold: { amount: 'amountRising', orders: 'ordersRising' } },
    })
  })
})
