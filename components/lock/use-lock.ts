import { useEffect, useState } from 'react'

import type { Client } from '@/lib/messaging/client'
import type { lockCalls, LockView } from '@/lib/messaging/lock-calls'
import type { Push } from '@/lib/messaging/protocol'

/** What ties a page of ours to the lock. */
export interface LockConnection {
  readonly call: Client<typeof lockCalls>
  readonly onPush: (tell: (push: Push) => void) => () => void
}

/** How the lock stands; undefined until that is known, null where the background does not answer. */
export function useLock({ call, onPush }: LockConnection): LockView | null | undefined {
  const [lock, setLock] = useState<LockView | null>()
  useEffect(() => {
    const stop = onPush((push) => {
      if (push.push === 'lock') setLock(push.lock)
    })
    const load = async (): Promise<void> => {
      const answer = await call('readLock', {})
      setLock((known) => known ?? (answer.ok ? answer.value : null))
    }
    void load()
    return stop
  }, [call, onPush])
  return lock
}
