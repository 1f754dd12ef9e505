import type { TierRules } from '@/lib/customers/tier-rules'
import type { TierChange } from '@/lib/files/work-people-protocol'
import { tierRulesOf, type Settings } from '@/lib/settings/settings'

type TierSettings = Pick<Settings, 'tiers' | 'shopTiers'>

/** A change of tier rules before it counts. */
export interface TierPlan {
  readonly after: TierSettings
  readonly before: TierSettings
  /** Shops in which customers may move. */
  readonly changes: readonly TierChange[]
}

/** Whether customers can have another tier by these rules; names, colours and benefits move nobody. */
const judgesAlike = (one: TierRules, other: TierRules): boolean =>
  one.currency === other.currency &&
  one.windowDays === other.windowDays &&
  JSON.stringify(one.thresholds) === JSON.stringify(other.thresholds)

/** The rules of the tiers once a scope has other ones: a shop, or all without own rules (null); null rules go back to the common ones. */
function withRules(settings: TierSettings, scope: string | null, rules: TierRules | null) {
  const { tiers, shopTiers } = settings
  if (scope === null) return { tiers: rules ?? tiers, shopTiers }
  const { [scope]: _own, ...others } = shopTiers
  return { tiers, shopTiers: rules === null ? others : { ...others, [scope]: rules } }
}

/** Plans other rules for a scope, and says which shops they would touch. */
export function planTierChange(
  settings: Settings,
  shopIds: readonly string[],
  scope: string | null,
  rules: TierRules | null,
): TierPlan {
  const { tiers, shopTiers } = settings
  const after = withRules(settings, scope, rules)
  const changes = shopIds
    .map((shopId) => ({
      shopId,
      before: tierRulesOf(settings, shopId),
      after: tierRulesOf({ ...settings, ...after }, shopId),
    }))
    .filter((change) => !judgesAlike(change.before, change.after))
  return { after, before: { tiers, shopTiers }, changes }
}
