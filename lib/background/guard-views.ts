import {
  NEWEST_ENTRIES,
  type CaughtView,
  type GuardLogView,
  type GuardPackLine,
  type GuardRulesView,
  type GuardTally,
} from '@/lib/messaging/guard-calls'
import { guardRules, type GuardBook, type GuardRuleInForce } from '@/lib/replies/guard/guard-book'
import type { GuardPack } from '@/lib/replies/guard/guard-pack'
import { groupBy } from '@/lib/shared/group-by'
import type { GuardEntry, GuardMark } from '@/lib/store/guard-log'
import type { Store } from '@/lib/store/store'

/** Under this id rules tell that their owner wrote them. */
export const OWN_PACK = 'own'

const countOf = (marks: readonly GuardMark[], wanted: GuardMark['outcome']): number =>
  marks.filter(({ outcome }) => outcome === wanted).length

const tallyOf = (marks: readonly GuardMark[]): GuardTally => ({
  caught: marks.length,
  taken: countOf(marks, 'taken'),
  overridden: countOf(marks, 'overridden'),
  givenUp: countOf(marks, 'given-up'),
})

/** What was caught, group by group, the group with most of it first. */
function tallies<Row extends GuardTally>(
  marks: readonly GuardMark[],
  keyOf: (mark: GuardMark) => string,
  rowOf: (key: string, tally: GuardTally) => Row,
): readonly Row[] {
  return [...groupBy(marks, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, those]) => rowOf(key, tallyOf(those)))
    .toSorted((a, b) => b.caught - a.caught)
}

const viewEntry = (entry: GuardEntry, shopName: string | null): CaughtView => {
  const { id, platform, ruleId, subject, severity, by, at, outcome, words, reason } = entry
  return { id, platform, shopName, ruleId, subject, severity, by, at, outcome, words, reason }
}

/** What was caught since an instant, epoch ms. */
export async function viewLog(
  { guardLog, shops }: Pick<Store, 'guardLog' | 'shops'>,
  since: number,
): Promise<GuardLogView> {
  const [marks, newest, known] = await Promise.all([
    guardLog.since(since),
    guardLog.newest(NEWEST_ENTRIES),
    shops.list(),
  ])
  const names = new Map<string | null, string | null>(known.map(({ id, name }) => [id, name]))
  return {
    total: tallyOf(marks),
    byRule: tallies(
      marks,
      ({ ruleId }) => ruleId,
      (ruleId, tally) => ({ ruleId, ...tally }),
    ),
    byAgent: tallies(
      marks,
      ({ by }) => by,
      (by, tally) => ({ by, ...tally }),
    ),
    newest: newest
      .filter(({ at }) => at >= since)
      .map((entry) => viewEntry(entry, names.get(entry.shopId) ?? null)),
  }
}

function packLine(
  { id, name, version }: GuardPack,
  origin: GuardPackLine['origin'],
  rules: readonly GuardRuleInForce[],
): GuardPackLine {
  const its = rules.filter(({ pack }) => pack === id)
  const on = its.filter(({ isOff }) => !isOff).length
  return { id, name, version, origin, rules: its.length, on }
}

/** All rules and the packs that they come from. */
export function viewRules(book: GuardBook, presets: readonly GuardPack[]): GuardRulesView {
  const rules = guardRules(book, presets)
  const packed = [...presets, ...book.packs].flatMap((pack) => pack.rules)
  const others = new Set(packed.map(({ id }) => id))
  return {
    packs: [
      ...presets.map((pack) => packLine(pack, 'preset', rules)),
      ...book.packs.map((pack) => packLine(pack, 'owner', rules)),
    ],
    rules: rules.map((rule) => ({
      rule,
      isWeighed: book.severities[rule.id] !== undefined,
      isChanged: rule.pack === OWN_PACK && others.has(rule.id),
    })),
  }
}
