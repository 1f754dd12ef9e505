import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Answer } from '@/lib/messaging/client'
import type { LockView } from '@/lib/messaging/lock-calls'
import type { ClocksView, PanelView } from '@/lib/messaging/panel-view'
import type { Push } from '@/lib/messaging/protocol'
import type { Settings } from '@/lib/settings/settings'

import type { PanelConnection } from './connection'
import { EMPTY_PANEL, nextPanelState, type PanelEvent } from './panel-state'
import { createDrafts, type Drafts } from './use-drafts'

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
  /** Nobody has said the passphrase: nothing personal is there. */
  readonly isLocked: boolean
  /** What was begun and not kept: it outlives the lock. */
  readonly drafts: Drafts
  readonly load: () => Promise<void>
  /** Somebody has said the passphrase here: news of that may be late. */
  readonly unlock: () => void
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

/** Which context and view there are, and whether they may be shown at all. */
function usePanelState() {
  const [state, dispatch] = useReducer(nextPanelState, EMPTY_PANEL)
  const take = useCallback(async (pending: Promise<Answer<PanelView>>): Promise<boolean> => {
    const answer = await pending
    if (answer.ok) dispatch({ type: 'view', view: answer.value, asked: true })
    else if (answer.error === 'locked') dispatch({ type: 'lock' })
    return answer.ok
  }, [])
  return { state, dispatch, take }
}

interface NewsTakers {
  readonly dispatch: (event: PanelEvent) => void
  readonly setClocks: (clocks: ClocksView) => void
  readonly setSettings: (settings: Settings) => void
  /** A view has come: the background is there. */
  readonly onView: () => void
  readonly load: () => Promise<void>
}

/** Hears what the background and the page say. */
function useNews(connection: PanelConnection, takers: NewsTakers): void {
  const { dispatch, setClocks, setSettings, onView, load } = takers
  useEffect(() => {
    const inFrame = connection.tabId === null
    // The old card has to be gone in the frame that follows, whatever else React has to do.
    const atOnce = (event: PanelEvent): void => flushSync(() => dispatch(event))
    const takeLock = ({ state }: LockView): void => {
      if (state === 'locked') return atOnce({ type: 'lock' })
      dispatch({ type: 'unlock' })
      void load()
    }
    const takePush = (push: Push): void => {
      if (push.push === 'lock') takeLock(push.lock)
      else if (push.push === 'clocks') setClocks(push.clocks)
      else if (push.push === 'settings') setSettings(push.settings)
      // Keys, and news that are about no tab, are heard of by the parts that they concern.
      else if (!('tabId' in push) || push.push === 'key') return
      else if (!inFrame && push.tabId !== connection.tabId) return
      else if (push.push === 'context')
        atOnce({ type: 'context', contextId: push.contextId, sure: !inFrame })
      else {
        onView()
        dispatch({ type: 'view', view: push.view, asked: false })
      }
    }
    const stops = [
      connection.onPush(takePush),
      connection.onContext((contextId) => atOnce({ type: 'context', contextId, sure: true })),
    ]
    return () => stops.forEach((stop) => stop())
  }, [connection, dispatch, setClocks, setSettings, onView, load])
}

/** Follows one tab: its context, its view, all clocks and the settings. */
export function usePanel(connection: PanelConnection): PanelModel {
  const { state, dispatch, take } = usePanelState()
  const [clocks, setClocks] = useState(NO_CLOCKS)
  const { settings, setSettings, readSettings, changeSettings } = useSettings(connection)
  const [isLost, setLost] = useState(false)
  const [isLoaded, setLoaded] = useState(false)
  const [drafts] = useState(createDrafts)

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
  const unlock = useCallback((): void => {
    dispatch({ type: 'unlock' })
    void load()
  }, [dispatch, load])
  const onView = useCallback(() => setLost(false), [])

  useNews(connection, { dispatch, setClocks, setSettings, onView, load })
  useEffect(() => {
    const start = async (): Promise<void> => {
      await load()
    }
    void start()
  }, [load])
  const { view, isLocked } = state
  useAskAgain(view === null && !isLocked, load)

  return useMemo(() => {
    const shown = { view, clocks, settings, isLost, isLoaded, isLocked, drafts }
    return { ...shown, load, unlock, changeSettings, take }
  }, [
    view,
    clocks,
    settings,
    isLost,
    isLoaded,
    isLocked,
    drafts,
    load,
    unlock,
    changeSettings,
    take,
  ])
}
