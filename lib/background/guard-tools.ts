import { checkText } from '@/lib/replies/guard/check-text'
import { compileGuard, type CompiledGuard } from '@/lib/replies/guard/compile-guard'
import type { GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import { readingsOf } from '@/lib/replies/search/readings'
import type { PlatformId } from '@/lib/shared/platforms'

/** What checks texts; its table of sounds takes tens of milliseconds to lay out, which no start of the worker waits for. */
export const createGuardTools = () => ({
  checkText,
  compile: (rules: readonly GuardRuleInForce[], platform: PlatformId): CompiledGuard =>
    compileGuard(rules, platform, readingsOf),
})

export type GuardTools = ReturnType<typeof createGuardTools>
