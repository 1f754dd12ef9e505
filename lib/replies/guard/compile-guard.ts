import type { PlatformId } from '@/lib/shared/platforms'

import { holdsOn, type GuardRuleInForce } from './guard-book'

/** Rules made ready for one platform. */
export interface CompiledGuard {
  readonly platform: PlatformId | null
  readonly rules: readonly GuardRuleInForce[]
}

/** Makes rules ready for a platform (null: an unknown one), once for many texts. */
export const compileGuard = (
  rules: readonly GuardRuleInForce[],
  platform: PlatformId | null,
): CompiledGuard => ({ platform, rules: rules.filter((rule) => holdsOn(rule, platform)) })
