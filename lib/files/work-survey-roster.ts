import type { PlacedCustomers } from '@/lib/customers/placed-customers'
import type { Conduct, Purchases } from '@/lib/customers/purchases'
import { judgeRisk } from '@/lib/customers/risk'
import { MONTHS_TOLD, RISK_LEVELS, UNKNOWN_DAY, type Roster } from '@/lib/customers/roster/roster'
import { LIFECYCLE_STAGES } from '@/lib/customers/scores'
import type { ShopSurvey } from '@/lib/customers/survey'
import { TIERS } from '@/lib/customers/tier-rules'
import { monthOf } from '@/lib/figures/months'
import { daysOf, spentOf } from '@/lib/figures/shop-figures'

import type { HearMove } from './work-survey-moves'

/** One customer on the way into the roster, until the survey has placed all. */
interface Entry {
  readonly orders: number
  readonly spent: number
  readonly last: number
  readonly firstMonth: number
  readonly months: number
  readonly monthsBefore: number
  readonly product: number
  readonly conduct: Conduct
  /** Codes; not known before all customers are. */
  tier: number
  tierBefore: number
  stage: number
  stageBefore: number
}

/** A roster on its way, in the same pass as the survey of its shop. */
export interface RosterDraft {
  readonly add: (id: string, purchases: Purchases) => void
  readonly hearMove: HearMove
  readonly finish: (survey: ShopSurvey, placed: PlacedCustomers) => Roster
}

const WORD = 32
const MOVED_TIER = ['tierBefore', 'tier'] as const
const MOVED_STAGE = ['stageBefore', 'stage'] as const

/** Numbers what comes, the same text always alike. */
function startTexts() {
  const texts = ['']
  const places = new Map([['', 0]])
  return {
    texts,
    placeOf: (text: string): number => {
      const known = places.get(text)
      if (known !== undefined) return known
      places.set(text, texts.length)
      return texts.push(text) - 1
    },
  }
}

/** In which of the months until the present one something was bought, as two words of bits. */
function monthBits(months: readonly number[], present: number): readonly [number, number] {
  const words: [number, number] = [0, 0]
  for (const month of months) {
    const back = present - month
    if (back >= MONTHS_TOLD) continue
    words[back < WORD ? 0 : 1] |= 1 << (back % WORD)
  }
  return words
}

/** Begins the roster of a shop as of a day (days since 1970-01-01 in its zone). */
export function startRoster(today: number): RosterDraft {
  const present = monthOf(today)
  const entries = new Map<string, Entry>()
  const titles = startTexts()
  return {
    add: (id, { bought, conduct }) => {
      if (bought.length === 0) return
      const months = [...new Set(daysOf(bought, today).map(monthOf))]
      const [lately, before] = monthBits(months, present)
      entries.set(id, {
        orders: bought.length,
        spent: spentOf(bought) ?? NaN,
        last: bought.at(-1)?.day ?? UNKNOWN_DAY,
        firstMonth: months[0] ?? UNKNOWN_DAY,
        months: lately,
        monthsBefore: before,
        product: titles.placeOf(bought.findLast(({ title }) => title !== null)?.title ?? ''),
        conduct,
        tier: 0,
        tierBefore: 0,
        stage: 0,
        stageBefore: 0,
      })
    },
    hearMove: (id, of, before, now) => {
      const entry = entries.get(id)
      if (entry === undefined) return
      const ids: readonly string[] = of === 'tiers' ? TIERS : LIFECYCLE_STAGES
      const codeOf = (group: string | null): number => (group === null ? 0 : 1 + ids.indexOf(group))
      const [from, to] = of === 'tiers' ? MOVED_TIER : MOVED_STAGE
      entry[from] = codeOf(before)
      entry[to] = codeOf(now)
    },
    finish: (survey, placed) => writeRoster(survey, placed, { entries, present, titles }),
  }
}

interface Written {
  readonly entries: ReadonlyMap<string, Entry>
  readonly present: number
  readonly titles: { readonly texts: readonly string[] }
}

/** Customers who were added and not placed by the survey have no line, and the other way round. */
function writeRoster(
  { shopId, at, currency, refundShare }: ShopSurvey,
  { ids, active, ...placed }: PlacedCustomers,
  { entries, present, titles }: Written,
): Roster {
  const held = ids.flatMap((id) => entries.get(id) ?? [])
  const riskOf = ({ conduct }: Entry): number => {
    const { level } = judgeRisk({ ...conduct, disputes: 0 }, [], refundShare, at)
    return level === null ? 0 : 1 + RISK_LEVELS.indexOf(level)
  }
  const bytes = (of: (entry: Entry) => number) => Uint8Array.from(held, of)
  const counts = (of: (entry: Entry) => number) => Uint32Array.from(held, of)
  return {
    shopId,
    at,
    currency,
    month: present,
    size: ids.length,
    ids: ids.join('\n'),
    ...placed,
    active,
    tiers: bytes(({ tier }) => tier),
    tiersBefore: bytes(({ tierBefore }) => tierBefore),
    stagesBefore: bytes(({ stageBefore }) => stageBefore),
    stagesNow: bytes(({ stage }) => stage),
    risks: bytes(riskOf),
    orders: counts(({ orders }) => orders),
    spent: Float64Array.from(held, ({ spent }) => spent),
    last: Int32Array.from(held, ({ last }) => last),
    firstMonth: Int32Array.from(held, ({ firstMonth }) => firstMonth),
    months: counts(({ months }) => months),
    monthsBefore: counts(({ monthsBefore }) => monthsBefore),
    product: counts(({ product }) => product),
    products: [...titles.texts],
  }
}
