import { useCallback, useEffect, useRef, useState } from 'react'

import type { Answer } from '@/lib/messaging/client'

/** What was asked for: on its way, failed, or there. */
export type Asked<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'there'; readonly value: Value }

/** Asks once when it appears, and again when told to; `ask` as it was at first is used, and the last answer counts. */
export function useAnswer<Value>(ask: () => Promise<Answer<Value>>): {
  readonly asked: Asked<Value>
  readonly again: () => Promise<void>
} {
  const [first] = useState(() => ask)
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'loading' })
  const turn = useRef(0)
  const again = useCallback(async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const answer = await first()
    if (mine !== turn.current) return
    setAsked(answer.ok ? { state: 'there', value: answer.value } : { state: 'failed' })
  }, [first])
  useEffect(() => {
    const start = async (): Promise<void> => {
      await again()
    }
    void start()
  }, [again])
  return { asked, again }
}
