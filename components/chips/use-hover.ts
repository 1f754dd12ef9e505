import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

import type { HoverView } from '@/lib/messaging/chip-calls'
import type { Settings } from '@/lib/settings/settings'

import type { HoverConnection } from './hover-connection'

/** What a card shows of an order: `reading` while nobody has said yet, `lost` where the background does not answer. */
export interface HoverState {
  readonly number: string
  readonly view: HoverView | null | 'reading' | 'lost'
}

/** Follows the chip that somebody points at; null before the first. */
export function useHover({ call, onAsk }: HoverConnection): HoverState | null {
  const [state, setState] = useState<HoverState | null>(null)
  useEffect(() => {
    let turn = 0
    const read = async (number: string): Promise<void> => {
      turn += 1
      const mine = turn
      // The old card has to be gone before anything else: it must never stand beside another chip.
      flushSync(() =>
        setState((known) => (known?.number === number ? known : { number, view: 'reading' })),
      )
      const answer = await call('readHover', { number })
      if (mine === turn) setState({ number, view: answer.ok ? answer.value : 'lost' })
    }
    onAsk((number) => void read(number))
  }, [call, onAsk])
  return state
}

/** The settings; null where the background does not answer, undefined until it has. */
export function useSettings({ call }: HoverConnection): Settings | null | undefined {
  const [settings, setSettings] = useState<Settings | null>()
  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await call('readSettings', {})
      setSettings(answer.ok ? answer.value : null)
    }
    void load()
  }, [call])
  return settings
}
