import type { PolicySheet } from '@/lib/replies/policy/policy-sheet'

import type { Settings } from './settings'

/** What a shop keeps to: its own facts before those of all shops; `null` is a shop that is not known. Apart from the schemas, so that the panel need not load them. */
export function policyOf(
  { policy, shopPolicies }: Pick<Settings, 'policy' | 'shopPolicies'>,
  shopId: string | null,
): PolicySheet {
  const shop =
    shopId !== null && Object.hasOwn(shopPolicies, shopId) ? shopPolicies[shopId] : undefined
  const own = new Map(
    [...(policy.own ?? []), ...(shop?.own ?? [])].map((each) => [each.name, each]),
  )
  return { ...policy, ...shop, ...(own.size === 0 ? {} : { own: [...own.values()] }) }
}
