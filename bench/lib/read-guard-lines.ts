import { z } from 'zod'

import { noFacts, type GuardFacts, type GuardOrder } from '@/lib/replies/guard/guard-facts'
import { policySheetSchema } from '@/lib/replies/policy/policy-sheet'
import { minorDigits } from '@/lib/shared/amount'
import { ORDER_STATES } from '@/lib/shared/orders'
import { PLATFORM_IDS, PLATFORMS } from '@/lib/shared/platforms'

const numberOrText = z.union([z.number(), z.string()])
const texts = z.union([z.string(), z.array(z.string())])

/** An order as files tell it; each fact may be missing. */
const orderSchema = z.looseObject({
  number: z.string().optional(),
  orderNumber: z.string().optional(),
  amount: numberOrText.optional(),
  paid: numberOrText.optional(),
  paidMinor: z.int().optional(),
  currency: z.string().optional(),
  item: texts.optional(),
  items: texts.optional(),
  title: z.string().optional(),
  state: z.enum(ORDER_STATES).optional().catch(undefined),
  deadline: numberOrText.optional(),
  buyer: z.string().optional(),
  name: z.string().optional(),
  others: z.array(z.string()).optional(),
  now: numberOrText.optional(),
})
type OrderLine = z.infer<typeof orderSchema>

const lineSchema = z.looseObject({
  text: z.string(),
  platform: z.enum(PLATFORM_IDS).nullish().catch(null),
  order: orderSchema.nullish(),
  policy: policySheetSchema.nullish().catch(null),
  expect: z.enum(['pass', 'warn', 'block']),
  rule: z.string().optional(),
})

const listOf = (text: string | readonly string[] | undefined): readonly string[] => {
  if (text === undefined) return []
  return typeof text === 'string' ? [text] : text
}
const instantOf = (time: number | string | undefined): number[] => {
  const at = typeof time === 'string' ? Date.parse(time) : time
  return at === undefined || Number.isNaN(at) ? [] : [at]
}

function orderOf(line: OrderLine, currency: string): GuardOrder {
  const sum = line.paid ?? line.amount
  const major = sum === undefined ? Number.NaN : Number(String(sum).replaceAll(/[^\d.]/gu, ''))
  const minor = line.paidMinor ?? Math.round(major * 10 ** minorDigits(currency))
  return {
    number: line.number ?? line.orderNumber ?? '',
    state: line.state ?? null,
    paid: Number.isNaN(minor) ? null : { minor, currency },
    amounts: [],
    items: [...listOf(line.items), ...listOf(line.item), ...listOf(line.title)],
    otherNumbers: [],
    deadlines: instantOf(line.deadline),
  }
}

/** Lines of a file with texts and what is expected of them; throws at a line that is none. */
export const readGuardLines = (file: string) =>
  file
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const {
        text,
        platform = null,
        order,
        policy,
        expect,
        rule = '',
      } = lineSchema.parse(JSON.parse(line))
      const zone = platform === null ? 'UTC' : PLATFORMS[platform].zone
      const currency = order?.currency ?? (platform === null ? 'CNY' : PLATFORMS[platform].currency)
      const facts: GuardFacts = {
        ...noFacts(platform, zone),
        orders: order ? [orderOf(order, currency)] : null,
        policy: policy ?? null,
        ofOthers: order?.others ?? null,
      }
      return { text, facts, expect, rule, hasFacts: (order ?? policy ?? null) !== null }
    })
