import type { GuardLogView, GuardRulesView, PackOutcome } from '@/lib/messaging/guard-calls'
import type { Push } from '@/lib/messaging/protocol'
import { guardPackSchema, type GuardPack, type GuardRule } from '@/lib/replies/guard/guard-pack'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import type { GuardWords, RuleSet } from '@/lib/store/guard-words'
import type { Store } from '@/lib/store/store'

import { OWN_PACK, viewLog, viewRules } from './guard-views'

export interface GuardOfficeParts {
  readonly store: () => Promise<Store>
  /** The rules are others from now on. */
  readonly onChanged: () => void
  readonly push: (news: Push) => void
}

/** What owners see of the guard, and say of its rules. Every change is told to all pages of ours. */
export interface GuardOffice {
  rules(): Promise<GuardRulesView>
  /** What was caught since an instant, epoch ms. */
  log(since: number): Promise<GuardLogView>
  setRules(sets: readonly RuleSet[]): Promise<void>
  keepRule(rule: GuardRule): Promise<void>
  removeRule(ruleId: string): Promise<void>
  importPack(text: string): Promise<PackOutcome>
  removePack(packId: string): Promise<void>
  /** null: there is no such pack. */
  exportPack(packId: string): Promise<string | null>
}

/** Packs of others that a book holds. */
const MOST_PACKS = 10

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The pack that a file holds, or what is wrong with the file. */
function readPack(text: string): GuardPack | (PackOutcome & { readonly taken: false }) {
  const json = parseJson(text)
  if (json === undefined) return { taken: false, why: 'no-json', where: '' }
  const parsed = guardPackSchema.safeParse(json)
  if (parsed.success) return parsed.data
  return { taken: false, why: 'no-pack', where: parsed.error.issues[0]?.path.join('.') ?? '' }
}

/** What an owner wrote themselves, as a pack to share. */
const ownPack = (rules: GuardRule[]): GuardPack => ({
  id: 'own-rules',
  name: 'Own rules',
  version: '1',
  rules,
})

/** Builds the office. */
export function createGuardOffice({ store, onChanged, push }: GuardOfficeParts): GuardOffice {
  const words = async (): Promise<GuardWords> => (await store()).guardWords
  const told = async (change: Promise<void>): Promise<void> => {
    await change
    onChanged()
    push({ push: 'guard' })
  }
  return {
    rules: async () => viewRules(await (await words()).read(), shippedGuardPacks()),
    log: async (since) => viewLog(await store(), since),
    setRules: async (sets) => told((await words()).setRules(sets)),
    keepRule: async (rule) => told((await words()).keepRule(rule)),
    removeRule: async (ruleId) => told((await words()).removeRule(ruleId)),
    importPack: async (text) => {
      const pack = readPack(text)
      if ('taken' in pack) return pack
      const kept = await words()
      const { packs } = await kept.read()
      if (packs.length >= MOST_PACKS && packs.every(({ id }) => id !== pack.id))
        return { taken: false, why: 'too-many', where: '' }
      await told(kept.keepPack(pack))
      return { taken: true, name: pack.name, rules: pack.rules.length }
    },
    removePack: async (packId) => told((await words()).removePack(packId)),
    exportPack: async (packId) => {
      const book = await (await words()).read()
      const packs = [...shippedGuardPacks(), ...book.packs]
      const pack = packId === OWN_PACK ? ownPack(book.own) : packs.find(({ id }) => id === packId)
      return pack === undefined ? null : `${JSON.stringify(pack, null, 2)}\n`
    },
  }
}
