import type { CompiledGuard } from '@/lib/replies/guard/compile-guard'
import type { GuardFinding } from '@/lib/replies/guard/finding'
import { guardRules, type GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import type { GuardFacts } from '@/lib/replies/guard/guard-facts'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import type { PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { createFactReader, type FactSources } from './guard-facts'
import type { GuardTools } from './guard-tools'
import type { SettingsDesk } from './settings-desk'
import type { ShownSighting } from './tab-states'

export interface GuardCheckerParts {
  readonly store: () => Promise<Store>
  readonly settings: Pick<SettingsDesk, 'read'>
  readonly shelfOf: FactSources['shelfOf']
  readonly clock: Clock
}

/** Holds texts against the rules in force and against what is known of their buyer. */
export interface GuardChecker {
  readonly check: (
    sighting: ShownSighting,
    texts: readonly string[],
  ) => Promise<readonly (readonly GuardFinding[])[]>
  /** All rules, off ones too. */
  readonly rules: () => Promise<readonly GuardRuleInForce[]>
  /** What owners say of the rules has changed. */
  readonly forget: () => void
}

/** Rules as they are now, and what was made of them for each platform that was asked about. */
interface Ready {
  readonly tools: GuardTools
  readonly rules: readonly GuardRuleInForce[]
  readonly guards: Map<PlatformId, CompiledGuard>
}

/** Reads the rules that a store holds, over those that are shipped. */
async function prepare({ guardWords }: Store): Promise<Ready> {
  const { createGuardTools } = await import('./guard-tools')
  const book = await guardWords.read()
  const tools = createGuardTools()
  return { tools, rules: guardRules(book, shippedGuardPacks()), guards: new Map() }
}

/** Builds the checker; rules are made ready when the first text comes. */
export function createGuardChecker(parts: GuardCheckerParts): GuardChecker {
  let ready: { readonly of: Store; readonly made: Promise<Ready> } | undefined
  const read = async (): Promise<Ready> => {
    const of = await parts.store()
    // A backup that has taken the place of a store brings rules of its own.
    if (ready?.of !== of) ready = { of, made: prepare(of) }
    const mine = ready
    // What failed is tried anew by whoever asks next.
    mine.made.catch(() => {
      if (ready === mine) ready = undefined
    })
    return mine.made
  }
  const checkerFor = async (platform: PlatformId) => {
    const { tools, rules, guards } = await read()
    const guard = guards.get(platform) ?? tools.compile(rules, platform)
    guards.set(platform, guard)
    return (text: string, facts: GuardFacts, now: number): readonly GuardFinding[] =>
      text.trim() === '' ? [] : tools.checkText(text, guard, facts, now)
  }
  return {
    check: async (sighting, texts) => {
      const [checkText, store, settings] = await Promise.all([
        checkerFor(sighting.platform),
        parts.store(),
        parts.settings.read(),
      ])
      const now = parts.clock()
      const sources = { store, settings, shelfOf: parts.shelfOf, now }
      const factsFor = await createFactReader(sources, sighting)
      return Promise.all(texts.map(async (text) => checkText(text, await factsFor(text), now)))
    },
    rules: async () => (await read()).rules,
    forget: () => {
      ready = undefined
    },
  }
}
