import { useEffect } from 'react'

import { useServices } from '../services'

/** Loads at once, and anew whenever the background tells that a clock has changed. `load` must be stable. */
export function useCaseNews(load: () => Promise<void>): void {
  const { onPush } = useServices()
  useEffect(() => {
    const first = async (): Promise<void> => {
      await load()
    }
    void first()
    return onPush(({ push }) => {
      if (push === 'clocks') void load()
    })
  }, [load, onPush])
}
