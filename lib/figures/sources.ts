import { z } from 'zod'

/** The four ways to new customers. */
export const WAYS = ['recommended', 'advertising', 'sales', 'agents'] as const
export type Way = (typeof WAYS)[number]

/** What one way cost in a month and whom it brought; null: not known. */
const sourceSchema = z.strictObject({
  customers: z.int().nonnegative().nullable(),
  /** Minor units of the shop's currency. */
  costMinor: z.int().nonnegative().nullable(),
})
export type Source = z.infer<typeof sourceSchema>

export const sourcesSchema = z.partialRecord(z.enum(WAYS), sourceSchema)
/** What is known of a month's ways; an absent way brought nobody that is known of. */
export type Sources = z.infer<typeof sourcesSchema>

/** One line of the sources, and their sum. */
export interface SourceLine extends Source {
  /** Minor units a new customer; null where either is unknown, or nobody came. */
  readonly each: number | null
}

/** The sources of a month. */
export interface SourceSum {
  readonly ways: readonly (SourceLine & { readonly way: Way })[]
  readonly all: SourceLine
  /** New customers whose way nobody told; null where more came by the ways than bought for the first time. */
  readonly untold: number | null
}

const perCustomer = ({ customers, costMinor }: Source): number | null =>
  customers === null || customers === 0 || costMinor === null ? null : costMinor / customers

const sum = (figures: readonly (number | null)[]): number | null => {
  const known = figures.flatMap((figure) => figure ?? [])
  return known.length === 0 ? null : known.reduce((total, each) => total + each, 0)
}

/** Adds up the ways of a month in which so many bought for the first time. */
export function sumSources(sources: Sources, fresh: number): SourceSum {
  const ways = WAYS.map((way) => {
    const { customers, costMinor } = sources[way] ?? { customers: null, costMinor: null }
    return { way, customers, costMinor, each: perCustomer({ customers, costMinor }) }
  })
  const all = {
    customers: sum(ways.map(({ customers }) => customers)),
    costMinor: sum(ways.map(({ costMinor }) => costMinor)),
  }
  // A cost without its customers, or the other way round, would make the mean of all too dear or too cheap.
  const both = ways.filter(({ customers, costMinor }) => customers !== null && costMinor !== null)
  const counted = {
    customers: sum(both.map(({ customers }) => customers)),
    costMinor: sum(both.map(({ costMinor }) => costMinor)),
  }
  const untold = fresh - (all.customers ?? 0)
  return {
    ways,
    all: { ...all, each: perCustomer(counted) },
    untold: untold < 0 ? null : untold,
  }
}
