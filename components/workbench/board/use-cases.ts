import { useEffect, useSyncExternalStore } from 'react'

import { useServices } from '../services'
import { useWorkbench } from '../use-workbench'
import type { BoardChoice } from './board-state'
import type { CaseLoader, LoadedCases } from './case-loader'

/** The cases that a choice asks for, and a plan to the end of the shift (epoch ms); anew whenever a clock changes. */
export function useCases(
  choice: BoardChoice,
  shiftEndsAt: number,
): LoadedCases & Pick<CaseLoader, 'more' | 'refresh'> {
  const { onPush } = useServices()
  const { board: loader } = useWorkbench()
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
