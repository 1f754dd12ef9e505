import { useState } from 'react'

import { useWorkbench } from './use-workbench'

/** Saves on change and says so where it failed. */
export function useSaving(): {
  readonly hasFailed: boolean
  readonly save: ReturnType<typeof useWorkbench>['saveSettings']
} {
  const { saveSettings } = useWorkbench()
  const [hasFailed, setFailed] = useState(false)
  return {
    hasFailed,
    save: async (change) => {
      const done = await saveSettings(change)
      setFailed(!done)
      return done
    },
  }
}
