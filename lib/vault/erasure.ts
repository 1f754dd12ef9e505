import { z } from 'zod'

import { plainSpelling } from '@/lib/shared/plain-spelling'

/**
 * What erasing a person does to the rows of each table. `gone`: taken out. `nameless`: kept for books and figures, under a
 * random id that nothing leads to. `blanked`: what names the person is wiped out of it. `names-nobody`: holds no person.
 */
export type Treatment = 'gone' | 'nameless' | 'blanked' | 'names-nobody'

/** The treatment of every table; a test holds it against the tables that there are. */
export const ERASURE_PLAN: Readonly<Record<string, Treatment>> = {
  contacts: 'gone',
  finders: 'gone',
  notes: 'gone',
  tags: 'gone',
  records: 'gone',
  joins: 'gone',
  guardLog: 'gone',
  imports: 'blanked',
  packs: 'nameless',
  claims: 'nameless',
  customers: 'nameless',
  /** Those that hold withdrawals are still arriving, and then nobody is erased. */
  segments: 'nameless',
  uses: 'nameless',
  offerTalks: 'nameless',
  offerRecords: 'nameless',
  reveals: 'nameless',
  surveys: 'nameless',
  /** They name an order and never its buyer. */
  cases: 'names-nobody',
  caseEvents: 'names-nobody',
  caseLines: 'names-nobody',
  alerts: 'names-nobody',
  audit: 'names-nobody',
  tombstones: 'names-nobody',
  /** One that is under way knows whom it is about, until it is done. */
  erasures: 'gone',
  shops: 'names-nobody',
  directories: 'names-nobody',
  useCounts: 'names-nobody',
  replies: 'names-nobody',
  replyGroups: 'names-nobody',
  replyVersions: 'names-nobody',
  images: 'names-nobody',
  products: 'names-nobody',
  packages: 'names-nobody',
  offerBooks: 'names-nobody',
  traffic: 'names-nobody',
  guardWords: 'names-nobody',
  customerGroups: 'names-nobody',
  settings: 'names-nobody',
  /** Each goes with the row that it is of. */
  sums: 'gone',
  meta: 'names-nobody',
  keys: 'names-nobody',
}

/** Marks the random ids under which orders of nobody are kept; ids of customers never begin so. */
const NAMELESS = '~'

/** The id that takes the place of a customer's, made from a random one. */
export const namelessId = (random: string): string => `${NAMELESS}${random}`

/** Whether a customer's id is such a one. */
export const isNameless = (customerId: string): boolean => customerId.startsWith(NAMELESS)

/** What goes with a person, as people count it. */
export const GOING_THINGS = [
  'contacts',
  'notes',
  'tags',
  'records',
  'joins',
  'catches',
  'refusedRows',
] as const
/** What stays without them. */
export const STAYING_THINGS = ['orders', 'cases', 'uses', 'offers', 'reveals'] as const
export type ErasedThing = (typeof GOING_THINGS)[number] | (typeof STAYING_THINGS)[number]

/** How many of each there are of a person. */
export const erasureCountsSchema = z.record(
  z.enum([...GOING_THINGS, ...STAYING_THINGS]),
  z.int().nonnegative(),
)
export type ErasureCounts = z.infer<typeof erasureCountsSchema>

/** Why somebody was erased: they, or the owner, asked; an old backup brought them back; they were kept long enough. */
export const ERASURE_REASONS = ['request', 'restore', 'purge'] as const

/** That somebody was erased: what was found and when it was gone, and nothing of who it was. */
export const erasureProofSchema = z.strictObject({
  id: z.string().min(1).max(64),
  why: z.enum(ERASURE_REASONS),
  /** Epoch ms at which it began, and at which nothing was left; null while it is under way. */
  at: z.int(),
  doneAt: z.int().nullable(),
  /** What was found. */
  found: erasureCountsSchema,
  /** What was found of it afterwards; null while it is under way. */
  left: z.int().nonnegative().nullable(),
  /** Keyed hashes of the accounts, by which they are known again and not read. */
  hashes: z.array(z.string().length(22)).max(50),
})
export type ErasureProof = z.infer<typeof erasureProofSchema>

/** Nothing of anything. */
export const NO_COUNTS: ErasureCounts = {
  contacts: 0,
  notes: 0,
  tags: 0,
  records: 0,
  joins: 0,
  catches: 0,
  refusedRows: 0,
  orders: 0,
  cases: 0,
  uses: 0,
  offers: 0,
  reveals: 0,
}

/** Shorter words occur in other words by chance: they count only where they stand alone. */
const LEAST_WITHIN = 6

const compact = (text: string): string => plainSpelling(text).replaceAll(/[\s\-()]+/gu, '')

/**
 * Whether a text speaks of somebody who is known by these words: names, numbers, addresses. Spelling, blanks and grouping
 * of digits make no difference; short words count only where they are the whole text.
 */
export function createMention(words: readonly string[]): (text: string) => boolean {
  const wanted = [...new Set(words.map(compact))].filter((word) => word !== '')
  const whole = new Set(wanted)
  const within = wanted.filter(({ length }) => length >= LEAST_WITHIN)
  return (text) => {
    const said = compact(text)
    return whole.has(said) || within.some((word) => said.includes(word))
  }
}

/** Whether an order, or what is told of one, belongs to the time before its buyer was erased (epoch ms): it stays erased. */
export const isHeldBack = (erasedAt: number | undefined, placedAt: number | undefined): boolean =>
  erasedAt !== undefined && (placedAt === undefined || placedAt <= erasedAt)
