import { useEffect, useEffectEvent, useRef } from 'react'

import type { Push } from '@/lib/messaging/protocol'

import type { PanelConnection } from './connection'

/** A key that was pressed in the chat box of the page beside this panel. */
export type HotKey = Extract<Push, { readonly push: 'key' }>

/** Hears keys from the page's chat box; one that comes twice acts once. */
export function useHotKeys({ onPush, tabId }: PanelConnection, act: (key: HotKey) => void): void {
  const last = useRef<string | null>(null)
  const take = useEffectEvent((press: HotKey): void => {
    if (press.id === last.current) return
    last.current = press.id
    act(press)
  })
  useEffect(
    () =>
      onPush((push) => {
        if (push.push !== 'key' || (tabId !== null && push.tabId !== tabId)) return false
        take(push)
        return true
      }),
    [onPush, tabId],
  )
}
