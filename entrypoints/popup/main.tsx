import { createRoot } from 'react-dom/client'
import browser from 'webextension-polyfill'

import '@/components/ui/base.css'
import { PopupApp } from '@/components/popup/popup-app'
import { CONSOLES } from '@/lib/consoles/registry'
import type { caseCalls } from '@/lib/messaging/case-calls'
import { createClient } from '@/lib/messaging/client'
import type { lockCalls } from '@/lib/messaging/lock-calls'
import type { lookupCalls } from '@/lib/messaging/lookup-calls'
import type { panelCalls } from '@/lib/messaging/protocol'
import { createConsoleSwitches } from '@/lib/platform/console-switches'
import { hearNews } from '@/lib/platform/hear-news'
import { tellUse } from '@/lib/platform/tell-use'

const { list, ...switches } = createConsoleSwitches(CONSOLES)

const services = {
  ...switches,
  consoles: list,
  call: createClient<typeof panelCalls & typeof caseCalls & typeof lockCalls & typeof lookupCalls>({
    send: (envelope) => browser.runtime.sendMessage(envelope),
    newId: () => crypto.randomUUID(),
  }),
  onPush: (tell: Parameters<typeof hearNews>[1]) => hearNews('own', tell),
  frontTab: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    return tab?.id ?? null
  },
  close: () => window.close(),
}

tellUse({
  window,
  monotonic: () => performance.now(),
  tell: () => services.call('noteUse', {}),
})
createRoot(document.querySelector('#root') ?? document.body).render(
  <PopupApp services={services} clock={() => Date.now()} />,
)
