import { useState } from 'react'

/** Notes that were begun and not kept, by customer: whoever comes back to a buyer finds them. */
export interface Drafts {
  readonly of: (customerId: string) => string
  readonly keep: (customerId: string, text: string) => void
}

/** Keeps drafts as long as the panel lives; they are never shown beside anybody else. */
export function useDrafts(): Drafts {
  const [drafts] = useState(() => {
    const texts = new Map<string, string>()
    return {
      of: (customerId: string) => texts.get(customerId) ?? '',
      keep: (customerId: string, text: string) => {
        if (text === '') texts.delete(customerId)
        else texts.set(customerId, text)
      },
    }
  })
  return drafts
}
