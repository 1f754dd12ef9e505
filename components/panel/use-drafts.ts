import type { RecordFacts, RecordKind } from '@/lib/customers/record'

/** A record that was begun and not kept. */
export interface RecordInWork {
  readonly kind: RecordKind
  /** The record that is changed; null for a new one. */
  readonly recordId: string | null
  /** What it said when that was begun; null for a new one. */
  readonly base: RecordFacts | null
  /** What its fields hold, by name; null before anything was typed. */
  readonly typed: Readonly<Record<string, string>> | null
}

/** What was begun and not kept, by customer: whoever comes back to a buyer finds it. */
export interface Drafts {
  /** The note that was begun; empty where none was. */
  readonly of: (customerId: string) => string
  readonly keep: (customerId: string, text: string) => void
  readonly recordOf: (customerId: string) => RecordInWork | null
  readonly keepRecord: (customerId: string, record: RecordInWork | null) => void
  /** The customer was erased: nothing of them stays. */
  readonly forget: (customerId: string) => void
}

/** Keeps drafts as long as whoever made it lives; they are never shown beside anybody else. */
export function createDrafts(): Drafts {
  const texts = new Map<string, string>()
  const records = new Map<string, RecordInWork>()
  return {
    of: (customerId) => texts.get(customerId) ?? '',
    keep: (customerId, text) => {
      if (text === '') texts.delete(customerId)
      else texts.set(customerId, text)
    },
    recordOf: (customerId) => records.get(customerId) ?? null,
    keepRecord: (customerId, record) => {
      if (record === null) records.delete(customerId)
      else records.set(customerId, record)
    },
    forget: (customerId) => {
      texts.delete(customerId)
      records.delete(customerId)
    },
  }
}
