import { useEffect, useState } from 'react'

import type { Library } from '@/lib/replies/library'

/** What the library of replies starts with; null until it is there: it comes as a chunk of its own. */
export function useStarter(): Library | null {
  const [starter, setStarter] = useState<Library | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<void> => {
      const { STARTER } = await import('@/lib/replies/starter/starter')
      if (isWanted) setStarter(STARTER)
    }
    void load()
    return () => {
      isWanted = false
    }
  }, [])
  return starter
}
