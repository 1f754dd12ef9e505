import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Answer } from '@/lib/messaging/client'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'
import type { Settings } from '@/lib/settings/settings'

import type { PanelConnection } from './connection'
import { EMPTY_PANEL, nextPanelState } from './panel-state'

/** For so long a panel may be blank before it asks again. */
const BLANK_MS = 1_500

const NO_CLOCKS: ClocksView = { clocks: [], alerts: [], notificationsAllowed: true }

/** Names the tab in a call where the sender does not. */
export function tabOf({ tabId }: PanelConnection): { readonly tabId?: number } {
  return tabId === null ? {} : { tabId }
}

/** The settings that a person changes from inside the panel. */
export type PanelSettings = Partial<Pick<Settings, 'agentName' | 'screenShare'>>

/** Everything the panel shows, kept as fresh as the page. */
export interface PanelModel {
  readonly view: PanelView | null
  readonly clocks: ClocksView
  /** undefined until they came: nothing is drawn in a wrong language or theme first. */
  readonly settings: Settings | undefined
  /** The background did not answer. */
  readonly isLost: boolean
  /** The first answers, or failures, are there. */
  readonly isLoaded: boolean
  readonly load: () => Promise<void>
  /** What a person sets in the panel holds here at once, and elsewhere once it is kept. */
  readonly changeSettings: (patch: PanelSettings) => Promise<boolean>
  /** Takes the view that a change answered with; true where it was made. */
  readonly take: (answer: Promise<Answer<PanelView>>) => Promise<boolean>
}

/** News can get lost with a worker that stops on its way: a panel that stays blank asks for them. */
function useAskAgain(isBlank: boolean, load: () => Promise<void>): void {
  useEffect(() => {
    const timer = isBlank ? setTimeout(() => void load(), BLANK_MS) : undefined
    return () => clearTimeout(timer)
  }, [isBlank, load])
}

/** The settings, read at the start, told of by news, changed from here. */
function useSettings({ call }: PanelConnection) {
  const [settings, setSettings] = useState<Settings>()
  const readSettings = useCallback(async (): Promise<void> => {
    const answer = await call('readSettings', {})
    if (answer.ok) setSettings(answer.value)
  }, [call])
  const changeSettings = useCallback(
    async (patch: PanelSettings): Promise<boolean> => {
      // Covering a shared screen may not wait for the background.
      setSettings((now) => (now === undefined ? now : { ...now, ...patch }))
      const answer = await call('saveSettings', patch)
      if (answer.ok) setSettings(answer.value)
      return answer.ok
    },
    [call],
  )
  return { settings, setSettings, readSettings, changeSettings }
}

/** Follows one tab: its context, its view, all clocks and the settings. */
export function usePanel(connection: PanelConnection): PanelModel {
  const [state, dispatch] = useReducer(nextPanelState, EMPTY_PANEL)
  const [clocks, setClocks] = useState(NO_CLOCKS)
  const { settings, setSettings, readSettings, changeSettings } = useSettings(connection)
  const [isLost, setLost] = useState(false)
  const [isLoaded, setLoaded] = useState(false)

  const take = useCallback(async (pending: Promise<Answer<PanelView>>): Promise<boolean> => {
    const answer = await pending
    if (answer.ok) dispatch({ type: 'view', view: answer.value, asked: true })
    return answer.ok
  }, [])
  const load = useCallback(async (): Promise<void> => {
    const { call } = connection
    const takeClocks = async (): Promise<void> => {
      const answer = await call('listClocks', {})
      if (answer.ok) setClocks(answer.value)
    }
    const [isOpen] = await Promise.all([
      take(call('openPanel', tabOf(connection))),
      readSettings(),
      takeClocks(),
    ])
    setLost(!isOpen)
    setLoaded(true)
  }, [connection, take, readSettings])

  useEffect(() => {
    const inFrame = connection.tabId === null
    // The old card has to be gone in the frame that follows, whatever else React has to do.
    const moved = (contextId: string, sure: boolean): void =>
      flushSync(() => dispatch({ type: 'context', contextId, sure }))
    const takePush = (push: Push): void => {
      if (push.push === 'clocks') setClocks(push.clocks)
      else if (push.push === 'settings') setSettings(push.settings)
      // Keys, and news that are about no tab, are heard of by the parts that they concern.
      else if (!('tabId' in push) || push.push === 'key') return
      else if (!inFrame && push.tabId !== connection.tabId) return
      else if (push.push === 'context') moved(push.contextId, !inFrame)
      else {
        setLost(false)
        dispatch({ type: 'view', view: push.view, asked: false })
      }
    }
    const stops = [
      connection.onPush(takePush),
      connection.onContext((contextId) => moved(contextId, true)),
    ]
    const start = async (): Promise<void> => {
      await load()
    }
    void start()
    return () => stops.forEach((stop) => stop())
  }, [connection, load, setSettings])

  useAskAgain(state.view === null, load)

  return useMemo(
    () => ({ view: state.view, clocks, settings, isLost, isLoaded, load, changeSettings, take }),
    [state.view, clocks, settings, isLost, isLoaded, load, changeSettings, take],
  )
}
