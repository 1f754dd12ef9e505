import { useEffect, useState, useSyncExternalStore } from 'react'

import { useServices } from '../services'
import type { BoardChoice } from './board-state'
import { createCaseLoader, type CaseLoader, type LoadedCases } from './case-loader'

/** The cases that a choice asks for, and a plan to the end of the shift (epoch ms); anew whenever a clock changes. */
export function useCases(
  choice: BoardChoice,
  shiftEndsAt: number,
): LoadedCases & Pick<CaseLoader, 'more' | 'refresh'> {
  const services = useServices()
  const { onPush } = services
  const [loader] = useState(() => createCaseLoader(services))
  const loaded = useSyncExternalStore(loader.subscribe, loader.read)
  useEffect(() => {
    void loader.ask({ choice, shiftEndsAt })
  }, [loader, choice, shiftEndsAt])
  useEffect(
    () =>
      onPush(({ push }) => {
        if (push === 'clocks') void loader.refresh()
      }),
    [loader, onPush],
  )
  const { more, refresh } = loader
  return { ...loaded, more, refresh }
}
