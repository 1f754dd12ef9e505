import type { Call } from '@/lib/messaging/protocol'
import type { Direction } from '@/lib/messaging/server'
import { fail } from '@/lib/shared/result'
import type { AuditAct } from '@/lib/vault/audit-entry'
import type { Role, RoleAct } from '@/lib/vault/roles'

import { CALL_RULES, type CallRule } from './call-rules'
import type { RoleDesk } from './role-desk'

const isCall = (name: string): name is keyof typeof CALL_RULES => Object.hasOwn(CALL_RULES, name)

/** A call's rule, whatever its payload: that is parsed by the very schema that the rule was written for. */
const ruleOf = (name: string): 'work' | CallRule<unknown, unknown> | undefined =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table binds each rule to its call
  isCall(name) ? (CALL_RULES[name] as 'work' | CallRule<unknown, unknown>) : undefined

/** What it takes to make a call with a payload that has passed the call's schema. */
export function actOf(name: string, payload: unknown): RoleAct {
  const rule = ruleOf(name)
  if (rule === undefined || rule === 'work') return 'work'
  return typeof rule.act === 'function' ? rule.act(payload) : rule.act
}

export interface GateParts {
  readonly roles: Pick<RoleDesk, 'allows' | 'role'>
  /** Appends to the audit log. */
  readonly note: (act: AuditAct) => Promise<void>
}

/**
 * Puts one direction behind the roles: a call that the present role may not make is refused, and what the log keeps
 * stands in it before the answer leaves.
 */
export function gateDirection<Sender>(
  direction: Direction<Sender>,
  { roles, note }: GateParts,
): Direction<Sender> {
  return {
    ...direction,
    handle: async (name, payload, about) => {
      const rule = ruleOf(name)
      const schema: Call['payload'] | undefined = direction.calls[name]?.payload
      if (rule === undefined) return fail('not-permitted')
      const parsed = rule === 'work' ? undefined : schema?.safeParse(payload)
      // Daily work, and what has not the right shape, is answered as it always is.
      if (rule === 'work' || parsed?.success !== true) return direction.handle(name, payload, about)
      const role: Role | null = await roles.role()
      if (!(await roles.allows(actOf(name, parsed.data), about.id))) return fail('not-permitted')
      const answer = await direction.handle(name, payload, about)
      const logged = answer.ok ? rule.log?.(parsed.data, answer.value) : null
      if (logged === null || logged === undefined) return answer
      try {
        await note({ id: about.id, role, ...logged })
        return answer
      } catch (error) {
        console.error(`tillside: ${name} did not get into the log`, error)
        return fail('failed')
      }
    },
  }
}
