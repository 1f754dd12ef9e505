import { nextLink } from '@/lib/shared/hash-chain'

import {
  auditEntrySchema,
  type AuditEntry,
  type AuditHead,
  type UnlinkedEntry,
} from './audit-entry'
import { fromBase64Url, toBase64Url } from './base64url'

/** Shape of what is hashed. */
const CHAIN_VERSION = 'tillside audit 1'

/** The bytes that stand for an entry: the same on every device, and other ones for any other entry. */
const bytesOf = (entry: UnlinkedEntry): Uint8Array<ArrayBuffer> => {
  const { device, seq, id, at, kind, subject, about, role } = entry
  const parts = [CHAIN_VERSION, device, seq, id, at, kind, subject, about, role]
  return new TextEncoder().encode(JSON.stringify(parts))
}

/** The link of an entry over the one before it; `null` begins a chain. */
export async function linkEntry(
  before: string | null,
  entry: UnlinkedEntry,
  subtle: Pick<SubtleCrypto, 'digest'>,
): Promise<string> {
  const from = before === null ? new Uint8Array(32) : fromBase64Url(before)
  return toBase64Url(await nextLink(from, bytesOf(entry), subtle))
}

/** Why a chain does not hold. */
export const CHAIN_FAULTS = [
  /** The entry, or one before it, is not what was written. */
  'changed',
  /** Entries in the middle are gone. */
  'missing',
  /** Entries at the end are gone. */
  'cut-off',
] as const
export type ChainFault = (typeof CHAIN_FAULTS)[number]

/** The first entry of a device's chain that does not hold; of `missing` and `cut-off` the first that is gone. */
export interface ChainBreak {
  readonly device: string
  readonly seq: number
  readonly fault: ChainFault
}

/** Goes along the chains of all devices. */
export interface ChainWalk {
  /** Takes entries in the order of device and place. */
  readonly take: (entries: readonly AuditEntry[]) => Promise<void>
  /** The first break of each chain that has one. */
  readonly end: () => readonly ChainBreak[]
}

/** Starts to go along chains, whose ends were noted elsewhere as `heads`. */
export function walkChains(
  heads: readonly AuditHead[],
  subtle: Pick<SubtleCrypto, 'digest'>,
): ChainWalk {
  const headOf = new Map(heads.map((head) => [head.device, head]))
  const lastOf = new Map<string, AuditHead>()
  const breaks = new Map<string, ChainBreak>()
  const note = (found: ChainBreak): void => {
    if (!breaks.has(found.device)) breaks.set(found.device, found)
  }
  const look = async (entry: AuditEntry): Promise<void> => {
    const { device, seq, link } = entry
    const last = lastOf.get(device)
    lastOf.set(device, { device, seq, link })
    const due = (last?.seq ?? 0) + 1
    if (seq !== due) return note({ device, seq: due, fault: 'missing' })
    const head = headOf.get(device)
    const isNoted = head?.seq !== seq || head.link === link
    const isOurs = isNoted && auditEntrySchema.safeParse(entry).success
    if (!isOurs || link !== (await linkEntry(last?.link ?? null, entry, subtle)))
      note({ device, seq, fault: 'changed' })
  }
  return {
    take: async (entries) => {
      for (const entry of entries) if (!breaks.has(entry.device)) await look(entry)
    },
    end: () => {
      for (const { device, seq } of heads) {
        const last = lastOf.get(device)?.seq ?? 0
        if (last < seq) note({ device, seq: last + 1, fault: 'cut-off' })
      }
      return [...breaks.values()]
    },
  }
}
