import { createRoot } from 'react-dom/client'
import browser from 'webextension-polyfill'

import '@/components/ui/base.css'
import { WorkbenchApp } from '@/components/workbench/app'
import type { ConsoleSwitches, WorkbenchServices } from '@/components/workbench/services'
import { CONSOLES, matchPatternsOf } from '@/lib/consoles/registry'
import { writeRefusedCsv } from '@/lib/files/refused-csv'
import { createWorkClient } from '@/lib/files/work-client'
import { createClient } from '@/lib/messaging/client'
import type { panelCalls, Push, workbenchCalls } from '@/lib/messaging/protocol'
import type { PlatformId } from '@/lib/shared/platforms'

const newId = (): string => crypto.randomUUID()

function startWorker() {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  return createWorkClient(
    {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      post: (message) => worker.postMessage(message),
      listen: (hear, gone) => {
        worker.addEventListener('message', (event) => hear(event.data))
        worker.addEventListener('error', () => {
          worker.terminate()
          gone()
        })
      },
    },
    newId,
  )
}

const originsOf = (id: PlatformId): string[] =>
  CONSOLES.filter((profile) => profile.id === id).flatMap(matchPatternsOf)

const consoles: ConsoleSwitches = {
  list: CONSOLES,
  readOn: async () => {
    const isOn = await Promise.all(
      CONSOLES.map(({ id }) => browser.permissions.contains({ origins: originsOf(id) })),
    )
    return new Set(CONSOLES.filter((_, index) => isOn[index]).map(({ id }) => id))
  },
  switchOn: (id) => browser.permissions.request({ origins: originsOf(id) }),
  switchOff: (id) => browser.permissions.remove({ origins: originsOf(id) }),
}

const isPush = (message: unknown): message is Push =>
  typeof message === 'object' && message !== null && 'push' in message

function onPush(hear: (push: Push) => void): () => void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    // Content scripts broadcast too; only the background, which has no tab, tells views what to show.
    if (sender.id === browser.runtime.id && sender.tab === undefined && isPush(message))
      hear(message)
  }
  browser.runtime.onMessage.addListener(listener)
  return () => browser.runtime.onMessage.removeListener(listener)
}

const saveRefused: WorkbenchServices['saveRefused'] = (fileName, { header, refused }) => {
  const url = URL.createObjectURL(
    new Blob([writeRefusedCsv(header, refused)], { type: 'text/csv;charset=utf-8' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}

const services: WorkbenchServices = {
  call: createClient<typeof panelCalls & typeof workbenchCalls>({
    send: (envelope) => browser.runtime.sendMessage(envelope),
    newId,
  }),
  desk: startWorker(),
  consoles,
  clock: () => Date.now(),
  newId,
  onPush,
  saveRefused,
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<WorkbenchApp services={services} />)
