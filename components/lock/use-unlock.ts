import { useEffect, useState } from 'react'

import { useNow } from '@/components/ui/use-now'
import type { Client } from '@/lib/messaging/client'
import type { lockCalls } from '@/lib/messaging/lock-calls'
import { SECOND_MS, type Clock } from '@/lib/shared/time'

/** Tries passphrases, one at a time and no sooner than they count. */
export interface Unlocking {
  readonly isBusy: boolean
  /** What was wrong with the last one; null before any. */
  readonly fault: 'wrong' | 'lost' | null
  /** How long the next try waits, ms; 0: not at all. */
  readonly waitMs: number
  /** False where it is too soon, or the last one is still on its way: nothing was tried. */
  readonly tryOut: (passphrase: string) => Promise<boolean>
}

export interface UnlockOptions {
  readonly call: Client<typeof lockCalls>
  readonly clock: Clock
  /** Where news of the opening may not arrive. */
  readonly onOpened?: (() => void) | undefined
}

const eachSecond = (now: number): number => SECOND_MS - (now % SECOND_MS)
const never = (): number => Infinity

/** Follows the tries at one lock; those of before count too. */
export function useUnlock({ call, clock, onOpened }: UnlockOptions): Unlocking {
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<Unlocking['fault']>(null)
  const [waitsUntil, setWaitsUntil] = useState(0)
  const [isWaiting, setWaiting] = useState(false)
  const now = useNow(isWaiting ? eachSecond : never)
  const waitMs = isWaiting ? Math.max(0, waitsUntil - now) : 0
  if (isWaiting && waitMs === 0) setWaiting(false)

  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await call('readLock', {})
      if (!answer.ok || answer.value.waitMs === 0) return
      setWaitsUntil(clock() + answer.value.waitMs)
      setWaiting(true)
    }
    void load()
  }, [call, clock])
  return {
    isBusy,
    fault,
    waitMs,
    tryOut: async (passphrase) => {
      if (isBusy || waitMs > 0) return false
      setBusy(true)
      const answer = await call('unlock', { passphrase })
      setBusy(false)
      if (!answer.ok) setFault('lost')
      else if (answer.value.ok) {
        setFault(null)
        onOpened?.()
      } else {
        const { waitMs: ms } = answer.value.error
        setFault('wrong')
        setWaitsUntil(clock() + ms)
        setWaiting(ms > 0)
      }
      return true
    },
  }
}
