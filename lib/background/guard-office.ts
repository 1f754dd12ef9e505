import {
  NEWEST_ENTRIES,
  type GuardLogView,
  type GuardPackLine,
  type GuardRulesView,
  type GuardTally,
  type PackOutcome,
} from '@/lib/messaging/guard-calls'
import type { Push } from '@/lib/messaging/protocol'
import { guardRules, type GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import { guardPackSchema, type GuardPack, type GuardRule } from '@/lib/replies/guard/guard-pack'
import { shippedGuardPacks } from '@/lib/replies/guard/shipped-packs'
import { groupBy } from '@/lib/shared/group-by'
import type { GuardMark } from '@/lib/store/guard-log'
import type { RuleSet } from '@/lib/store/guard-words'
import type { Store } from '@/lib/store/store'

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

/** Name and id of what an owner wrote themselves, as a pack. */
const OWN = { id: 'own', name: 'Tillside', version: '1' } as const
/** Packs of others that a book holds. */
const MOST_PACKS = 10

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A pack as a person would save it. */
const asFile = (pack: GuardPack): string => `${JSON.stringify(pack, null, 2)}\n`

function tallyOf(marks: readonly GuardMark[]): GuardTally {
  const count = (wanted: GuardMark['outcome']): number =>
    marks.filter(({ outcome }) => outcome === wanted).length
  return {
    caught: marks.length,
    taken: count('taken'),
    overridden: count('overridden'),
    givenUp: count('given-up'),
  }
}

/** Groups what was caught, the group with most of it first. */
function tallies<Key extends string>(
  marks: readonly GuardMark[],
  keyOf: (mark: GuardMark) => Key,
): readonly (readonly [Key, GuardTally])[] {
  return [...groupBy(marks, keyOf)]
    .map(([key, those]) => [key, tallyOf(those)] as const)
    .toSorted(([a, one], [b, other]) => other.caught - one.caught || (a < b ? -1 : 1))
}

function packLine(
  { id, name, version }: Pick<GuardPack, 'id' | 'name' | 'version'>,
  origin: GuardPackLine['origin'],
  rules: readonly GuardRuleInForce[],
): GuardPackLine {
  const its = rules.filter(({ pack }) => pack === id)
  const on = its.filter(({ isOff }) => !isOff).length
  return { id, name, version, origin, rules: its.length, on }
}

/** Builds the office. */
export function createGuardOffice({ store, onChanged, push }: GuardOfficeParts): GuardOffice {
  const words = async () => (await store()).guardWords
  const told = async (change: Promise<void>): Promise<void> => {
    await change
    onChanged()
    push({ push: 'guard' })
  }
  const importPack = async (text: string): Promise<PackOutcome> => {
    const json = parseJson(text)
    if (json === undefined) return { taken: false, why: 'no-json', where: '' }
    const parsed = guardPackSchema.safeParse(json)
    if (!parsed.success) {
      const where = parsed.error.issues[0]?.path.join('.') ?? ''
      return { taken: false, why: 'no-pack', where }
    }
    const { id, name, rules } = parsed.data
    const book = await (await words()).read()
    const isNew = book.packs.every((pack) => pack.id !== id)
    if (isNew && book.packs.length >= MOST_PACKS)
      return { taken: false, why: 'too-many', where: '' }
    await told((await words()).keepPack(parsed.data))
    return { taken: true, name, rules: rules.length }
  }
  return {
    rules: async () => {
      const book = await (await words()).read()
      const presets = shippedGuardPacks()
      const rules = guardRules(book, presets)
      const others = new Set(
        [...presets, ...book.packs].flatMap((pack) => pack.rules.map(({ id }) => id)),
      )
      return {
        packs: [
          ...presets.map((pack) => packLine(pack, 'preset', rules)),
          ...book.packs.map((pack) => packLine(pack, 'owner', rules)),
        ],
        rules: rules.map((rule) => ({
          rule,
          isWeighed: book.severities[rule.id] !== undefined,
          isChanged: rule.pack === OWN.id && others.has(rule.id),
        })),
      }
    },
    log: async (since) => {
      const { guardLog, shops } = await store()
      const [marks, newest, known] = await Promise.all([
        guardLog.since(since),
        guardLog.newest(NEWEST_ENTRIES),
        shops.list(),
      ])
      const names = new Map(known.map(({ id, name }) => [id, name]))
      return {
        total: tallyOf(marks),
        byRule: tallies(marks, ({ ruleId }) => ruleId).map(([ruleId, tally]) => ({
          ruleId,
          ...tally,
        })),
        byAgent: tallies(marks, ({ by }) => by).map(([by, tally]) => ({ by, ...tally })),
        newest: newest
          .filter(({ at }) => at >= since)
          .map(({ shopId, ...entry }) => ({
            ...entry,
            shopName: shopId === null ? null : (names.get(shopId) ?? null),
          })),
      }
    },
    setRules: async (sets) => told((await words()).setRules(sets)),
    keepRule: async (rule) => told((await words()).keepRule(rule)),
    removeRule: async (ruleId) => told((await words()).removeRule(ruleId)),
    importPack,
    removePack: async (packId) => told((await words()).removePack(packId)),
    exportPack: async (packId) => {
      const book = await (await words()).read()
      if (packId === OWN.id) return asFile({ ...OWN, id: 'own-rules', rules: book.own })
      const pack = [...shippedGuardPacks(), ...book.packs].find(({ id }) => id === packId)
      return pack === undefined ? null : asFile(pack)
    },
  }
}
