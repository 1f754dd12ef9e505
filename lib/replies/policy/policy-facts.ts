import type { ReplyFacts } from '../template/render'
import type { PolicySheet } from './policy-sheet'

/** A sheet as replies read it; apart from its schema, so that the panel need not load that. */
export function policyFacts({
  own = [],
  ...facts
}: PolicySheet): NonNullable<ReplyFacts['policy']> {
  return { ...facts, own: Object.fromEntries(own.map(({ name, value }) => [name, value])) }
}
