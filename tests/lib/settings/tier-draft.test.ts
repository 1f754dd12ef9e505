import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DEFAULT_TIER_RULES, type TierId, type TierRules } from '@/lib/customers/tier-rules'
import { draftTiers, readTierDraft, type TierDraft, type TierRow } from '@/lib/settings/tier-draft'

const draft = draftTiers(DEFAULT_TIER_RULES)

const withTier = (tier: TierId, change: Partial<TierRow>): TierDraft => ({
  ...draft,
  tiers: { ...draft.tiers, [tier]: { ...draft.tiers[tier], ...change } },
})

describe('the tier fields', () => {
  it('read back as they were written', () => {
    expect(readTierDraft(draft)).toEqual({ ok: true, rules: DEFAULT_TIER_RULES })
  })
  it('read back names, colours and benefits too', () => {
    const rules: TierRules = {
      ...DEFAULT_TIER_RULES,
      windowDays: null,
      looks: {
        gold: { name: '老友', colour: '#aa3300' },
        diamond: { name: null, colour: '#5140c8' },
      },
      benefits: { gold: ['免运费', '生日礼'] },
      published: true,
    }
    expect(readTierDraft(draftTiers(rules))).toEqual({ ok: true, rules })
  })
  it('read back every rising row of amounts, in currencies with and without a minor unit', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 4, maxLength: 4 }),
        fc.constantFrom('CNY', 'JPY'),
        (amounts, currency) => {
          const [a = 0, b = 0, c = 0, d = 0] = amounts.toSorted((x, y) => x - y)
          const thresholds = {
            silver: { minor: a, orders: 1 },
            gold: { minor: b, orders: 2 },
            platinum: { minor: c, orders: 3 },
            diamond: { minor: d, orders: 4 },
          }
          const rules = { ...DEFAULT_TIER_RULES, currency, thresholds }
          expect(readTierDraft(draftTiers(rules))).toEqual({ ok: true, rules })
        },
      ),
    )
  })
  it.each<[string, Partial<TierRow>, object]>([
    ['an amount that is none', { amount: '' }, { amount: 'amount' }],
    ['an amount of nothing', { amount: '0' }, { amount: 'amount' }],
    ['an amount below nothing', { amount: '-5' }, { amount: 'amount' }],
    ['a power of ten', { amount: '1e3' }, { amount: 'amount' }],
    ['a tenth of a minor unit', { amount: '2500.345' }, { amount: 'amount' }],
    ['an amount in words', { amount: '五百' }, { amount: 'amount' }],
    ['half an order', { orders: '2.5' }, { orders: 'orders' }],
    ['no order', { orders: '0' }, { orders: 'orders' }],
    ['an amount not above the tier before', { amount: '500' }, { amount: 'amountRising' }],
    ['orders not above the tier before', { orders: '3' }, { orders: 'ordersRising' }],
    ['a name of more than 12 characters', { name: 'x'.repeat(13) }, { name: 'nameLong' }],
    ['more than 6 benefits', { benefits: 'a\n'.repeat(7) }, { benefits: 'benefitsMany' }],
    [
      'a benefit of more than 60 characters',
      { benefits: 'x'.repeat(61) },
      { benefits: 'benefitLong' },
    ],
  ])('do not take %s', (_what, change, gold) => {
    expect(readTierDraft(withTier('gold', change))).toEqual({ ok: false, errors: { gold } })
  })
  it('do not take one name for two tiers', () => {
    const named = withTier('silver', { name: '老友' })
    expect(
      readTierDraft({
        ...named,
        tiers: { ...named.tiers, gold: { ...named.tiers.gold, name: ' 老友 ' } },
      }),
    ).toEqual({ ok: false, errors: { gold: { name: 'nameTwice' } } })
  })
  it('take blank lines for no benefit, and publish nothing where there is none', () => {
    const reading = readTierDraft({ ...withTier('gold', { benefits: ' \n\n' }), published: true })
    expect(reading).toEqual({ ok: true, rules: DEFAULT_TIER_RULES })
  })
})
