import { useEffect, useState } from 'react'

import type { ClockView } from '@/lib/aftersales/clock-view'

import { useServices } from '../services'

/** The clocks, while whose they are is not told. */
export function useNamelessClocks(): readonly ClockView[] {
  const { call, onPush } = useServices()
  const [clocks, setClocks] = useState<readonly ClockView[]>([])
  useEffect(() => {
    const stop = onPush((news) => {
      if (news.push === 'clocks') setClocks(news.clocks.clocks)
    })
    const load = async (): Promise<void> => {
      const answer = await call('listClocks', {})
      if (answer.ok) setClocks(answer.value.clocks)
    }
    void load()
    return stop
  }, [call, onPush])
  return clocks
}
