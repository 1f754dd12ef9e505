import { hasDetails } from './contact'
import { baseBucketOf, levelFor } from './hash'
import { createHeldLines } from './held-lines'
import {
  foldAdopted,
  layBeside,
  layIntoBase,
  type HeldEntries,
  type HeldSlice,
  type LayTools,
} from './lay-buckets'
import type { Bytes } from './lines'
import type { Contact } from './rows'
import { stripeOf } from './stripes'

/** Orders and names held in memory before their buckets are written: each bucket is then written rarely. */
const FLUSH_ENTRIES = 100_000
/** Folding costs a row an entry: more than this takes seconds. */
const FOLD_ENTRIES = 2_000
/** Entries that a bucket of an import should hold: what a reader has to read for one customer. */
const BUCKET_ENTRIES = 300
/** Entries a transaction: about 20 ms. */
const SLICE_ENTRIES = 4_000

/** The part of an import that goes to customers, held until it is worth writing. */
export interface PendingBuckets {
  readonly addOrder: (customerId: string, line: Bytes) => void
  /** An order that lay in other segments without a buyer has found one: what they say of it goes to the base. */
  readonly adopt: (customerId: string, line: string) => void
  readonly addContact: (customerId: string, contact: Contact) => void
  readonly isFull: () => boolean
  /** Writes what is pending; the last time a small import is folded into the base. */
  readonly flush: (isLast: boolean) => Promise<void>
}

/** What groups and writes the buckets of an import. */
export interface BucketTools extends LayTools {
  /** Up to so many entries an import is laid into the base run; above, its buckets lie beside it. */
  readonly foldEntries?: number | undefined
  /** Entries held in memory before they are laid as a run. */
  readonly flushEntries?: number | undefined
}

/** What is held, by stripe, so that it need not be put in order all at once: a bucket, whatever its level, lies in one. */
function createHeld() {
  const stripes = new Map<number, HeldEntries>()
  const adopted = new Map<number, Map<string, string[]>>()
  let entries = 0
  const stripeAt = (customerId: string): HeldEntries => {
    const at = stripeOf(customerId)
    const stripe = stripes.get(at) ?? {
      owners: [],
      lines: createHeldLines(),
      named: [],
      contacts: [],
    }
    stripes.set(at, stripe)
    entries += 1
    return stripe
  }
  return {
    stripes,
    adopted,
    entries: (): number => entries,
    addOrder: (customerId: string, line: Bytes): void => {
      const { owners, lines } = stripeAt(customerId)
      owners.push(customerId)
      lines.add(line)
    },
    addContact: (customerId: string, contact: Contact): void => {
      const { named, contacts } = stripeAt(customerId)
      named.push(customerId)
      contacts.push(contact)
    },
    adopt: (customerId: string, line: string): void => {
      const n = baseBucketOf(customerId)
      const bucket = adopted.get(n) ?? new Map<string, string[]>()
      adopted.set(n, bucket)
      bucket.set(customerId, [...(bucket.get(customerId) ?? []), line])
      entries += 1
    },
  }
}

/** Puts stripes, in order, together into slices of about as many entries as a transaction may write. */
function cut(stripes: ReadonlyMap<number, HeldEntries>): HeldSlice[] {
  const slices: HeldEntries[][] = []
  let room = 0
  for (const [, stripe] of [...stripes].toSorted(([a], [b]) => a - b)) {
    const entries = stripe.owners.length + stripe.contacts.length
    const last = slices.at(-1)
    if (last === undefined || entries > room) {
      slices.push([stripe])
      room = SLICE_ENTRIES - entries
    } else {
      last.push(stripe)
      room -= entries
    }
  }
  return slices
}

/** Groups orders and contacts of one segment. */
export function createPendingBuckets(
  tools: BucketTools,
  { shopId, segmentId }: { readonly shopId: string; readonly segmentId: string },
): PendingBuckets {
  let pending = createHeld()
  let flushes = 0
  /** Runs of one arrival lie at one level, so that they can be gathered bucket by bucket. */
  let besideLevel: number | undefined
  const named = new Set<string>()

  return {
    addOrder: (customerId, line) => pending.addOrder(customerId, line),
    adopt: (customerId, line) => pending.adopt(customerId, line),
    addContact: (customerId, contact) => {
      if (named.has(customerId) && !hasDetails(contact)) return
      named.add(customerId)
      pending.addContact(customerId, contact)
    },
    isFull: () => pending.entries() >= (tools.flushEntries ?? FLUSH_ENTRIES),
    flush: async (isLast) => {
      const entries = pending.entries()
      const isSmall = isLast && flushes === 0 && entries <= (tools.foldEntries ?? FOLD_ENTRIES)
      const run = `${segmentId}|${String(flushes).padStart(6, '0')}`
      const { adopted } = pending
      const slices = cut(pending.stripes)
      pending = createHeld()
      flushes += 1
      await foldAdopted(tools.db, shopId, adopted)
      if (isSmall) {
        for (const slice of slices) await layIntoBase(tools, shopId, slice)
        return
      }
      besideLevel ??= levelFor(entries, BUCKET_ENTRIES)
      await layBeside(tools, { shopId, run, segmentId, level: besideLevel }, slices)
    },
  }
}
