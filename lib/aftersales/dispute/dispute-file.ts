import { z } from 'zod'

import { fail, ok, type Result } from '@/lib/shared/result'

/** What stands in a dispute file. */
export const DISPUTE_KINDS = [
  'case',
  'order',
  'message',
  'offer',
  'clock',
  'event',
  'note',
] as const

const entrySchema = z.strictObject({
  /** Place in the file, from 0. */
  n: z.int().nonnegative(),
  /** Epoch ms of what it tells. */
  at: z.int(),
  kind: z.enum(DISPUTE_KINDS),
  text: z.string().max(5_000),
  /** Hash of the entry before; of the file's head for the first. */
  before: z.string().length(64),
  /** SHA-256 of this entry without its hash, as lower-case hex. */
  hash: z.string().length(64),
})
export type DisputeEntry = z.infer<typeof entrySchema>

/** One thing to put into a dispute file. */
export type DisputeFact = Pick<DisputeEntry, 'at' | 'kind' | 'text'>

const FORMAT = 'tillside-dispute'

const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(1),
  caseNumber: z.string().max(64),
  platform: z.string().max(40),
  /** Epoch ms. */
  writtenAt: z.int(),
  entries: z.int().nonnegative(),
})
/** What the first line of a dispute file says. */
export type DisputeHead = z.infer<typeof headSchema>

const fileSchema = z.strictObject({
  head: headSchema,
  entries: z.array(entrySchema).max(10_000),
  /** Hash of the last entry, or of the head where there is none: whoever notes it can tell the file from any other. */
  seal: z.string().length(64),
})

/** SHA-256, as `crypto.subtle` gives it. */
export type Digest = Pick<SubtleCrypto, 'digest'>

async function hashOf(value: object, subtle: Digest): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value))
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const byTime = (a: DisputeFact, b: DisputeFact): number => a.at - b.at

/**
 * Writes a dispute file: facts by time, each entry bound to the one before by its hash, so that an entry that is changed,
 * left out or put in shows. It proves that nothing was changed since the seal was noted, not who wrote it.
 */
export async function writeDispute(
  about: Omit<DisputeHead, 'format' | 'formatVersion' | 'entries'>,
  facts: readonly DisputeFact[],
  subtle: Digest,
): Promise<string> {
  const { caseNumber, platform, writtenAt } = about
  const head: DisputeHead = {
    format: FORMAT,
    formatVersion: 1,
    caseNumber,
    platform,
    writtenAt,
    entries: facts.length,
  }
  let before = await hashOf(head, subtle)
  const entries: DisputeEntry[] = []
  for (const [n, { at, kind, text }] of facts.toSorted(byTime).entries()) {
    const hash = await hashOf({ n, at, kind, text, before }, subtle)
    entries.push({ n, at, kind, text, before, hash })
    before = hash
  }
  return `${JSON.stringify({ head, entries, seal: before }, null, 2)}\n`
}

/** Why a file is not what was written: not such a file at all, or changed at an entry (null: head, number or seal). */
export type DisputeFault =
  | { readonly why: 'other-file' }
  | { readonly why: 'changed'; readonly entry: number | null }

/** A file that is as it was written. */
export interface VerifiedDispute {
  readonly head: DisputeHead
  readonly entries: readonly DisputeEntry[]
  readonly seal: string
}

/** Checks a dispute file to the last byte: even its layout must be as it was written. */
export async function verifyDispute(
  text: string,
  subtle: Digest,
): Promise<Result<VerifiedDispute, DisputeFault>> {
  const file = parseFile(text)
  if (file === null) return fail({ why: 'other-file' })
  const { head, entries, seal } = file
  let before = await hashOf(head, subtle)
  for (const [n, entry] of entries.entries()) {
    const { at, kind, text: said } = entry
    const hash = await hashOf({ n, at, kind, text: said, before }, subtle)
    if (entry.n !== n || entry.before !== before || entry.hash !== hash)
      return fail({ why: 'changed', entry: n })
    before = hash
  }
  const isWhole = seal === before && head.entries === entries.length
  const isAsWritten = `${JSON.stringify({ head, entries, seal }, null, 2)}\n` === text
  return isWhole && isAsWritten ? ok(file) : fail({ why: 'changed', entry: null })
}

function parseFile(text: string): VerifiedDispute | null {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
