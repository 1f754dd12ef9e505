import { useEffect, useState } from 'react'

import type { MaskedContact } from '@/lib/customers/identity'
import { MINUTE_MS } from '@/lib/shared/time'

import type { IdentityActions } from '../use-panel-actions'

/** One contact that is shown for now. */
interface Shown {
  readonly contact: MaskedContact
  readonly value: string
}

/** How long a contact stays uncovered. */
const SHOWN_MS = MINUTE_MS

/** Whether two contacts are the same field of the same account. */
const isSame = (a: MaskedContact, b: MaskedContact): boolean =>
  a.field === b.field && a.ref.customerId === b.ref.customerId && a.ref.shopId === b.ref.shopId

/** Uncovers contacts one at a time, for a minute at most; nothing outlives the page it stands on. */
export function useReveal(reveal: IdentityActions['reveal'], isShared: boolean) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [isFailed, setFailed] = useState(false)
  /** The contact that waits for somebody's PIN. */
  const [asked, setAsked] = useState<MaskedContact | null>(null)
  useEffect(() => {
    const timer = shown === null ? undefined : setTimeout(() => setShown(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [shown])
  const show = async (contact: MaskedContact): Promise<void> => {
    const answer = await reveal(contact.ref, contact.field)
    const takesPin = !answer.ok && answer.error === 'not-permitted'
    setAsked(takesPin ? contact : null)
    setFailed(!answer.ok && !takesPin)
    setShown(answer.ok ? { contact, value: answer.value.value } : null)
  }
  return {
    isFailed,
    asked: isShared ? null : asked,
    isAnyShown: shown !== null && !isShared,
    show,
    hide: () => setShown(null),
    /** The contact's value while it is uncovered. */
    valueOf: (contact: MaskedContact): string | null =>
      shown !== null && !isShared && isSame(shown.contact, contact) ? shown.value : null,
  }
}
