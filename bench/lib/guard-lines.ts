import { z } from 'zod'

import type { GuardFacts } from '@/lib/replies/guard/guard-facts'
import { PLATFORM_IDS, PLATFORMS, type PlatformId } from '@/lib/shared/platforms'
import { DAY_MS } from '@/lib/shared/time'

import {
  buyerOfLine,
  currencyOfLine,
  orderOfLine,
  othersOfLine,
  productsOfLine,
  tierOfLine,
} from './guard-line-order'
import { policyOfLine } from './guard-line-policy'
import { heldBy, instantIn, isObject, membersOf, type Member } from './guard-line-values'

const lineSchema = z.looseObject({
  text: z.string(),
  platform: z.enum(PLATFORM_IDS).nullish().catch(null),
  order: z.unknown().optional(),
  policy: z.unknown().optional(),
  expect: z.enum(['pass', 'warn', 'block']),
  rule: z.string().nullish(),
})

/** What a line of a file says, and what is expected of its text. */
export interface GuardLine {
  readonly text: string
  readonly facts: GuardFacts
  /** When the text is written, epoch ms. */
  readonly now: number
  readonly expect: 'pass' | 'warn' | 'block'
  readonly rule: string
  /** Whether it comes with an order or a policy. */
  readonly hasFacts: boolean
}

const ordersOf = (order: unknown): readonly (readonly Member[])[] =>
  (Array.isArray(order) ? order : [order]).filter(isObject).map(membersOf)

/** When a text is written: as the line says, else today; where the deadline is past today, or far off, the day before it. */
function writtenAt(told: number | null, deadlines: readonly number[], today: number): number {
  if (told !== null) return told
  const due = Math.min(...deadlines)
  if (deadlines.length === 0 || (due > today && due - today < 60 * DAY_MS)) return today
  return due - DAY_MS
}

function factsOf(
  { order, policy, ...line }: z.infer<typeof lineSchema>,
  platform: PlatformId | null,
  today: number,
): Pick<GuardLine, 'facts' | 'now'> {
  const zone = platform === null ? 'UTC' : PLATFORMS[platform].zone
  const orders = ordersOf(order)
  const members = [...orders.flat(), ...membersOf(line)]
  const told = heldBy(members, /^(?:now|today|asof|current(?:time|date)|sentat|现在|今天)$/u)
  const now = instantIn(told[0], zone)
  const ofPlatform = platform === null ? 'USD' : PLATFORMS[platform].currency
  const currency = currencyOfLine(members) ?? ofPlatform
  const known = orders.map((each) => orderOfLine(each, { currency, zone, now }))
  const about = orders.flat()
  return {
    now: writtenAt(
      now,
      known.flatMap(({ deadlines }) => deadlines),
      today,
    ),
    facts: {
      platform,
      zone,
      buyer: buyerOfLine([...about, ...heldBy(membersOf(line), /^buyer$/u).flatMap(membersOf)]),
      orders: known.length === 0 ? null : known,
      tier: tierOfLine(members),
      policy: policyOfLine(policy, currency),
      products: productsOfLine(members, zone),
      ofOthers: othersOfLine(members),
    },
  }
}

/** Lines of a file with texts and what is expected of them; `today` is epoch ms; throws at a line that is none. */
export const readGuardLines = (file: string, today: number): readonly GuardLine[] =>
  file
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((written): GuardLine => {
      const line = lineSchema.parse(JSON.parse(written))
      const { text, platform = null, order, policy, expect, rule } = line
      const { facts, now } = factsOf(line, platform, today)
      const hasFacts = (order ?? policy ?? null) !== null
      return { text, facts, now, expect, rule: rule ?? '', hasFacts }
    })
