import { checkText } from '@/lib/replies/guard/check-text'
import { compileGuard, type CompiledGuard } from '@/lib/replies/guard/compile-guard'
import type { GuardFinding } from '@/lib/replies/guard/finding'
import { guardRules, type GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import { readingsOf } from '@/lib/replies/search/readings'
import type { PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'
import type { Store } from '@/lib/store/store'

import { createFactReader, type FactSources } from './guard-facts'
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
  readonly rules: readonly GuardRuleInForce[]
  readonly guards: Map<PlatformId, CompiledGuard>
}

/** Builds the checker; rules are made ready when the first text comes. */
export function createGuardChecker(parts: GuardCheckerParts): GuardChecker {
  let ready: Promise<Ready> | undefined
  const prepare = async (): Promise<Ready> => {
    const book = await (await parts.store()).guardWords.read()
    return { rules: guardRules(book, shippedGuardPacks()), guards: new Map() }
  }
  const read = (): Promise<Ready> => {
    const mine = (ready ??= prepare())
    // What failed is tried anew by whoever asks next.
    mine.catch(() => {
      if (ready === mine) ready = undefined
    })
    return mine
  }
  const guardOf = async (platform: PlatformId): Promise<CompiledGuard> => {
    const { rules, guards } = await read()
    const guard = guards.get(platform) ?? compileGuard(rules, platform, readingsOf)
    guards.set(platform, guard)
    return guard
  }
  return {
    check: async (sighting, texts) => {
      const [guard, store, settings] = await Promise.all([
        guardOf(sighting.platform),
        parts.store(),
        parts.settings.read(),
      ])
      const now = parts.clock()
      const sources = { store, settings, shelfOf: parts.shelfOf, now }
      const factsFor = await createFactReader(sources, sighting)
      return Promise.all(
        texts.map(async (text) =>
          text.trim() === '' ? [] : checkText(text, guard, await factsFor(text), now),
        ),
      )
    },
    rules: async () => (await read()).rules,
    forget: () => {
      ready = undefined
    },
  }
}
