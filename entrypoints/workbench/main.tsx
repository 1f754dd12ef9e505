import { createRoot } from 'react-dom/client'
import browser from 'webextension-polyfill'

import '@/components/ui/base.css'
import { WorkbenchApp } from '@/components/workbench/app'
import type { WorkbenchServices } from '@/components/workbench/services'
import { CONSOLES } from '@/lib/consoles/registry'
import { escapeFormula } from '@/lib/files/cells'
import { createCsvFile } from '@/lib/files/write-csv'
import { createWorkClient } from '@/lib/files/work-client'
import type { caseCalls } from '@/lib/messaging/case-calls'
import { createClient } from '@/lib/messaging/client'
import type { guardCalls } from '@/lib/messaging/guard-calls'
import type { healthCalls } from '@/lib/messaging/health-calls'
import type { offerCalls } from '@/lib/messaging/offer-calls'
import type { panelCalls, workbenchCalls } from '@/lib/messaging/protocol'
import type { replyCalls } from '@/lib/messaging/reply-calls'
import { createConsoleSwitches } from '@/lib/platform/console-switches'
import { hearNews } from '@/lib/platform/hear-news'

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

const saveFile: WorkbenchServices['saveFile'] = (fileName, file) => {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}

const saveText: WorkbenchServices['saveText'] = (fileName, text, type) =>
  saveFile(fileName, new Blob([text], { type: `${type};charset=utf-8` }))

const saveTable: WorkbenchServices['saveTable'] = (fileName, rows) => {
  const file = createCsvFile()
  file.add(rows.map((cells) => cells.map(escapeFormula)))
  saveFile(fileName, file.finish())
}

const copyText: WorkbenchServices['copyText'] = async (text) => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** A browser that keeps nothing for pages still lets people write. */
const drafts: WorkbenchServices['drafts'] = {
  names: () => {
    try {
      return Object.keys(localStorage)
    } catch {
      return []
    }
  },
  read: (name) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  keep: (name, text) => {
    try {
      if (text === null) localStorage.removeItem(name)
      else localStorage.setItem(name, text)
    } catch {
      // The text still stands in its field.
    }
  },
}

const services: WorkbenchServices = {
  call: createClient<
    typeof panelCalls &
      typeof workbenchCalls &
      typeof caseCalls &
      typeof replyCalls &
      typeof offerCalls &
      typeof guardCalls &
      typeof healthCalls
  >({
    send: (envelope) => browser.runtime.sendMessage(envelope),
    newId,
  }),
  desk: startWorker(),
  consoles: createConsoleSwitches(CONSOLES),
  clock: () => Date.now(),
  newId,
  version: browser.runtime.getManifest().version,
  onPush: (hear) => hearNews('own', hear),
  saveText,
  saveTable,
  saveFile,
  copyText,
  drafts,
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<WorkbenchApp services={services} />)
