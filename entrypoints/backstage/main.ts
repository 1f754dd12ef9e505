import browser from 'webextension-polyfill'

import { createWorkClient, type WorkerLine } from '@/lib/files/work-client'
import type { WorkDesk } from '@/lib/files/work-desk'
import type { backstageCalls } from '@/lib/messaging/backstage-calls'
import { createClient } from '@/lib/messaging/client'
import { MINUTE_MS, SECOND_MS } from '@/lib/shared/time'

import { sessionNews } from '../workbench/session-news'

/** Well within the half minute after which browsers stop a background that hears nothing. */
const TELL_EVERY_MS = 10 * SECOND_MS
/** A download of a large shop takes its time. */
const LONGEST_MS = 10 * MINUTE_MS

const newId = (): string => crypto.randomUUID()
const call = createClient<typeof backstageCalls>({
  send: (envelope) => browser.runtime.sendMessage(envelope),
  newId,
  timeoutMs: LONGEST_MS,
})

setInterval(() => void call('stillAtWork', {}), TELL_EVERY_MS)

/** A desk over a worker of its own, which learns first of all by what the vault opens. */
function openDesk(session: string | null): WorkDesk {
  const worker = new Worker(new URL('../workbench/import-worker.ts', import.meta.url), {
    type: 'module',
  })
  const line: WorkerLine = {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    post: (message) => worker.postMessage(message),
    listen: (hear, gone) => {
      worker.addEventListener('message', (event) => hear(event.data))
      worker.addEventListener('error', gone)
    },
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(sessionNews(session))
  // What is due by itself is nobody's act, and takes nobody's leave.
  return createWorkClient(line, newId, () => Promise.resolve(false))
}

const begun = await call('enterBackstage', {})
const end = begun.ok
  ? await openDesk(begun.value.session).backups.makeGeneration(begun.value.version, () => undefined)
      .ended
  : null
const made =
  end?.how === 'done' && end.value.how === 'to-download'
    ? {
        url: URL.createObjectURL(end.value.file),
        name: end.value.name,
        madeAt: end.value.madeAt,
        bytes: end.value.file.size,
      }
    : null
await call('leaveBackstage', { made })
// Closes also where nobody has heard it.
window.close()
