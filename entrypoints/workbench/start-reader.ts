import type { ReaderLine } from '@/lib/files/reader-client'
import type { FromReader } from '@/lib/files/reader-protocol'

/** Starts a worker that reads one file, beside the worker that writes it. */
export function startReader(): ReaderLine {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    post: (message) => worker.postMessage(message),
    listen: (hear, gone) => {
      worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => hear(data))
      worker.addEventListener('error', gone)
    },
    end: () => worker.terminate(),
  }
}
