import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES, TIERS } from '@/lib/customers/tier-rules'
import { proposeTiers, type TierGround } from '@/lib/settings/propose-tiers'
import { draftTiers, readTierDraft } from '@/lib/settings/tier-draft'

const ramp = (step: number): number[] => Array.from({ length: 101 }, (_, index) => index * step)
const ground = (current: number[] | null, orders: number[] | null): TierGround => ({
  currency: 'CNY',
  spread: { current, orders, spend: null, future: null, composite: null },
})

describe('a proposal', () => {
  it('asks of each tier what its share of customers reaches, in round figures', () => {
    const rules = proposeTiers(DEFAULT_TIER_RULES, ground(ramp(1_234), ramp(0.2)), 'usual')
    expect(rules).toEqual({
      ...DEFAULT_TIER_RULES,
      thresholds: {
        silver: { minor: 74_000, orders: 12 },
        gold: { minor: 100_000, orders: 17 },
        platinum: { minor: 120_000, orders: 19 },
        diamond: { minor: 120_100, orders: 20 },
      },
    })
  })

  it('keeps the numbers of orders where all have as many', () => {
    const rules = proposeTiers(DEFAULT_TIER_RULES, ground(ramp(1_000), null), 'few')
    expect(TIERS.map((tier) => rules?.thresholds[tier].orders)).toEqual([3, 8, 12, 30])
  })

  it.each([
    ['amounts are not known', ground(null, ramp(1))],
    ['amounts are in another currency', { ...ground(ramp(1), ramp(1)), currency: 'USD' }],
  ])('is none where %s', (_why, given) => {
    expect(proposeTiers(DEFAULT_TIER_RULES, given, 'usual')).toBeNull()
  })

  it('can be typed in as it is, whatever the spread, and grows with fewer tiers', () => {
    const spread = fc
      .array(fc.nat(5_000_000), { minLength: 101, maxLength: 101 })
      .map((all) => all.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(
        spread,
        spread,
        fc.constantFrom('CNY', 'JPY', 'KWD'),
        (minor, orders, currency) => {
          const counts = orders.map((each) => each / 50_000)
          const given = { ...ground(minor, counts), currency }
          const rules = { ...DEFAULT_TIER_RULES, currency }
          const [few, many] = [
            proposeTiers(rules, given, 'few'),
            proposeTiers(rules, given, 'many'),
          ]
          if (few === null || many === null) throw new Error('there is a spread')
          const read = readTierDraft(draftTiers(few))
          expect(read.ok && read.rules.thresholds).toEqual(few.thresholds)
          for (const tier of TIERS)
            expect(few.thresholds[tier].minor).toBeGreaterThanOrEqual(many.thresholds[tier].minor)
        },
      ),
    )
  })
})
