import type { CompiledGuard } from './compile-guard'
import type { GuardFinding } from './finding'
import type { GuardFacts } from './guard-facts'

/** Finds in a text that is about to go out what can harm the shop or a buyer, in the order of the text; `now` is epoch ms. */
export function checkText(
  _text: string,
  _guard: CompiledGuard,
  _facts: GuardFacts,
  _now: number,
): readonly GuardFinding[] {
  return []
}
