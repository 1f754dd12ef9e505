import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'

import { takeOverPage } from '@/lib/consoles/hand-over'
import { answerPageCall } from '@/lib/page/answer-page-call'
import { attendConsole } from '@/lib/page/attend-console'

const isAlive = (): boolean => browser.runtime?.id !== undefined

export default defineContentScript({
  // Registered at run time, for the hosts that were switched on; `matches` here would ask for them at installation.
  registration: 'runtime',
  main() {
    const profile = takeOverPage(globalThis, isAlive)
    if (profile === undefined) return

    const { runtime } = browser
    const ownId = runtime.id
    const service = attendConsole({
      profile,
      window,
      world: globalThis,
      send: (envelope) => runtime.sendMessage(envelope),
      isAlive,
      frameUrl: runtime.getURL('/panel.html'),
      mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed',
      clock: () => Date.now(),
      monotonic: () => performance.now(),
      newId: () => crypto.randomUUID(),
      life: new AbortController(),
    })
    runtime.onMessage.addListener((message, sender, respond) => {
      const answer = answerPageCall(service, message, sender, ownId)
      void answer?.then(respond)
      return answer !== undefined
    })
  },
})
