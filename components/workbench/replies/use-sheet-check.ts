import { useMemo } from 'react'

import { useWorkbench } from '../use-workbench'
import { createSheetCheck, type SheetCheck } from './policy/sheet-check'

/** Holds replies against the sheets as they are settled now. */
export function useSheetCheck(): SheetCheck {
  const { settings, shops } = useWorkbench()
  const { policy, shopPolicies } = settings
  return useMemo(
    () => createSheetCheck({ policy, shopPolicies }, shops ?? []),
    [policy, shopPolicies, shops],
  )
}
