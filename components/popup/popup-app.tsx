import { useEffect, useState } from 'react'

import { markClocks } from '@/components/clocks/mark-clocks'
import { useLock } from '@/components/lock/use-lock'
import { useCatalogue } from '@/components/ui/use-catalogue'
import { loadCatalogue } from '@/lib/i18n/translate'
import { TickerProvider } from '@/components/ui/use-now'
import { useTheme } from '@/components/ui/use-theme'
import { WordsProvider } from '@/components/ui/words'
import type { caseCalls } from '@/lib/messaging/case-calls'
import type { Client } from '@/lib/messaging/client'
import type { lockCalls } from '@/lib/messaging/lock-calls'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { ClocksView } from '@/lib/messaging/panel-view'
import type { panelCalls, Push } from '@/lib/messaging/protocol'
import type { Settings } from '@/lib/settings/settings'
import type { PlatformId } from '@/lib/shared/platforms'
import type { Clock } from '@/lib/shared/time'

import { Popup } from './popup'
import { PopupLock } from './popup-lock'

/** What ties the popup to the rest of the extension. */
export interface PopupServices {
  readonly call: Client<
    typeof panelCalls & typeof caseCalls & typeof lockCalls & typeof lookupCalls
  >
  readonly onPush: (tell: (push: Push) => void) => () => void
  readonly consoles: readonly { readonly id: PlatformId; readonly hosts: readonly string[] }[]
  readonly readOn: () => Promise<ReadonlySet<PlatformId>>
  /** Has to be called in the turn of the press: the browser asks nobody else. */
  readonly switchOn: (id: PlatformId) => Promise<boolean>
  readonly switchOff: (id: PlatformId) => Promise<boolean>
  /** The tab in front of this window; null where the browser names none. */
  readonly frontTab: () => Promise<number | null>
  readonly close: () => void
}

const NO_CLOCKS: ClocksView = { clocks: [], alerts: [], notificationsAllowed: true }

function usePopup({ call, onPush, readOn }: PopupServices) {
  const [clocks, setClocks] = useState(NO_CLOCKS)
  const [settings, setSettings] = useState<Settings | null>()
  const [on, setOn] = useState<ReadonlySet<PlatformId>>(new Set())
  useEffect(() => {
    const load = async (): Promise<void> => {
      const [told, list, allowed] = await Promise.all([
        call('readSettings', {}),
        call('listClocks', {}),
        readOn(),
      ])
      if (list.ok) setClocks(list.value)
      setOn(allowed)
      setSettings(told.ok ? told.value : null)
    }
    void load()
    return onPush((push) => {
      if (push.push === 'clocks') setClocks(push.clocks)
      if (push.push === 'settings') setSettings(push.settings)
    })
  }, [call, onPush, readOn])
  return { clocks, settings, on, setOn }
}

export interface PopupAppProps {
  readonly services: PopupServices
  readonly clock: Clock
}

/** The tab in front, where it shows a page that a panel can stand beside. */
function useConsoleTab({ call, frontTab }: PopupServices): number | null {
  const [consoleTab, setConsoleTab] = useState<number | null>(null)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const tabId = await frontTab()
      if (tabId === null) return
      const answer = await call('openPanel', { tabId })
      if (answer.ok && answer.value.state !== 'no-console') setConsoleTab(tabId)
    }
    void look()
  }, [call, frontTab])
  return consoleTab
}

/** The popup with its language, theme and timer. */
export function PopupApp({ services, clock }: PopupAppProps) {
  const { call, readOn, switchOn, switchOff, close } = services
  const { clocks, settings, on, setOn } = usePopup(services)
  const lock = useLock(services)
  const consoleTab = useConsoleTab(services)
  useTheme(settings?.theme ?? 'system')
  const catalogue = useCatalogue(settings === null ? null : settings?.locale, loadCatalogue)
  if (catalogue === null || lock === undefined) return null
  const leave = async (done: Promise<unknown>): Promise<void> => {
    await done
    close()
  }
  return (
    <WordsProvider {...catalogue}>
      <TickerProvider clock={clock}>
        {lock?.state === 'locked' ? (
          <PopupLock
            call={call}
            clock={clock}
            clocks={clocks.clocks}
            onOpen={(caseId) => void leave(call('openCase', { caseId }))}
            onRestore={() => void leave(call('openWorkbench', { view: 'settings/data' }))}
          />
        ) : (
          <Popup
            isLost={settings === null}
            clocks={clocks}
            consoles={services.consoles.map((each) => ({ ...each, isOn: on.has(each.id) }))}
            actions={{
              openCase: (caseId) => void leave(call('openCase', { caseId })),
              dismissAlert: (stageKey) => void call('acknowledgeAlert', { stageKey }),
              openWorkbench: () => void leave(call('openWorkbench', {})),
              openCompanion: () => void leave(call('openCompanion', {})),
              ...(consoleTab === null
                ? {}
                : { openBeside: () => void leave(call('dockPanel', { tabId: consoleTab })) }),
              openLedger: () => void leave(call('openWorkbench', { view: 'after-sale/ledger' })),
              ...markClocks(call),
              switchConsole: async ({ id, isOn }) => {
                await (isOn ? switchOff(id) : switchOn(id))
                const now = await readOn()
                setOn(now)
                return now.has(id)
              },
              ...(lock?.state === 'open' ? { lockNow: () => void call('lockNow', {}) } : {}),
            }}
          />
        )}
      </TickerProvider>
    </WordsProvider>
  )
}
