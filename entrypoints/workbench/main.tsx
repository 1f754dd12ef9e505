import { createRoot } from 'react-dom/client'
import browser from 'webextension-polyfill'

import '@/components/ui/base.css'
import { WorkbenchApp } from '@/components/workbench/app'
import type { WorkbenchCalls, WorkbenchServices } from '@/components/workbench/services'
import { createOwnFile } from '@/lib/backup/own-file'
import { COPY_FILE } from '@/lib/backup/copy-file'
import { CONSOLES } from '@/lib/consoles/registry'
import { escapeFormula } from '@/lib/files/cells'
import { createCsvFile } from '@/lib/files/write-csv'
import { createClient } from '@/lib/messaging/client'
import { createConsoleSwitches } from '@/lib/platform/console-switches'
import { askForDownloads } from '@/lib/platform/downloads'
import { hearNews } from '@/lib/platform/hear-news'
import { createMirrorShelf } from '@/lib/platform/mirror-shelf'
import { openOwnFolder } from '@/lib/platform/own-folder'
import { createFolders } from '@/lib/platform/pick-folder'
import { tellUse } from '@/lib/platform/tell-use'
import { createVaultSession } from '@/lib/platform/vault-session'

import { sessionNews } from './session-news'
import { createWorkerLine } from './worker-line'

const newId = (): string => crypto.randomUUID()

const call = createClient<WorkbenchCalls>({
  send: (envelope) => browser.runtime.sendMessage(envelope),
  newId,
})
const vault = createVaultSession()
const use = tellUse({
  window,
  monotonic: () => performance.now(),
  tell: () => call('noteUse', {}),
})

const line = createWorkerLine({
  readSession: vault.read,
  start: (session) => {
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(sessionNews(session))
    return worker
  },
  onWork: use,
})
hearNews('own', (news) => {
  if (news.push === 'lock') line.hearLock(news.lock.state)
})
line.warm()

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

const services: Omit<WorkbenchServices, 'desk'> = {
  call,
  ownTab: async () => (await browser.tabs.getCurrent()).id ?? null,
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
  readMirror: async () => {
    const [mirror, { mirrorFile }] = await Promise.all([
      createMirrorShelf().read(),
      import('@/lib/backup/mirror'),
    ])
    const file = mirror === null ? null : mirrorFile(mirror)
    if (mirror === null || file === null) return null
    const { withPictures } = await import('@/lib/backup/picture-mirror')
    return { ...(await withPictures(file, openOwnFolder, crypto)), madeAt: mirror.madeAt }
  },
  readCopy: createOwnFile(openOwnFolder, COPY_FILE).read,
  folders: createFolders(),
  askForDownloads,
}

/** What parses the worker's answers is as large as the rest: it comes in a task of its own, so that neither is long. */
async function start(root: HTMLElement): Promise<void> {
  const { createWorkClient } = await import('@/lib/files/work-client')
  const desk = createWorkClient(line, newId, async (leave) => (await call('askLeave', leave)).ok)
  createRoot(root).render(<WorkbenchApp services={{ ...services, desk }} />)
}

const root = document.getElementById('root')
if (root !== null) void start(root)
