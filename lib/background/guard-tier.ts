import { judgeTier, toTierEntry } from '@/lib/customers/tier'
import { TIERS, type TierId, type TierRules } from '@/lib/customers/tier-rules'
import { common as en } from '@/lib/i18n/en/common'
import { common as zhCN } from '@/lib/i18n/zh-CN/common'
import { common as zhTW } from '@/lib/i18n/zh-TW/common'
import { ordersOf, type Person } from '@/lib/intake/read-person'
import type { GuardTier } from '@/lib/replies/guard/guard-facts'

/** What a tier is called: by its owner, and in each language. */
const namesOf = (tier: TierId, { looks }: TierRules): readonly string[] => {
  const own = looks[tier]?.name ?? null
  const common = [zhCN, zhTW, en].map(({ tiers }) => tiers[tier])
  return [...new Set(own === null ? common : [own])]
}

/** What the tier of a person lets the shop say; a tier has what those below it give. */
export function guardTierOf(person: Person, rules: TierRules, now: number): GuardTier {
  const { here, coverage } = ordersOf(person)
  const { platform } = person.own.shop
  const entries = here.map((order) => toTierEntry(order, platform))
  const { tier, atLeast } = judgeTier(entries, rules, coverage, now).verdict
  const rank = tier === null ? -1 : TIERS.indexOf(tier)
  const platformTier = person.own.contact?.platformTier?.value
  return {
    held: [
      ...(tier === null ? [] : namesOf(tier, rules)),
      ...(platformTier === undefined ? [] : [platformTier]),
    ],
    atLeast,
    ladder: TIERS.map((each, at) => ({
      names: namesOf(each, rules),
      benefits: rules.benefits[each] ?? [],
      isHeld: at <= rank,
    })),
    published: rules.published,
  }
}
