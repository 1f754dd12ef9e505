import { describe, expect, it } from 'vitest'

import { planTierChange } from '@/components/workbench/tiers/tier-plan'
import { DEFAULT_TIER_RULES, type TierRules } from '@/lib/customers/tier-rules'
import { DEFAULT_SETTINGS } from '@/lib/settings/default-settings'

const OWN: TierRules = { ...DEFAULT_TIER_RULES, windowDays: 90 }
const OTHER: TierRules = { ...DEFAULT_TIER_RULES, windowDays: null }
const settings = { ...DEFAULT_SETTINGS, shopTiers: { b: OWN } }
const SHOPS = ['a', 'b', 'c']
const touched = (plan: ReturnType<typeof planTierChange>): string[] =>
  plan.changes.map(({ shopId }) => shopId)

describe('a change of tier rules', () => {
  it('for all shops leaves those with own rules alone', () => {
    const plan = planTierChange(settings, SHOPS, null, OTHER)
    expect(touched(plan)).toEqual(['a', 'c'])
    expect(plan.after).toEqual({ tiers: OTHER, shopTiers: { b: OWN } })
  })
  it('for one shop gives it its own', () => {
    const plan = planTierChange(settings, SHOPS, 'a', OTHER)
    expect(touched(plan)).toEqual(['a'])
    expect(plan.after).toEqual({ tiers: DEFAULT_TIER_RULES, shopTiers: { a: OTHER, b: OWN } })
  })
  it('takes a shop back to the common rules', () => {
    const plan = planTierChange(settings, SHOPS, 'b', null)
    expect(plan.changes).toEqual([{ shopId: 'b', before: OWN, after: DEFAULT_TIER_RULES }])
    expect(plan.after.shopTiers).toEqual({})
  })
  it('moves nobody by a name, a colour or a benefit', () => {
    const named: TierRules = {
      ...DEFAULT_TIER_RULES,
      looks: { gold: { name: '老友', colour: null } },
      benefits: { gold: ['x'] },
      published: true,
    }
    expect(planTierChange(settings, SHOPS, null, named).changes).toEqual([])
  })
  it('knows the way back', () => {
    const { before } = planTierChange(settings, SHOPS, 'b', null)
    expect({ ...settings, ...before }).toEqual(settings)
  })
})
