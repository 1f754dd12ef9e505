import { minorDigits, readAmount, writeAmount } from '@/lib/shared/amount'
import {
  ownFactSchema,
  policySheetSchema,
  type PolicySheet,
} from '@/lib/replies/policy/policy-sheet'
import { fail, ok, type Result } from '@/lib/shared/result'

/** Facts of the sheet, in the order of its form. */
export const SHEET_FACTS = [
  'return_days',
  'free_shipping_from',
  'dispatch_cutoff',
  'dispatch_hours',
  'warranty_months',
  'gift',
  'invoice',
  'return_address',
] as const
export type SheetFact = (typeof SHEET_FACTS)[number]

/** A sheet as its fields hold it; empty: not settled. */
export interface PolicyDraft {
  readonly facts: Readonly<Record<SheetFact, string>>
  /** Of the amount, ISO 4217. */
  readonly currency: string
  readonly own: readonly { readonly name: string; readonly value: string }[]
}

/** What is wrong with a draft: facts by their name, own facts by their place. */
export interface PolicyProblems {
  readonly facts: ReadonlySet<SheetFact>
  readonly own: ReadonlyMap<number, 'name' | 'value'>
}

/** Lays a sheet out in fields; `currency` is for a sheet without an amount. */
export function draftPolicy(sheet: PolicySheet, currency: string): PolicyDraft {
  const money = sheet.free_shipping_from
  const text = (fact: Exclude<SheetFact, 'free_shipping_from'>): string => String(sheet[fact] ?? '')
  return {
    facts: {
      return_days: text('return_days'),
      free_shipping_from:
        money === undefined ? '' : writeAmount(money.minor, minorDigits(money.currency)),
      dispatch_cutoff: text('dispatch_cutoff'),
      dispatch_hours: text('dispatch_hours'),
      warranty_months: text('warranty_months'),
      gift: text('gift'),
      invoice: text('invoice'),
      return_address: text('return_address'),
    },
    currency: money?.currency ?? currency,
    own: sheet.own ?? [],
  }
}

const wholeOf = (text: string): unknown => (/^\d{1,6}$/u.test(text) ? Number(text) : text)

function valueOf(fact: SheetFact, text: string, currency: string): unknown {
  if (fact !== 'free_shipping_from')
    return ['return_days', 'dispatch_hours', 'warranty_months'].includes(fact)
      ? wholeOf(text)
      : text
  return { minor: readAmount(text, minorDigits(currency)), currency }
}

function ownProblems(own: PolicyDraft['own']): ReadonlyMap<number, 'name' | 'value'> {
  const problems = new Map<number, 'name' | 'value'>()
  const seen = new Set<string>()
  for (const [place, fact] of own.entries()) {
    const issues = ownFactSchema.safeParse(fact).error?.issues ?? []
    if (issues.some(({ path }) => path[0] === 'value')) problems.set(place, 'value')
    if (issues.some(({ path }) => path[0] === 'name') || seen.has(fact.name))
      problems.set(place, 'name')
    seen.add(fact.name)
  }
  return problems
}

/** Reads the fields as a sheet; own facts of which nothing is written are left out. */
export function readPolicyDraft({
  facts,
  currency,
  own,
}: PolicyDraft): Result<PolicySheet, PolicyProblems> {
  const filled = SHEET_FACTS.filter((fact) => facts[fact].trim() !== '')
  const named = own
    .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
    .filter(({ name, value }) => `${name}${value}` !== '')
  const given = {
    ...Object.fromEntries(
      filled.map((fact) => [fact, valueOf(fact, facts[fact].trim(), currency)]),
    ),
    ...(named.length === 0 ? {} : { own: named }),
  }
  const read = policySheetSchema.safeParse(given)
  if (read.success) return ok(read.data)
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
  return fail({
    facts: new Set(SHEET_FACTS.filter((fact) => wrong.has(fact))),
    own: ownProblems(named),
  })
}
