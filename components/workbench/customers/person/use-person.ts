import { useCallback, useEffect, useMemo, useState } from 'react'

import type { PanelConnection } from '@/components/panel/connection'
import type { PanelModel } from '@/components/panel/use-panel'
import { NO_CLOCKS, type KnownView } from './known-view'
import type { CustomerRef } from '@/lib/customers/identity'
import type { PanelView } from '@/lib/messaging/panel-view'

import { useServices, type WorkbenchServices } from '../../services'
import { useWorkbench } from '../../use-workbench'

/** A customer as the page shows them. */
export interface Person {
  /** null until they came. */
  readonly view: KnownView | null
  /** Nobody of that id is known. */
  readonly isGone: boolean
  /** null until the browser has told its tab. */
  readonly connection: PanelConnection | null
  readonly clocks: PanelModel['clocks']
  readonly take: PanelModel['take']
}

/** The tab of this page stands beside no console: it is shown buyers by hand, as a window of the panel is. */
function connect(services: WorkbenchServices, tabId: number): PanelConnection {
  const { call, onPush, copyText, newId, clock } = services
  return {
    call,
    tabId,
    onPush,
    onContext: () => () => undefined,
    copy: copyText,
    copyPicture: async () => false,
    newId,
    clock,
    opensSearch: false,
  }
}

/** Of a tab only the view that is about this customer is shown: one of before may still come. */
const isOf = (view: PanelView, { shopId, customerId }: CustomerRef): view is KnownView =>
  view.state === 'known' && view.card.shopId === shopId && view.card.customerId === customerId

function useConnection(): PanelConnection | null {
  const services = useServices()
  const [tabId, setTabId] = useState<number | null>(null)
  useEffect(() => {
    let isCurrent = true
    const read = async (): Promise<void> => {
      const own = await services.ownTab()
      if (isCurrent) setTabId(own)
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [services])
  return useMemo(() => (tabId === null ? null : connect(services, tabId)), [services, tabId])
}

/** Shows a customer in this page's tab as long as the page is open, and keeps them fresh. */
export function usePerson({ shopId, customerId }: CustomerRef): Person {
  const connection = useConnection()
  const { clocks } = useWorkbench()
  const [view, setView] = useState<KnownView | null>(null)
  const [isGone, setGone] = useState(false)
  const show = useCallback(
    (next: PanelView): boolean => {
      if (!isOf(next, { shopId, customerId })) return false
      setView(next)
      return true
    },
    [shopId, customerId],
  )
  const take = useCallback<PanelModel['take']>(
    async (pending) => {
      const answer = await pending
      if (answer.ok) show(answer.value)
      return answer.ok
    },
    [show],
  )
  useEffect(() => {
    if (connection === null || connection.tabId === null) return undefined
    const { call, tabId, onPush } = connection
    const stop = onPush((push) => {
      if (push.push === 'view' && push.tabId === tabId) show(push.view)
    })
    const open = async (): Promise<void> => {
      const answer = await call('showBuyer', { tabId, who: { shopId, customerId } })
      setGone(!answer.ok || !show(answer.value))
    }
    void open()
    return () => {
      stop()
      void call('leaveBuyer', { tabId })
    }
  }, [connection, show, shopId, customerId])
  return { view, isGone: isGone && view === null, connection, clocks: clocks ?? NO_CLOCKS, take }
}
