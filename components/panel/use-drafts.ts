import { useState } from 'react'

import type { RecordKind } from '@/lib/customers/record'

/** A record that was begun and not kept. */
export interface RecordInWork {
  readonly kind: RecordKind
  /** The record that is changed; null for a new one. */
  readonly recordId: string | null
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
}

/** Keeps drafts as long as the panel lives; they are never shown beside anybody else. */
export function useDrafts(): Drafts {
  const [drafts] = useState(() => {
    const texts = new Map<string, string>()
    const records = new Map<string, RecordInWork>()
    return {
      of: (customerId: string) => texts.get(customerId) ?? '',
      keep: (customerId: string, text: string) => {
        if (text === '') texts.delete(customerId)
        else texts.set(customerId, text)
      },
      recordOf: (customerId: string) => records.get(customerId) ?? null,
      keepRecord: (customerId: string, record: RecordInWork | null) => {
        if (record === null) records.delete(customerId)
        else records.set(customerId, record)
      },
    }
  })
  return drafts
}
