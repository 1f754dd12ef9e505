import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

import { attendLists } from '@/lib/chips/attend-lists'
import { takeOverLists } from '@/lib/chips/chips-world'
import { newsForChips } from '@/lib/chips/news-for-chips'
import { createClient } from '@/lib/messaging/client'
import type { chipCalls } from '@/lib/messaging/chip-calls'

const isAlive = (): boolean => browser.runtime?.id !== undefined
const newId = (): string => crypto.randomUUID()

export default defineUnlistedScript(() => {
  const { tillsideProfile: profile, tillsidePages: pages } = globalThis
  const life = new AbortController()
  if (profile === undefined || pages === undefined) return
  if (!takeOverLists(globalThis, () => isAlive() && !life.signal.aborted)) return

  const { runtime } = browser
  const ownId = runtime.id
  const call = createClient<typeof chipCalls>({
    send: (envelope) => runtime.sendMessage(envelope),
    newId,
  })
  const hear = attendLists({
    profile,
    window,
    document,
    world: globalThis,
    pages,
    ask: async (numbers) => {
      const answer = await call('readChips', { numbers: [...numbers] })
      return answer.ok ? answer.value : null
    },
    bringCard: () => call('bringCard', {}),
    isAlive,
    frameUrl: runtime.getURL('/panel.html?hover=1'),
    mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed',
    clock: () => Date.now(),
    newId,
    life,
  })
  runtime.onMessage.addListener((message, sender) => {
    const news = newsForChips(message, sender, ownId)
    if (news !== null) hear(news)
  })
})
